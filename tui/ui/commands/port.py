"""What commands ask of the reading screen, which fits it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from tui.model import Document, Reading, Span
from tui.settings import Settings
from tui.ui.filter import Filter
from tui.ui.selection import FactKind, Selection

if TYPE_CHECKING:
    from tui.ui.acts.asking import Asking
    from tui.ui.acts.correcting import Correcting
    from tui.ui.acts.explaining import Explaining
    from tui.ui.acts.helping import Helping
    from tui.ui.acts.noting import Noting
    from tui.ui.acts.opening import Opening
    from tui.ui.acts.passages import Passages
    from tui.ui.acts.viewing import Viewing
    from tui.ui.panes.search import SearchPane
    from tui.ui.panes.search_filter import FilterLine
    from tui.ui.ports import DeskPort


class ScreenPort(Protocol):
    """The reading screen as commands see it: its state, and one method for whatever a command does."""

    settings: Settings
    document: Document | None
    reading: Reading | None
    selection: Selection
    marked: frozenset[str]
    filters: Mapping[FactKind, Filter]
    current: str
    desk: DeskPort
    note: str
    zoomed: bool
    correcting: Correcting
    explaining: Explaining
    asking: Asking
    viewing: Viewing
    passages: Passages
    noting: Noting
    opening: Opening
    helping: Helping

    @property
    def search(self) -> SearchPane:
        """The search."""
        ...

    @property
    def filter_line(self) -> FilterLine:
        """The line in which a list is narrowed."""
        ...

    def run_worker(
        self, work: Callable[[], None], *, group: str, exclusive: bool, thread: bool, exit_on_error: bool
    ) -> object:
        """Do slow work on a thread."""
        ...

    def post_message(self, message: Message) -> bool:
        """Hand over what slow work has found."""
        ...

    @property
    def trail(self) -> Sequence[object]:
        """The steps that can be taken back."""
        ...

    @property
    def stops(self) -> tuple[Span, ...]:
        """The mentions of what is selected, in text order."""
        ...

    def go_to_mention(self, *, forward: bool) -> None:
        """Go to the next or previous of the stops."""
        ...

    def go_back(self) -> None:
        """Take the last step of the trail back."""
        ...

    def clear(self) -> None:
        """Select nothing, or else leave the full screen."""
        ...

    def show(self, name: str) -> None:
        """Give the keys to a pane."""
        ...

    def show_next(self, step: int) -> None:
        """Give the keys to the pane after this one, or before it."""
        ...

    def open_search(self) -> None:
        """Open the search."""
        ...

    def ask_date(self) -> object:
        """Ask when the article was published."""
        ...

    def copyable(self) -> str:
        """What `copy` takes; empty where there is nothing."""
        ...

    def copy(self) -> None:
        """Copy it, and say so."""
        ...

    def show_help(self) -> None:
        """Show every key."""
        ...
