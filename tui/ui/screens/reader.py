"""The reading screen: it owns the article, its reading, the selection and the trail back; panes are bound to those."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.command import Provider

from tui.model import Document, Span
from tui.settings import Settings
from tui.ui.acts.asking import Asking, selection_of
from tui.ui.acts.asking_messages import Found, Listed, Narrowing
from tui.ui.acts.correcting import Correcting
from tui.ui.acts.explaining import Explaining
from tui.ui.acts.helping import Helping
from tui.ui.acts.noting import Noting
from tui.ui.acts.opening import Opening
from tui.ui.acts.passages import Passages
from tui.ui.acts.viewing import Viewing
from tui.ui.commands import BY_ID, DESK_COMMANDS
from tui.ui.panes.fact_list import FactList
from tui.ui.panes.search import SearchPane
from tui.ui.panes.search_filter import FilterLine
from tui.ui.ports import DeskPort
from tui.ui.screens.four_panes import FourPanes
from tui.ui.screens.messages import ReadingFailed, ReadingReady
from tui.ui.selection import NOTHING, Picked, Selection
from tui.ui.widgets.article_text import Position

_LONG_TRAIL = 200


def _commands() -> type[Provider]:
    """The palette's commands, loaded when it is opened."""
    from tui.ui.commands.palette import DeskProvider  # noqa: PLC0415 - few sessions need it

    return DeskProvider


class Place(NamedTuple):
    """A step of the trail: what was selected, where the article stood, and which pane had the keys."""

    selection: Selection
    position: Position
    pane: str


