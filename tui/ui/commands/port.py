"""What commands ask of the reading screen, which fits it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

from tui.model import Document, Reading, Span, Together
from tui.settings import Settings
from tui.ui.filter import Filter
from tui.ui.questions import Question
from tui.ui.selection import FactKind, Selection

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.ui.acts.analysing import Analysing
    from tui.ui.acts.asking import Asking
    from tui.ui.acts.correcting import Correcting
    from tui.ui.acts.explaining import Explaining
    from tui.ui.acts.helping import Helping
    from tui.ui.acts.noting import Noting
    from tui.ui.acts.opening import Opening
    from tui.ui.acts.passages import Passages
    from tui.ui.acts.viewing import Viewing, ViewName
    from tui.ui.panes.article import ArticlePane
    from tui.ui.panes.fact_list import FactList
    from tui.ui.panes.search import SearchPane
    from tui.ui.panes.search_filter import FilterLine
    from tui.ui.ports import DeskPort
    from tui.ui.trail import Place, Trail

T = TypeVar("T")


class ScreenPort(Protocol):
    """The reading screen as commands see it: its state, and one method for whatever a command does."""

    desk: DeskPort
    settings: Settings
    document: Document | None
    reading: Reading | None
    selection: Selection
    trail: Trail
    marked: frozenset[str]
    together: Together | None
    noted: frozenset[str]
    current: str
    filters: Mapping[FactKind, Filter]
    note: str
    failure: str
    progress: str
    partial: bool
    done: int | None
    corrections: tuple[int, int]
    taker: Callable[[events.Key], None] | None
    zoomed: bool
    ascii: bool
    reading_width: int
    lit: tuple[Span, ...]
    correcting: Correcting
    explaining: Explaining
    asking: Asking
    viewing: Viewing
    passages: Passages
    noting: Noting
    opening: Opening
    analysing: Analysing
    helping: Helping

    @property
    def article(self) -> ArticlePane:
        """The article's pane."""
        ...

    @property
    def listed(self) -> FactList[Any] | None:
        """The list that has the keys; None while the article has them."""
        ...

    @property
    def lists(self) -> tuple[FactList[Any], ...]:
        """The lists that are in view."""
        ...

    @property
    def app(self) -> App[object]:
        """The app: its clipboard, its screens."""
        ...

    @property
    def typing(self) -> Input | None:
        """The line that something is typed in; None while no line has the keys."""
        ...

    def put_over(self, pane: Widget) -> None:
        """Put a pane over the lists and give it the keys; the article stays in view beside it."""
        ...

    def take_away(self, pane: Widget) -> None:
        """Take such a pane away again."""
        ...

    def put_below(self, card: Widget) -> None:
        """Put a card below the lists; the keys stay where they are."""
        ...

    @property
    def search(self) -> SearchPane:
        """The search."""
        ...

    @property
    def filter_line(self) -> FilterLine:
        """The line in which a list is narrowed."""
        ...

    @property
    def stops(self) -> tuple[Span, ...]:
        """The mentions of what is selected, in text order."""
        ...

    def post_message(self, message: Message) -> bool:
        """Hand over what slow work has found."""
        ...

    def go_to_mention(self, *, forward: bool) -> None:
        """Go to the next or previous of the stops."""
        ...

    def select(self, selection: Selection, *, follow: bool = False) -> None:
        """Select a fact everywhere; `follow` takes the reader to it."""
        ...

    def go_back(self) -> None:
        """Take the last step of the trail back."""
        ...

    def go_forward(self) -> None:
        """Take the step again that was last taken back."""
        ...

    def go_to(self, span: Span) -> None:
        """Stand at a place in the article, as a step of the trail."""
        ...

    def here(self) -> Place:
        """Where the reader is now."""
        ...

    def return_to(self, place: Place) -> None:
        """Be where the reader was."""
        ...

    def clear(self) -> None:
        """Select nothing, or else leave the full screen."""
        ...

    def run_worker(  # noqa: PLR0913  # as Textual has it
        self,
        work: Callable[[], None] | Awaitable[None],
        *,
        description: str = "",
        group: str,
        exclusive: bool,
        thread: bool = False,
        exit_on_error: bool = True,
    ) -> object:
        """Go on with something that waits, or on a `thread` with slow work; `exclusive` ends the rest of its group.

        Work on a thread has a description: without one Textual writes out its arguments, an article among them.
        """
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

    def show_outline(self) -> object:
        """Show the outline of the article, and go to the part that the reader chooses."""
        ...

    def update_keys(self) -> None:
        """Show other keys, if other commands can run now."""
        ...

    def read(self, document: Document) -> object:
        """Read an article, or read it again as it is now."""
        ...

    def show_reading(self, reading: Reading, selection: Selection) -> None:
        """Show other facts of the same article, one of them selected."""
        ...

    async def ask(self, question: Question[T]) -> T | None:
        """The reader's answer; None from one who thinks better of it."""
        ...

    def open(self, document: Document) -> None:
        """Show an article at once, and read it."""
        ...

    def show_articles(self) -> object:
        """Show the articles of the folder or feed."""
        ...

    def stop_opening(self) -> None:
        """Open nothing, and leave."""
        ...

    def show_view(self, name: ViewName) -> None:
        """Show a view of the whole article."""
        ...

    def show_settings(self) -> None:
        """Show the settings, to be changed."""
        ...

    def new_settings_file(self) -> str:
        """The text of a settings file in which nothing was changed yet."""
        ...

    def show_help(self) -> None:
        """Show every key."""
        ...
