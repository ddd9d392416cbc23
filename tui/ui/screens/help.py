"""Every key, by where it works, with the keys that the user has chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.ui.commands import APP_COMMANDS, LIST_COMMANDS, MODES, bindings_in, bindings_while
from tui.ui.commands.view_keys import CHART_KEYS, COMPANY_KEYS, SPEAKERS_KEYS, VIEW_KEYS
from tui.ui.paint.glyphs import Glyphs
from tui.ui.panes.search import SearchPane
from tui.ui.panes.search_filter import FilterLine
from tui.ui.panes.timeline import TimelinePane
from tui.ui.screens.articles import ArticlesScreen
from tui.ui.screens.choice import ChoiceScreen
from tui.ui.screens.corrections import CorrectionsScreen
from tui.ui.screens.fields import FieldsScreen
from tui.ui.screens.limits import LimitsScreen
from tui.ui.screens.naming import NameScreen
from tui.ui.screens.outline import OutlineScreen
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.article_text import TextView
from tui.ui.widgets.find_bar import FindBar
from tui.ui.widgets.keys import key_names


class HelpScreen(ModalScreen[None]):
    """A page of keys that scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "close", id="help-close", tooltip="Close the help"),
        Binding("j,down", "scroll(1)", "down", id="help-down", tooltip="A line down"),
        Binding("k,up", "scroll(-1)", "up", id="help-up", tooltip="A line up"),
    ]

    def __init__(self, glyphs: Glyphs, keys: dict[str, str]) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._keys = keys

    def compose(self) -> ComposeResult:
        """A block for each place."""
        with VerticalScroll(id="help-box"):
            for title, bindings in sections():
                yield Static(title, classes="help-title", markup=False)
                yield Static(self._table(bindings), classes="help-keys", markup=False)

    def on_mount(self) -> None:
        """Say what this is."""
        box = self.query_one("#help-box")
        box.border_title, box.border_subtitle = "Keys", "esc closes"

    def _table(self, bindings: list[Binding]) -> Content:
        """A line a binding: its keys, then what they do."""
        rows = [(key_names(self._keys.get(b.id or "", b.key), self._glyphs), b) for b in bindings]
        lines: list[Content] = []
        for keys, binding in rows:
            words = binding.tooltip or binding.description
            lines.append(Content(f"{keys:>16}  {words}", [Span(0, 16, "$accent bold")]))
        return Content("\n").join(lines)

    def action_scroll(self, step: int) -> None:
        """Scroll the page by a line."""
        self.query_one("#help-box").scroll_relative(y=step, animate=False)


def sections() -> Iterator[tuple[str, list[Binding]]]:
    """Where keys work, and the bindings there, of which there is at least one."""
    yield from ((place, bindings) for place, bindings in _places() if bindings)


def _places() -> Iterator[tuple[str, list[Binding]]]:
    yield "Everywhere", _bindings((*bindings_in(None), *(command.binding() for command in APP_COMMANDS)))
    yield "In a list", [command.binding() for command in LIST_COMMANDS]
    yield "In the actors", _bindings(bindings_in("actors"))
    yield "In the quotes", _bindings(bindings_in("quotes"))
    yield "In the time line", _bindings(TimelinePane.BINDINGS)
    yield "In the article", _bindings((*TextView.BINDINGS, *ArticleView.BINDINGS))
    yield from ((f"While {mode}", _bindings(bindings_while(mode))) for mode in MODES)
    yield "In the line to find by", _bindings(FindBar.BINDINGS)
    yield "In the search", _bindings(SearchPane.BINDINGS)
    yield "In the list of articles", _bindings(ArticlesScreen.BINDINGS)
    yield "In a view of the whole article", _bindings(VIEW_KEYS)
    yield "In who with whom", _bindings(COMPANY_KEYS)
    yield "In the speakers", _bindings(SPEAKERS_KEYS)
    yield "In the chart of time", _bindings(CHART_KEYS)
    yield "In a question", _bindings(FieldsScreen.BINDINGS)
    yield "In a choice", _bindings(ChoiceScreen.BINDINGS)
    yield "In the limits of a quote", _bindings(LimitsScreen.BINDINGS)
    yield "In the list of corrections", _bindings(CorrectionsScreen.BINDINGS)
    yield "In the outline", _bindings(OutlineScreen.BINDINGS)
    yield "In a filter", _bindings(FilterLine.BINDINGS)
    yield "In the question for a name", _bindings(NameScreen.BINDINGS)
    yield "In this help", _bindings(HelpScreen.BINDINGS)


def _bindings(bindings: Iterable[BindingType]) -> list[Binding]:
    return [binding for binding in bindings if isinstance(binding, Binding)]


COMMAND_IDS = frozenset(binding.id for _, bindings in sections() for binding in bindings if binding.id)
"""The ids by which settings give commands other keys."""
