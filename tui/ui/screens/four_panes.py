"""What stands where on the reading screen: the panes, which has the keys, which has the room; and the last line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import Reactive, var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tui.model import Document, Reading, Span, Together
from tui.settings import Settings
from tui.ui.commands import BY_ID, MODES, bindings_in, bindings_while
from tui.ui.filter import Filter
from tui.ui.panes.actors import ActorsPane
from tui.ui.panes.article import ArticlePane
from tui.ui.panes.fact_list import FactList
from tui.ui.panes.quotes import QuotesPane
from tui.ui.panes.search import SearchPane
from tui.ui.panes.search_filter import FilterLine
from tui.ui.panes.timeline import TimelinePane
from tui.ui.selection import NOTHING, FactKind, Selection
from tui.ui.widgets.key_line import Hint, KeyLine
from tui.ui.widgets.keys import key_name
from tui.ui.widgets.title_bar import TitleBar
from tui.ui.widgets.together_line import TogetherLine

PANES = ("article", "actors", "quotes", "timeline")
WIDE = 100
"""From this many columns all four panes are in view."""
_ALWAYS = ("help", "quit")


class FourPanes(Screen[None]):
    """The state that panes are bound to, and their arrangement. What happens with them is `ReaderScreen`'s."""

    AUTO_FOCUS = "ArticleView"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for mode in MODES for binding in bindings_while(mode)),
        *bindings_in(None),
    ]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget that has the keys. Textual would paint the whole screen anew whenever it changes."""
    document: var[Document | None] = var(None)
    """The article; None while it is being opened."""
    reading: var[Reading | None] = var(None)
    """Its facts; None until they are there."""
    selection: var[Selection] = var(NOTHING)
    """What is selected, the same in every pane."""
    failure: var[str] = var("")
    """Why the article could not be read; empty when it could."""
    current: var[str] = var("article")
    """The pane that has the keys."""
    zoomed: var[bool] = var(False)
    """Whether the current pane has the whole screen."""
    narrow: var[bool] = var(False)
    """Whether there is room for but one list beside the article."""
    able: var[tuple[bool, ...]] = var(())
    """Which commands can run now, in their order."""
    marked: var[frozenset[str]] = var(frozenset())
    """Ids of the facts that are marked, for what is done to several at once."""
    together: var[Together | None] = var(None)
    """Several marked actors together; None while there are none."""
    lit: var[tuple[Span, ...]] = var(())
    """Words of the article that something rests on, lit up while the reader looks at why."""
    noted: var[frozenset[str]] = var(frozenset())
    """Ids of the facts that have a note."""
    corrections: var[tuple[int, int]] = var((0, 0))
    """How many corrections of the reader there are, and how many of them do not fit."""
    filters: var[Mapping[FactKind, Filter]] = var({})
    """What narrows the lists, by what they list."""
    note: var[str] = var("")
    """A line to the reader, shown until the next command."""
    progress: var[str] = var("")
    """What is being done to open an article, in a few words; empty when none is being opened."""
    done: var[int | None] = var(None)
    """How much of the article is read, in per cent; None while none is being read."""
    partial: var[bool] = var(False)
    """Whether the facts are those of the article's beginning alone."""
    ascii: var[bool] = var(False)
    """Whether only ASCII signs are drawn."""
    reading_width: var[int] = var(76)
    """The longest line of the article, in cells."""

    def __init__(self, settings: Settings, *, ascii_only: bool) -> None:
        super().__init__()
        self.settings = settings
        self._aside = "actors"
        self.taker: Callable[[events.Key], None] | None = None
        """Takes every key while it is set, in the place of all commands."""
        self.set_reactive(FourPanes.ascii, ascii_only)
        self.set_reactive(FourPanes.reading_width, settings.reading_width)

    def compose(self) -> ComposeResult:
        """Title, article, the three lists, keys."""
        bound = type(self)
        yield TitleBar().data_bind(bound.document, bound.ascii, bound.failure, bound.progress, bound.corrections)
        with Container(id="desk"):
            yield ArticlePane(id="article").data_bind(
                bound.document,
                bound.reading,
                bound.selection,
                bound.together,
                bound.lit,
                bound.done,
                bound.partial,
                bound.ascii,
                bound.reading_width,
            )
            with Container(id="side"):
                for pane in (ActorsPane(id="actors"), QuotesPane(id="quotes"), TimelinePane(id="timeline")):
                    yield pane.data_bind(
                        bound.reading,
                        bound.partial,
                        bound.selection,
                        bound.marked,
                        bound.together,
                        bound.noted,
                        bound.filters,
                        bound.ascii,
                        bound.failure,
                        alone=bound.narrow,
                    )
            yield SearchPane().data_bind(bound.ascii)
        yield TogetherLine().data_bind(bound.together, bound.reading, bound.ascii)
        yield FilterLine()
        yield KeyLine().data_bind(bound.note, bound.ascii)

    def on_mount(self) -> None:
        """Arrange the panes, and keep the last line in step with the keys."""
        self.arrange_panes()
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._show_keys())
        self.watch(self.article.view, "cursor", self._forget_note, init=False)

    def _forget_note(self) -> None:
        """The reader has moved on: show the keys again."""
        self.note = ""

    # Arranging.

    def show(self, name: str) -> None:
        """Give a pane the keys, and the room it needs."""
        self.current = name
        target = self.article.view if name == "article" else self.query_one(f"#{name}")
        self.set_focus(target)

    def show_next(self, step: int) -> None:
        """Give the keys to the pane after this one, or before it."""
        self.show(PANES[(PANES.index(self.current) + step) % len(PANES)])

    @property
    def search(self) -> SearchPane:
        """The search."""
        return self.query_one(SearchPane)

    @property
    def filter_line(self) -> FilterLine:
        """The line in which a list is narrowed."""
        return self.query_one(FilterLine)

    @property
    def typing(self) -> Input | None:
        """The line that something is typed in; None while no line has the keys."""
        return self.focused if isinstance(self.focused, Input) else None

    @property
    def article(self) -> ArticlePane:
        """The article's pane."""
        return self.query_one(ArticlePane)

    @property
    def listed(self) -> FactList[Any] | None:
        """The list that has the keys; None while the article has them."""
        return None if self.current == "article" else self.query_one(f"#{self.current}", FactList)

    @property
    def lists(self) -> tuple[FactList[Any], ...]:
        """The lists that are in view."""
        return tuple(pane for pane in self.query(FactList) if pane.region.area)

    def put_over(self, pane: Widget) -> None:
        """Put a pane over the lists and give it the keys; the article stays in view beside it."""
        self.zoomed = False
        self.query_one("#desk").mount(pane)
        self.arrange_panes()

    def put_below(self, card: Widget) -> None:
        """Put a card below the lists; the keys stay where they are."""
        self.query_one("#side").mount(card)

    def take_away(self, pane: Widget) -> None:
        """Take such a pane away again."""
        pane.display = False
        pane.remove()
        self.arrange_panes()

    def watch_current(self, current: str) -> None:
        """Beside or below the article stands the list that was last used."""
        if current != "article":
            self._aside = current
        self.arrange_panes()

    def watch_able(self) -> None:
        """Other commands can run: other keys work."""
        self.refresh_bindings()

    def watch_failure(self, failure: str) -> None:
        """Nothing is awaited any more."""
        self.set_class(bool(failure), "-failed")

    def watch_zoomed(self) -> None:
        """Give the room to one pane or to all."""
        self.arrange_panes()
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Room for more panes, or for fewer."""
        self.arrange_panes()

    def arrange_panes(self) -> None:
        """Show what there is room for: all panes, the article with one of them, or the current one alone."""
        if not self.is_mounted:
            return
        narrow = self.narrow = self.app.size.width < WIDE
        self.set_class(narrow, "-narrow")
        for name in PANES:
            pane = self.query_one(f"#{name}")
            pane.display = name == self.current if self.zoomed else not narrow or name in ("article", self._aside)
        beside = not self.zoomed or self.current != "article"
        over = any(pane.display for pane in self.query(".over"))
        self.query_one("#side").display = beside and not (narrow and over)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys may come to a pane by the mouse."""
        for node in event.widget.ancestors_with_self:
            if isinstance(node, Widget) and node.id in PANES:
                self.current = node.id

    # The last line.

    def refuses(self, command: str | None) -> str | None:
        """Why a command, by its id, cannot run now; None when it can, or when it is no command of the screen."""
        raise NotImplementedError

    def _show_keys(self) -> None:
        hints: dict[str, Hint] = {}
        for binding in self._bindings_here():
            name = binding.id or binding.action
            if binding.show and name not in hints and self.refuses(binding.id) is None:
                shown = key_name(binding.key, self.article.view.glyphs)
                hints[name] = Hint(binding.key, shown, binding.description.lower())
        line = self.query_one(KeyLine)
        line.always = tuple(hints.pop(name) for name in _ALWAYS if name in hints)
        momentary = [name for name in hints if name in BY_ID and BY_ID[name].mode]
        line.hints = tuple(hints[name] for name in dict.fromkeys((*momentary, *hints)))

    def _bindings_here(self) -> Iterable[Binding]:
        """Bindings in the order of their use; while something is typed, none but those of the line's own pane."""
        if self.typing:
            bindings = Binding.make_bindings(getattr(self.typing.parent, "BINDINGS", ()))
            return (b.with_key(self.settings.keys.get(b.id or "", b.key).split(",")[0]) for b in bindings)
        return (active.binding for active in self.active_bindings.values() if active.enabled)
