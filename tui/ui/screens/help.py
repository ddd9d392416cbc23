"""Every key, by where it works, with the keys that the user has chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content, Span
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

from tui.ui.commands import APP_COMMANDS, LIST_COMMANDS, MODES, bindings_in, bindings_while
from tui.ui.commands.view_keys import CHART_KEYS, COMPANY_KEYS, SETTINGS_KEYS, SPEAKERS_KEYS, VIEW_KEYS
from tui.ui.paint.glyphs import Glyphs
from tui.ui.panes.search import SearchPane
from tui.ui.panes.search_filter import FilterLine
from tui.ui.panes.timeline import TimelinePane
from tui.ui.screens.articles import ArticlesScreen
from tui.ui.screens.choice import ChoiceScreen
from tui.ui.screens.corrections import CorrectionsScreen
from tui.ui.screens.fields import FieldsScreen
from tui.ui.screens.keyed import KeyScreen
from tui.ui.screens.limits import LimitsScreen
from tui.ui.screens.naming import NameScreen
from tui.ui.screens.note import NoteScreen
from tui.ui.screens.notes import NotesScreen
from tui.ui.screens.outline import OutlineScreen
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.article_text import TextView
from tui.ui.widgets.find_bar import FindBar
from tui.ui.widgets.keys import key_names
from tui.ui.widgets.typing_line import TypingLine

_KEYS = 16
"""Cells for the keys of a line."""
_IN_PANES: dict[str, tuple[str, ...]] = {
    "article": ("In the article",),
    "actors": ("In the actors", "In a list"),
    "quotes": ("In the quotes", "In a list"),
    "timeline": ("In the time line", "In a list"),
    "company": ("In who with whom", "In a view of the whole article"),
    "speakers": ("In the speakers", "In a view of the whole article"),
    "chart": ("In the chart of time", "In a view of the whole article"),
    "SearchPane": ("In the search",),
    "FilterLine": ("In a filter",),
    "FindBar": ("In the line to find by",),
    "ArticlesScreen": ("In the list of articles",),
    "FieldsScreen": ("In a question",),
    "NameScreen": ("In the question for a name",),
    "ChoiceScreen": ("In a choice",),
    "KeyScreen": ("In a choice by one key",),
    "LimitsScreen": ("In the limits of a quote",),
    "CorrectionsScreen": ("In the list of corrections",),
    "OutlineScreen": ("In the outline", "In a list"),
    "NoteScreen": ("In a note",),
    "NotesScreen": ("In the notes of the article",),
    "SettingsScreen": ("In the settings",),
}
"""The sections of what has the keys: a pane by its id, a view by its name, anything else by its kind."""


class HelpScreen(ModalScreen[None]):
    """A page of keys that scrolls, and is filtered by what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,enter", "dismiss", "close", id="help-close", tooltip="Close the help", priority=True
        ),
        Binding("down", "scroll(1)", "down", id="help-down", tooltip="A line down"),
        Binding("up", "scroll(-1)", "up", id="help-up", tooltip="A line up"),
        Binding("pagedown", "page(1)", "page down", id="help-page-down", tooltip="A page down"),
        Binding("pageup", "page(-1)", "page up", id="help-page-up", tooltip="A page up"),
    ]

    def __init__(
        self, glyphs: Glyphs, keys: dict[str, str], here: str, refuses: Callable[[str | None], str | None] | None = None
    ) -> None:
        """`here` is what has the keys (see `standing`), `refuses` says why a command cannot run now."""
        super().__init__()
        self._glyphs = glyphs
        self._keys = keys
        self._here = _IN_PANES.get(here, ())
        self._refuses = refuses or (lambda _: None)

    def compose(self) -> ComposeResult:
        """A line to filter by, and a block for each place."""
        with Container(id="help-box"):
            yield TypingLine(placeholder="type to find a key or what it does", id="help-filter")
            with VerticalScroll(id="help-page", can_focus=False):
                yield Static(self._page(""), id="help-keys", markup=False)

    def on_mount(self) -> None:
        """Say what this is."""
        box = self.query_one("#help-box")
        box.border_title, box.border_subtitle = "Keys", "esc closes"

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.query_one("#help-keys", Static).update(self._page(event.value.lower()))
        self.query_one("#help-page").scroll_home(animate=False)

    def _page(self, typed: str) -> Content:
        """All that has the typed words in it, what works here first."""
        places = sorted(sections(), key=lambda place: self._rank(place[0]))
        blocks = [self._block(title, bindings, typed.split()) for title, bindings in places]
        return Content("\n\n").join(block for block in blocks if block) or Content("no key does that")

    def _rank(self, title: str) -> int:
        """Where one stands first, then everywhere, then the rest."""
        return self._here.index(title) if title in self._here else len(_IN_PANES) + (title != "Everywhere")

    def _block(self, title: str, bindings: list[Binding], words: list[str]) -> Content:
        """The lines of a place under its title; nothing when no line has the words."""
        here = " (you are here)" if title in self._here[:1] else ""
        usable = title in self._here or title == "Everywhere"
        lines = [self._line(binding, usable=usable) for binding in bindings]
        found = [line for line in lines if all(word in f"{title} {line}".lower() for word in words)]
        return Content("\n").join([Content.styled(title + here, "$accent bold"), *found]) if found else Content("")

    def _line(self, binding: Binding, *, usable: bool) -> Content:
        """A binding: its keys, then what they do; why it cannot run now, if it works where one stands."""
        keys = f"{key_names(self._keys.get(binding.id or '', binding.key), self._glyphs):>{_KEYS}}"
        words = binding.tooltip or binding.description
        why = self._refuses(binding.id) if usable else None
        if why:
            return Content.styled(f"{keys}  {words}\n{'':{_KEYS}}    not now: {why}", "$text-muted")
        return Content(f"{keys}  {words}", [Span(0, len(keys), "$accent bold")])

    def action_scroll(self, step: int) -> None:
        """Scroll the page by a line."""
        self.query_one("#help-page").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by what is in view."""
        page = self.query_one("#help-page")
        page.scroll_relative(y=step * page.size.height, animate=False)


def standing(screen: Screen[Any]) -> str:
    """What has the keys on a screen, by its name in `_IN_PANES`; empty for a place without keys of its own."""
    nodes = screen.focused.ancestors_with_self if screen.focused else (screen,)
    names = (name for node in nodes for kind in type(node).__mro__ for name in (node.id, _view(node), kind.__name__))
    return next((name for name in names if name in _IN_PANES), "")


def _view(node: DOMNode) -> str:
    return getattr(node, "NAME", "")


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
    yield "In a choice by one key", _bindings(KeyScreen.BINDINGS)
    yield "In a note", _bindings(NoteScreen.BINDINGS)
    yield "In the notes of the article", _bindings(NotesScreen.BINDINGS)
    yield "In the limits of a quote", _bindings(LimitsScreen.BINDINGS)
    yield "In the list of corrections", _bindings(CorrectionsScreen.BINDINGS)
    yield "In the outline", _bindings(OutlineScreen.BINDINGS)
    yield "In a filter", _bindings(FilterLine.BINDINGS)
    yield "In the question for a name", _bindings(NameScreen.BINDINGS)
    yield "In the settings", _bindings(SETTINGS_KEYS)
    yield "In this help", _bindings(HelpScreen.BINDINGS)


def _bindings(bindings: Iterable[BindingType]) -> list[Binding]:
    return [binding for binding in bindings if isinstance(binding, Binding)]
