"""Changing settings while one reads: at once on the screen, and in the file soon after."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from threading import Lock
from typing import Any

from textual.message import Message

from tui.settings import Settings
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.wrap import MARGIN

_NARROWEST, _WIDEST, _STEP = 20, 200, 4


class SettingsChanged(Message):
    """The reading screen has other settings; the app takes from it what is the app's."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings


class Settling(Act):
    """Changes one setting after another. What is on its way to the file is kept here."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._unkept: deque[tuple[tuple[str, ...], Any]] = deque()
        self._keeping = Lock()

    def change(self, path: tuple[str, ...], value: Any) -> None:
        """Give a setting another value, by its path; None is the default, or the program's own choice."""
        screen = self.screen
        screen.settings = screen.settings.changed(path, value)
        screen.reading_width = screen.settings.reading_width
        screen.post_message(SettingsChanged(screen.settings))
        self._unkept.append((path, value))
        screen.run_worker(self._keep(), group="settings", exclusive=False)

    def widen(self, step: int) -> None:
        """Make the text wider by so many steps, or narrower; no line is longer than its pane."""
        room = self.screen.article.view.size.width - MARGIN
        width = min(self.screen.reading_width, room) if step < 0 else self.screen.reading_width
        wanted = max(_NARROWEST, min(width + step * _STEP, _WIDEST))
        if step > 0 and width >= room:
            self.screen.note = f"the text is as wide as its pane: {room} cells"
        else:
            self.change(("reading_width",), wanted)
            self.screen.note = f"the text is {min(wanted, room)} cells wide"

    async def _keep(self) -> None:
        try:
            await asyncio.to_thread(self.keep_now)
        except (OSError, ValueError) as error:
            self.screen.note = " ".join(f"the settings were not kept: {error}".split())

    def leave(self) -> None:
        """Keep at once what was changed: the program ends."""
        with suppress(OSError, ValueError):
            self.keep_now()

    def keep_now(self) -> None:
        """Write what was changed last to the file.

        Raises:
            OSError: when it cannot be written.
            ValueError: when what stands in it is wrong.
        """
        with self._keeping:
            unkept = {}
            while self._unkept:
                path, value = self._unkept.popleft()
                unkept[path] = value
            if not unkept:
                return
            from tui.paths import user_settings  # noqa: PLC0415 - who changes nothing does not pay for it
            from tui.settings.writing import change  # noqa: PLC0415 - as above

            change(user_settings(), unkept, self.screen.new_settings_file())