class ReaderScreen(FourPanes):
    """Four panes that move together."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(self, desk: DeskPort, settings: Settings, *, ascii_only: bool = False) -> None:
        super().__init__(settings, ascii_only=ascii_only)
        self.desk = desk
        self.trail: deque[Place] = deque(maxlen=_LONG_TRAIL)
        self._before_search = Place(NOTHING, Position(0, 0), "article")
        self.correcting, self.explaining, self.asking = Correcting(self), Explaining(self), Asking(self)
        self.viewing, self.passages, self.noting = Viewing(self), Passages(self), Noting(self)
        self.opening, self.helping = Opening(self), Helping(self)

    # Reading.

    def open(self, document: Document) -> None:
        """Show an article at once, and read it."""
        self.failure = ""
        self.document = document
        self._read(document)
        self.update_keys()

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _read(self, document: Document) -> None:
        try:
            reading = self.desk.read(document)
        except Exception as error:  # noqa: BLE001 - whatever a reader trips over, the text can still be read
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            self.post_message(ReadingFailed(document.id, document.published, reason))
        else:
            self.post_message(ReadingReady(reading))

    @on(ReadingReady)
    def _take_reading(self, message: ReadingReady) -> None:
        """Take the facts, unless another article or date came in between."""
        if message.is_of(self.document):
            selection = self.selection.carried(self.reading, message.reading)
            self.failure = ""
            self.reading = message.reading
            self.selection = selection
            self.asking.filter_again()
            self.update_keys()

    @on(ReadingFailed)
    def _take_failure(self, message: ReadingFailed) -> None:
        """Say why there are no facts."""
        document = self.document
        if document and (message.article, message.published) == (document.id, document.published):
            self.failure = f"cannot read this article: {message.reason}"

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
        self.update_keys()

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
        self.return_to(self.trail.pop())

    def return_to(self, place: Place) -> None:
        """Be where the reader was."""
        self.selection = place.selection
        self.show(place.pane)
        self.article.view.restore(place.position)
        self.update_keys()

    def clear(self) -> None:
        """Select nothing, or else list all again, or else leave the full screen."""
        if self.selection.kind:
            self.select(NOTHING)
        elif not self.asking.clear_filter():
            self.zoomed = False

    @property
    def stops(self) -> tuple[Span, ...]:
        """The mentions of what is selected, in text order."""
        return self.selection.stops(self.reading) if self.reading else ()

    def go_to_mention(self, *, forward: bool) -> None:
        """Go to the mention after the cursor, or before it, and round the ends."""
        stops, cursor = self.stops, self.article.view.cursor
        starts = [stop.start for stop in stops]
        index = bisect_right(starts, cursor) % len(stops) if forward else bisect_left(starts, cursor) - 1
        self.trail.append(self.here())
        self.selection = replace(self.selection, place=stops[index])
        self.article.view.stand_at(stops[index])
        self.update_keys()

    # Searching.

    def open_search(self) -> None:
        """Open the search; leaving it comes back to here."""
        self._before_search = self.here()
        self.search.open()
        self.arrange_panes()

    @on(SearchPane.Asked)
    def _search(self, message: SearchPane.Asked) -> None:
        self.asking.search(message)

    @on(Found)
    def _show_found(self, message: Found) -> None:
        self.search.show_found(message.query, message.answer, message.suggestions, message.failure)

    @on(SearchPane.Recalled)
    def _recall(self, message: SearchPane.Recalled) -> None:
        self.asking.recall(message)

    @on(Listed)
    def _show_listed(self, message: Listed) -> None:
        self.search.show_listed(message.words, message.suggestions)

    @on(SearchPane.Saving)
    @work
    async def _save_search(self, message: SearchPane.Saving) -> None:
        from tui.ui.screens.naming import NameScreen  # noqa: PLC0415 - loaded when it is asked for

        if name := await self.app.push_screen_wait(NameScreen(message.query)):
            self.asking.save(message.query, name)

    @on(FilterLine.Typed)
    def _narrow(self, message: FilterLine.Typed) -> None:
        self.asking.narrow(message.query)

    @on(Narrowing)
    def _take_narrowed(self, message: Narrowing) -> None:
        self.asking.take_narrowed(message)

    def watch_filters(self) -> None:
        """There may be something to clear now, or no longer."""
        self.update_keys()

    @on(FilterLine.Left)
    def _leave_filter(self, message: FilterLine.Left) -> None:
        self.asking.leave_filter(keep=message.keep)

    @on(SearchPane.Looked)
    def _look_at(self, message: SearchPane.Looked) -> None:
        """Show the place of a hit behind the search, without a step on the trail."""
        self.selection = selection_of(message.hit) if message.hit else self._before_search.selection

    @on(SearchPane.Left)
    def _leave_search(self, message: SearchPane.Left) -> None:
        """Be where the reader was, and from there go to the hit that was chosen."""
        self.arrange_panes()
        self.return_to(self._before_search)
        if message.hit:
            self.asking.keep(message.query)
            self.select(selection_of(message.hit), follow=True)

    # Dating, copying, helping.

    @work
    async def ask_date(self) -> None:
        """Ask when the article was published, and read it again with the answer."""
        from tui.ui.screens.date import DateScreen  # noqa: PLC0415 - loaded when it is asked for

        document = self.document
        assert document is not None
        answer = await self.app.push_screen_wait(DateScreen(document.published))
        if answer and answer.day != document.published:
            self.open(document.model_copy(update={"published": answer.day}))

    def copyable(self) -> str:
        """What `copy` takes from where the reader is; empty where there is nothing."""
        if self.current == "article":
            return self.article.view.selected_text()
        return self.query_one(f"#{self.current}", FactList).selected_text()

    def copy(self) -> None:
        """Copy it, and say so."""
        text = self.copyable()
        self.app.copy_to_clipboard(text)
        self.note = f"copied: {text}"

    def show_help(self) -> None:
        """Show every key."""
        from tui.ui.screens.help import HelpScreen  # noqa: PLC0415 - loaded when it is asked for

        self.app.push_screen(HelpScreen(self.article.view.glyphs, self.settings.keys))

    # Commands.

    def refuses(self, command: str | None) -> str | None:
        """Why a command, by its id, cannot run now; None when it can, or when it is no command of the screen."""
        found = BY_ID.get(command or "")
        return found.refusal(self) if found else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is typed, keys are letters."""
        if action == "command" and self.typing:
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
