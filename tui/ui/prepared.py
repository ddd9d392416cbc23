"""An app made before anyone asked for it: its screen stands, styled and laid out, and waits for an article.

It is of use to whoever has the settings and the kind of terminal that it was made for; its size it takes when it comes.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TextIO

from tui.model import Document, Listing
from tui.settings import Settings
from tui.ui.app import DatelineApp
from tui.ui.ports import DeskPort
from tui.ui.terminal import Terminal

_SETTLING = 0.1
"""Seconds in which widgets draw what they have, which is nothing yet."""
_LOOKED_AT = "TEXTUAL"
"""The variable that Textual looks at when an app is made."""


class Prepared:
    """One app and its event loop, which stands still while nobody runs it."""

    def __init__(self, desk: DeskPort, settings: Settings, size: tuple[int, int]) -> None:
        """Make it for these settings and the terminal that the environment speaks of.

        Raises:
            RuntimeError: when the app ended at once.
        """
        self._made_for = _made_for(settings)
        self.app = DatelineApp(desk, "", None, settings)
        self._runner = asyncio.Runner()
        self._running: asyncio.Task[str | None] | None = None
        with _streams(sys.stdout, sys.stderr):
            self._runner.run(self._stand(size, mouse=settings.mouse))
            self._captured = sys.stdout, sys.stderr

    async def _stand(self, size: tuple[int, int], *, mouse: bool) -> None:
        """Have the app run until its screen stands."""
        stands = asyncio.Event()

        async def look_on(pilot: Any) -> None:
            """Wait until everything is drawn."""
            await pilot.pause(_SETTLING)
            stands.set()

        self._running = asyncio.create_task(self.app.run_async(size=size, mouse=mouse, auto_pilot=look_on))
        waiting = asyncio.create_task(stands.wait())
        await asyncio.wait({self._running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if not stands.is_set():
            raise RuntimeError("the app ended")

    def fits(self, settings: Settings) -> bool:
        """Whether an app that is made now would be the same."""
        return self._made_for == _made_for(settings)

    def run(self, desk: DeskPort, source: str, published: date | None, opened: Document | Listing | None) -> str | None:
        """Run it on the terminal until the reader leaves, with this article; -> what the app returns."""
        begin = self.app.begin, desk, source, published, opened
        with _streams(*self._captured):
            return self._runner.run(self._go_on(*begin))

    async def _go_on(self, *begin: Any) -> str | None:
        assert self._running
        self.app.call_later(*begin)
        return await self._running


_kept: list[Prepared] = []
"""The one that waits in this process, if one does."""


def keep(made: Prepared) -> None:
    """Have it wait for `take`."""
    _kept[:] = [made]


def take(settings: Settings) -> Prepared | None:
    """The app that waits, if it is such as would be made for these settings and this terminal now.

    One that is not stays where it is: it could not be ended without running once more.
    """
    return _kept.pop() if _kept and _kept[0].fits(settings) else None


def _made_for(settings: Settings) -> object:
    """All that an app depends on when it is made."""
    return settings, Terminal.of(os.environ), os.environ.get(_LOOKED_AT)


@contextmanager
def _streams(out: TextIO, error: TextIO) -> Iterator[None]:
    """Have these as standard streams, and afterwards those that were: a running app takes what is written to them."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, error
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
