"""The reading screen: it owns the article, its reading, the selection and the trail back; panes are bound to those."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events, on, work
from textual.command import Provider

from tui.model import Document, Reading, Span
from tui.settings import Settings
from tui.ui.acts.analysing_messages import ReadingBegun, ReadingFailed, ReadingReady
from tui.ui.acts.asking import selection_of
from tui.ui.commands import BY_ID, DESK_COMMANDS
from tui.ui.driver.lean import release
from tui.ui.panes.fact_list import FactList
from tui.ui.panes.search_messages import Left, Looked
from tui.ui.ports import DeskPort
from tui.ui.screens.working import WorkingScreen
from tui.ui.selection import NOTHING, Picked, Selection
from tui.ui.trail import Place, Trail
from tui.ui.widgets.article_text import Position

_LOOK = 3.0
"""Seconds between two times that the reader's place is taken down."""
_LEISURE = 0.3
"""Seconds after the facts are on the screen until the search is made ready."""


def _commands() -> type[Provider]:
    """The palette's commands, loaded when it is opened."""
    from tui.ui.commands.palette import DeskProvider  # noqa: PLC0415 - few sessions need it

    return DeskProvider


class ReaderScreen(WorkingScreen):
    """Four panes that move together."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(self, desk: DeskPort, settings: Settings, *, ascii_only: bool = False) -> None:
        super().__init__(desk, settings, ascii_only=ascii_only)
        self.trail = Trail()
        self._before_search = Place(NOTHING, Position(0, 0), "article")

    def on_mount(self) -> None:
        """Take down from time to time where the reader is."""
        self.set_interval(_LOOK, self.noting.places.look)

    # Reading.

    def open(self, document: Document) -> None:
        """Show an article at once, and read it; what was selected in another one is forgotten."""
        if self.document and self.document.id != document.id:
            self.trail = Trail()
            self.selection, self.marked, self.reading, self.partial = NOTHING, frozenset(), None, False
        self.noting.places.look()
        self.analysing.leave()
        old, self.document, self.failure = self.document, document, ""
        self.passages.show_document(old, document)
        self.noting.begin(document)
        self.correcting.begin(document)
        self.helping.begin()
        self.update_keys()

    def read(self, document: Document) -> None:
        """Read an article, or read it again as it is now."""
        self.document = document
        self.analysing.begin(document)
        self.update_keys()

    @on(ReadingBegun)
    def _take_beginning(self, message: ReadingBegun) -> None:
        """Show the facts of a long article's beginning; they can be looked at and searched, but not corrected yet."""
        if self.analysing.begins(message):
            self.partial = True
            self.show_reading(self.correcting.glimpse(message.reading), self.selection)

    @on(ReadingReady)
    def _take_reading(self, message: ReadingReady) -> None:
        """Take the facts, unless another article or date came in between."""
        if self.analysing.takes(message):
            self.failure, self.partial = "", False
            reading = self.correcting.take(message.reading)
            self.show_reading(reading, self.selection.carried(self.reading, reading))
            self.note = self.desk.library_trouble or self.note

    def show_reading(self, reading: Reading, selection: Selection) -> None:
        """Show the facts of a reading, one of them selected."""
        self.reading = reading
        self.selection = selection
        self.noting.take(reading)
        self.asking.filter_again()
        self.search.ask_again()
        self.set_timer(_LEISURE, partial(self.asking.prepare, reading))
        self.update_keys()

    @on(ReadingFailed)
    def _take_failure(self, message: ReadingFailed) -> None:
        """Say why there are no facts."""
        if self.analysing.takes(message):
            self.failure = f"cannot read this article: {message.reason}"
            self.search.ask_again()

    def watch_marked(self) -> None:
        """Several actors may be marked now, or no longer."""
        self.viewing.gather()

    def watch_reading(self) -> None:
        """Other facts: those marked may meet elsewhere; what they shared is gone before any pane sees the facts."""
        self.together = None
        self.viewing.gather()

    # Selecting, and the way back.

    @on(Picked)
    def _take_picked(self, message: Picked) -> None:
        message.stop()
        self.select(message.selection, follow=message.follow)

    def select(self, selection: Selection, *, follow: bool = False) -> None:
        """Select a fact everywhere; `follow` takes the reader to it. A walk down a list is one step of the trail."""
        here = self.here()
        walking = isinstance(self.focused, FactList) and not follow and selection.kind == self.selection.kind
        if not walking and (follow or selection != self.selection):
            self.trail.append(here)
        self.note = ""
        self.selection = selection
        if follow:
            self._follow(selection)
        self.helping.tried(selection.kind or "")
        self.update_keys()
        release(self.app)

    def _follow(self, selection: Selection) -> None:
        """Stand in the article where the selection is."""
        self.show("article")
        first, last = self.article.view.in_view()
        stops = self.stops
        place = selection.place or next((s for s in stops if first <= s.start < last), stops[0] if stops else None)
        if place:
            self.article.view.stand_at(place)

    def here(self) -> Place:
        """Where the reader is now."""
        return Place(self.selection, self.article.view.position(), self.current)

    def go_back(self) -> None:
        """Take the last step of the trail back."""
        self.return_to(self.trail.back(self.here()))

    def go_forward(self) -> None:
        """Take the step again that was last taken back."""
        self.return_to(self.trail.forward(self.here()))

    def go_to(self, span: Span) -> None:
        """Stand at a place in the article, as a step of the trail."""
        self.trail.append(self.here())
        self.note = ""
        self.show("article")
        self.article.view.stand_at(span)
        self.update_keys()

    def return_to(self, place: Place) -> None:
        """Be where the reader was."""
        self.selection = place.selection
        self.show(place.pane)
        self.article.view.restore(place.position)
        self.update_keys()

    def clear(self) -> None:
        """Mark nothing, or else select nothing, list all again, leave the full screen, or stop the reading.

        A first reading is stopped before anything else: there is nothing to select yet.
        """
        if self.analysing.is_going_on and self.reading is None:
            self.analysing.stop()
        elif self.marked:
            self.marked = frozenset()
            self.update_keys()
        elif self.selection.kind:
            self.select(NOTHING)
        elif self.asking.clear_filter():
            pass
        elif self.zoomed:
            self.zoomed = False
        elif self.analysing.is_going_on:
            self.analysing.stop()

    @property
    def stops(self) -> tuple[Span, ...]:
        """Where `n` and `N` go: the mentions of what is selected, or what they walk instead, in text order."""
        return self.viewing.stops()

    def go_to_mention(self, *, forward: bool) -> None:
        """Go to the mention after the cursor, or before it, and round the ends."""
        stops, cursor = self.stops, self.article.view.cursor
        starts = [stop.start for stop in stops]
        index = bisect_right(starts, cursor) % len(stops) if forward else bisect_left(starts, cursor) - 1
        self.trail.append(self.here())
        self.selection = self.viewing.standing_at(stops[index])
        self.article.view.stand_at(stops[index])
        self.update_keys()

    # Searching.

    def open_search(self) -> None:
        """Open the search; leaving it comes back to here."""
        self._before_search = self.here()
        self.search.open()
        self.arrange_panes()

    def watch_filters(self) -> None:
        """There may be something to clear now, or no longer."""
        self.update_keys()

    @on(Looked)
    def _look_at(self, message: Looked) -> None:
        """Show the place of a hit behind the search, without a step on the trail."""
        self.selection = selection_of(message.hit) if message.hit else self._before_search.selection

    @on(Left)
    def _leave_search(self, message: Left) -> None:
        """Be where the reader was, and from there go to the hit that was chosen."""
        self.arrange_panes()
        self.return_to(self._before_search)
        if message.hit:
            self.asking.keep(message.query)
            self.select(selection_of(message.hit), follow=True)

    @work(exclusive=True, group="outline")
    async def show_outline(self) -> None:
        """Show the outline of the article, and go to the part that the reader chooses."""
        from tui.ui.screens.outline import OutlineScreen  # noqa: PLC0415 - loaded when it is asked for

        document, view = self.document, self.article.view
        assert document is not None
        place = await self.app.push_screen_wait(OutlineScreen(document, self.stops, view.cursor, ascii_only=view.ascii))
        if place:
            self.go_to(place)

    # Commands.

    def refuses(self, command: str | None) -> str | None:
        """Why a command, by its id, cannot run now; None when it can, or when it is no command of the screen."""
        found = BY_ID.get(command or "")
        return found.refusal(self) if found else None

    def on_key(self, event: events.Key) -> None:
        """Give a key to what waits for one."""
        if self.taker:
            event.stop()
            self.taker(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is typed, keys are letters; those of a mode are other commands' outside it."""
        if action == "command":
            command = BY_ID[str(parameters[0])]
            typed = self.taker or self.typing
            if typed or not self.explaining.admits(command) or (command.mode and command.refusal(self)):
                return False
        return super().check_action(action, parameters)

    def update_keys(self) -> None:
        """Show other keys, if other commands can run now."""
        self.able = tuple(command.refusal(self) is None for command in DESK_COMMANDS)

    def action_command(self, command: str) -> None:
        """Run a command, or say why not."""
        self.note = self.refuses(command) or ""
        if not self.note:
            BY_ID[command].run(self)
            self.helping.tried(command)
