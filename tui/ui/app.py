"""The app: opens the article on a thread, shows it, and keeps what is the same for every screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.command import Provider

from tui.model import Document, Listing
from tui.paths import shared, user_settings
from tui.settings import Settings
from tui.settings.model import SYSTEM
from tui.ui import crash, looks
from tui.ui.acts.helping_settings import SettingsChanged
from tui.ui.commands import APP_COMMANDS
from tui.ui.driver.sgr import blank_as
from tui.ui.driver.smallest import is_too_small
from tui.ui.looks import LIGHT, Looks
from tui.ui.ports import DeskPort
from tui.ui.screens.messages import DocumentOpened, ListingOpened, OpeningFailed, OpeningTold
from tui.ui.screens.opening import news_of, post_opened
from tui.ui.screens.reader import ReaderScreen
from tui.ui.terminal import Terminal
from tui.ui.themed import ThemedApp

FAILED = 2
"""The exit status when the article cannot be opened."""

_PATIENCE, _MORE_PATIENCE = 0.25, 2.0
"""Seconds to draw nothing while an article is opened; more where its first lines are on the screen already."""
_TOGETHER = 0.12
"""Seconds to wait with the text for its facts: those of an article that was read before come at once."""
_ANSWERED = 1.0
"""Seconds after which the terminal has said, if ever, how light its ground is, so that the desk looks as it will."""
_GARBAGE = 20_000
"""New objects between two collections: a key makes some thousands, and should not be held up by several."""


class DatelineApp(ThemedApp[str]):
    """One article on the desk. Its return value, if any, is the line that says why it could not be opened."""

    TITLE = "dateline"
    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in APP_COMMANDS]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = set()

    def __init__(
        self,
        desk: DeskPort,
        source: str,
        published: date | None,
        settings: Settings,
        opened: Document | Listing | None = None,
    ) -> None:
        """With what was `opened` already, `source` is not opened again; an empty one has the app wait for `begin`."""
        self._desk, self._source, self._published, self._opened = desk, source, published, opened
        self.settings, self.waits = settings, not source
        self.crashed = ""
        terminal = Terminal.of(os.environ)
        if settings.ascii is False:
            terminal = terminal._replace(is_utf8=True, has_signs=True)
        super().__init__(settings.theme, terminal=terminal, css_path=sorted(shared("styles").glob("*.tcss")))
        self.animation_level = "none"
        self.set_keymap(settings.keys)
        self.reader = ReaderScreen(desk, settings, ascii_only=self._draws_ascii())

    def _draws_ascii(self) -> bool:
        """Whether only ASCII signs are drawn; every screen can see it by its class."""
        asked = self.settings.ascii
        only = not self.terminal.draws_signs if asked is None else asked
        self.set_class(only, "-ascii")
        return only

    @on(SettingsChanged)
    def _take_settings(self, message: SettingsChanged) -> None:
        """Do as the settings say from now on."""
        self.settings = message.settings
        self.use_theme(message.settings.theme)
        self.reader.ascii = self._draws_ascii()
        self.set_keymap(message.settings.keys)
        self.reader.refresh_bindings()

    def get_default_screen(self) -> ReaderScreen:
        """The reading screen lies below all others: an empty one would be styled and laid out for nothing."""
        return self.reader

    async def on_mount(self) -> None:
        """Open the article while the screen is built."""
        for awaited in ("reading", "progress", "failure"):
            self.watch(self.reader, awaited, self._show_all, init=False)
        if not self.waits:
            self._begin()

    def begin(self, desk: DeskPort, source: str, published: date | None, opened: Document | Listing | None) -> None:
        """Come to the terminal with an article, where none was named when the app was made."""
        self._desk, self._source, self._published, self._opened = desk, source, published, opened
        self.reader.desk = desk
        self._begin()
        self.suit_terminal()
        self.come()

    def _begin(self) -> None:
        """Draw nothing until there is something to read."""
        self.hold(_MORE_PATIENCE if self.stands else _PATIENCE)
        self.set_timer(_ANSWERED, self._look_on)
        if self._opened:
            self.post_message(news_of(self._opened))
        else:
            self._open()
        if complaint := self._complaint():
            self.reader.note = complaint

    def _show_all(self, news: object) -> None:
        """Draw what is there, when there is something to see beside the text."""
        if news:
            self.call_later(self.release)
            self.call_after_refresh(_collect_garbage)

    def _look_on(self) -> None:
        """Have the next start show this place at once, and what it cannot know in the colours of this one."""
        self.reader.noting.places.look()
        when = looks.occasion(self.settings.theme, self.terminal, os.environ)
        if not when or not self.writes or self.screen is not self.reader or is_too_small(*self.size):
            return
        name, frame = self.look_at(0, 1), self.look_at(1, 0)
        if name and frame:  # else nothing is drawn yet
            text, light = self.look_of(self.reader.article.view.plain_style), LIGHT if self.is_known_light else ""
            self._keep_looks(when, Looks(blank_as(text), name, frame, text, light))

    @work(description="looks", thread=True, group="looks", exit_on_error=False)
    def _keep_looks(self, when: str, found: Looks) -> None:
        looks.keep(when, found)

    def _complaint(self) -> str:
        """What is wrong with the settings, on one line; empty when all is well."""
        if not self.settings.keys and self.settings.theme in {None, *self.available_themes}:
            return ""
        from tui.settings.loading import read  # noqa: PLC0415 - as below
        from tui.ui.screens.key_check import complaints  # noqa: PLC0415 - most readers have the keys as they are

        problem, file = next(complaints(self.settings, self.available_themes), None), user_settings()
        return problem.told(file.name, read(file)) if problem else ""

    @work(description="open", thread=True, group="open", exit_on_error=False)
    def _open(self) -> None:
        post_opened(self, lambda tell: self._desk.look(self._source, self._published, tell))

    @on(OpeningTold)
    def _tell(self, message: OpeningTold) -> None:
        self.reader.progress = message.words

    # What was opened comes to the screen when that stands.

    @on(DocumentOpened)
    def _show(self, message: DocumentOpened) -> None:
        self.reader.call_later(self.reader.opening.show, message.document)
        # What the facts looked like the last time stands already: without them it would be gone for a moment.
        self.hold(None if self.stands and self.is_recalled else _TOGETHER)

    @on(ListingOpened)
    def _offer(self, message: ListingOpened) -> None:
        self.reader.call_later(self.reader.opening.offer, message.listing, self._published)
        self.release()

    @on(OpeningFailed)
    def _give_up(self, message: OpeningFailed) -> None:
        # Not before the screen stands: half made, it would fail.
        self.reader.call_later(self.exit, message.reason, FAILED)

    def _handle_exception(self, error: Exception) -> None:
        """End because of an error that nobody foresaw, of which the first is told; Textual ends the app.

        What fails in a screen that is half made while the app leaves already is no error.
        """
        if self.return_code is not None:
            return
        if not crash.is_debugging():
            # Of a worker's failure its cause is told.
            self.crashed = self.crashed or crash.record(getattr(error, "error", None) or error)
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print no traceback, unless one is wanted: it may hold pages of the article."""
        if self.crashed:
            self._exit_renderables.clear()
        super()._print_error_renderables()

    def action_help_here(self) -> None:
        """Show the keys of where the reader stands, whatever is open; with the help itself open, close it."""
        from tui.ui.screens.help import HelpScreen, standing  # noqa: PLC0415 - loaded when it is asked for

        here, reader = self.screen, self.reader
        if isinstance(here, HelpScreen):
            here.dismiss()
        else:
            refuses = reader.refuses if here is reader else None
            self.push_screen(HelpScreen(reader.article.view.glyphs, self.settings.keys, standing(here), refuses))

    def action_repaint(self) -> None:
        """Write the whole screen again."""
        self.repaint_all()

    def keep_theme(self, name: str) -> None:
        """Keep it with the other settings."""
        self.reader.helping.settling.change(("theme",), None if name == SYSTEM else name)

    def tell(self, words: str) -> None:
        """Say it in the line of keys."""
        self.reader.note = words


def _collect_garbage() -> None:
    """Collect garbage from now on, but not among what the start has loaded."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_GARBAGE)
        gc.enable()
