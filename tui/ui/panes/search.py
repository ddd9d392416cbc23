"""The search: a line to type in and what was found, over the panes, so that the article shows each place behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from tui.model import Hit
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, Piece, fit, marked


class HitList(LineList):
    """What a search found, the best first, with the letters that matched."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: Sequence[Hit] = ()
        self.note = ""

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line for the hit, and one for its detail where it has any."""
        return (self._entry(hit, width) for hit in self.hits)

    def _entry(self, hit: Hit, width: int) -> list[Line]:
        signs = {"quote": self.glyphs.direct, "event": self.glyphs.dot_present, "actor": self.glyphs.person}
        sign = signs.get(hit.kind, self.glyphs.indirect)
        label = fit(hit.label, width - 2, self.glyphs.ellipsis)
        lines = [Line(((f"{sign} ", hit.kind), *_marked(label, hit)))]
        detail = f" {self.glyphs.separator} ".join(filter(None, (hit.kind, hit.detail)))
        return [*lines, Line((("  ", ""), (fit(detail, width - 2, self.glyphs.ellipsis), "note")))]

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what enter takes."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """What to do, or that nothing was found."""
        return self.note


def _marked(label: str, hit: Hit) -> Iterable[Piece]:
    """The label with the letters that matched; their indices hold while it is as the search gave it."""
    return marked(label, hit.matched if hit.label.startswith(label[:-1]) else ())


class SearchPane(Container):
    """Posts what is asked for as it is typed, where the reader looks, and how the search was left."""

    DEFAULT_CLASSES = "over"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "go there", id="search-choose", tooltip="Select this everywhere, and go there"),
        Binding("down,ctrl+n,tab", "move(1)", "next", id="search-down", tooltip="Look at the next one"),
        Binding("up,shift+tab", "move(-1)", "previous", id="search-up", tooltip="Look at the previous one"),
        Binding("pagedown", "move(8)", "page down", id="search-page-down", show=False, tooltip="A page down"),
        Binding("pageup", "move(-8)", "page up", id="search-page-up", show=False, tooltip="A page up"),
        Binding("escape", "leave", "back", id="search-leave", tooltip="Go back to where you were"),
    ]

    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    class Asked(Message):
        """The reader wants this searched for."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Looked(Message):
        """The reader looks at a hit, or at none."""

        def __init__(self, hit: Hit | None) -> None:
            super().__init__()
            self.hit = hit

    class Left(Message):
        """The search is over: with a hit that was chosen, or none."""

        def __init__(self, hit: Hit | None) -> None:
            super().__init__()
            self.hit = hit

    def __init__(self) -> None:
        super().__init__()
        self._awaited = False  # whether what is typed has not been found yet
        self._hasty = False  # whether the reader chose before that

    def compose(self) -> ComposeResult:
        """The line to type in, and what was found."""
        yield Input(placeholder="who, what, words", compact=True)
        yield HitList().data_bind(SearchPane.ascii)

    def on_mount(self) -> None:
        """Out of sight until it is opened."""
        self.display = False
        self.border_title = "Search"

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    def open(self) -> None:
        """Come up empty, with the keys."""
        self.display = True
        self._input.value = ""
        self._show((), "type a name, a word, a few letters")
        self.screen.set_focus(self._input)

    def show_hits(self, query: str, hits: Sequence[Hit], failure: str = "") -> None:
        """Show what a query found, unless the reader has typed on since."""
        if not self.display or query != self._input.value.strip():
            return
        self._awaited = False
        self._show(hits, failure or "nothing like it in this article")
        if self._hasty and hits:
            self._leave(hits[0])
        else:
            self.post_message(self.Looked(hits[0] if hits else None))
        self._hasty = False

    def _show(self, hits: Sequence[Hit], note: str) -> None:
        self._list.hits, self._list.note, self._list.cursor = hits, note, 0
        self._list.lay_out()
        self._list.show_entry(0)
        self._count()

    def _count(self) -> None:
        hits = self._list.hits
        self.border_subtitle = f"{self._list.cursor + 1} of {len(hits)}" if hits else ""

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        if not self.display:
            return
        self._hasty, self._awaited = False, bool(event.value.strip())
        if query := event.value.strip():
            self.post_message(self.Asked(query))
        else:
            self._show((), "type a name, a word, a few letters")
            self.post_message(self.Looked(None))

    def action_move(self, step: int) -> None:
        """Look at another hit."""
        hits = self._list.hits
        if hits:
            self._list.cursor = max(min(self._list.cursor + step, len(hits) - 1), 0)
            self._list.show_entry(self._list.cursor)
            self._list.update_looks()
            self._count()
            self.post_message(self.Looked(hits[self._list.cursor]))

    @on(Input.Submitted)
    def _choose(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Choose the hit that is looked at, or the best as soon as it is found."""
        self._hasty = self._awaited
        if self._list.hits and not self._awaited:
            self._leave(self._list.hits[self._list.cursor])

    def action_leave(self) -> None:
        """Leave without choosing."""
        self._leave(None)

    def on_click(self, event: events.Click) -> None:
        """Choose the hit that was clicked on."""
        if event.widget is self._list:
            index = self._list.entry_at(event.get_content_offset_capture(self._list).y + self._list.scroll_offset.y)
            if 0 <= index < len(self._list.hits):
                self._leave(self._list.hits[index])

    def _leave(self, hit: Hit | None) -> None:
        self.display = False
        self.post_message(self.Left(hit))
