"""A list that costs what its visible part costs: entries of a few lines each, drawn when they are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.ui.paint.glyphs import ASCII, UNICODE, Glyphs
from tui.ui.widgets.component import Styled, filled
from tui.ui.widgets.labelled import labelled
from tui.ui.widgets.lines import Line

_LOOKS = ("cursor", "lit", "faint", "marked")
_LABEL = "label"


class Look(NamedTuple):
    """What an entry looks like beside its words: the cursor on it, lit up by the selection or made faint, marked."""

    cursor: bool = False
    lit: bool = False
    faint: bool = False
    marked: bool = False


class LineList(ScrollView, Styled):
    """A scrolling list by the line API. A subclass gives `draw`, `look` and `empty`, and calls `fill_with`."""

    ascii: reactive[bool] = reactive(False, repaint=False)
    """Whether only ASCII signs are drawn."""
    labels: reactive[dict[int, str]] = reactive(dict)
    """Labels over entries, by their indices."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self.cursor = 0
        self._entries: Sequence[Sequence[Line]] = []
        self._tops: Sequence[int] = [0]
        self._width = 0
        self._strips: dict[tuple[int, Look], list[Strip]] = {}
        self._shown: dict[int, Look] = {}
        self._styles: dict[tuple[str, Look], RichStyle] = {}

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return ASCII if self.ascii else UNICODE

    # What a subclass gives.

    def draw(self, width: int) -> Iterable[Sequence[Line]]:
        """The lines of every entry, at least one each, `width` cells wide; the margin is the list's own."""
        raise NotImplementedError

    def drawn(self, width: int) -> Sequence[Sequence[Line]]:
        """The same as a whole; a list that changes with every key gives entries that are drawn when they are seen."""
        return list(self.draw(width))

    def heights(self) -> Iterable[int]:
        """How many lines each entry has."""
        return map(len, self._entries)

    def look(self, index: int) -> Look:
        """What an entry looks like now."""
        raise NotImplementedError

    def empty(self) -> str:
        """A line that says why there are no entries."""
        raise NotImplementedError

    # Laying out.

    def __len__(self) -> int:
        return len(self._entries)

    def __bool__(self) -> bool:
        """A list without entries is a widget all the same."""
        return True

    def lay_out(self) -> None:
        """Draw all entries anew: they changed, or the width did."""
        self._width = max(self.scrollable_content_region.width - 1, 0)
        self._entries = self.drawn(self._width) if self._width else []
        self._tops = list(accumulate(self.heights() if self._entries else (), initial=0))
        self.cursor = max(min(self.cursor, len(self._entries) - 1), 0)
        self.virtual_size = Size(self._width, self._tops[-1])
        self._forget()

    def on_resize(self) -> None:
        """Draw for the new width."""
        if self.scrollable_content_region.width - 1 != self._width:
            self.lay_out()
        self.reveal()

    def watch_ascii(self) -> None:
        """Draw with the other signs."""
        self.lay_out()

    def notify_style_update(self) -> None:
        """Colours changed: nothing painted holds."""
        super().notify_style_update()
        self._styles.clear()
        self._forget()

    def _forget(self) -> None:
        self._strips.clear()
        self._shown.clear()
        self.refresh()

    def update_looks(self) -> None:
        """Repaint the entries in view that look different now, and no others."""
        for index in self.in_view():
            if self._shown.get(index) != self.look(index):
                self.refresh_lines(self._tops[index], len(self._entries[index]))

    def in_view(self) -> range:
        """Indices of the entries that are at least partly in view."""
        first = self.entry_at(self.scroll_offset.y)
        last = self.entry_at(self.scroll_offset.y + max(self.size.height - 1, 0))
        return range(first, min(last + 1, len(self)))

    def entries_in_view(self) -> list[int]:
        """Indices of the entries whose first line is in view, headings apart."""
        top = self.scroll_offset.y
        return [index for index in self.in_view() if top <= self._first_row(index) < top + self.size.height]

    def _first_row(self, index: int) -> int:
        """The row of an entry's first line that is no heading."""
        return self._tops[index] + next((n for n, line in enumerate(self._entries[index]) if not line.heading), 0)

    def entry_at(self, row: int) -> int:
        """Index of the entry that has a row of the list, counted from its top; len(self) past the last."""
        return bisect_right(self._tops, row) - 1

    def show_entry(self, index: int) -> None:
        """Scroll as little as shows an entry whole."""
        if not 0 <= index < len(self):
            return
        top, bottom, height = self._tops[index], self._tops[index + 1], self.size.height
        if top < self.scroll_offset.y:
            self._scroll_to_row(top)
        elif bottom > self.scroll_offset.y + height:
            self._scroll_to_row(min(bottom - height, top))

    def reveal(self) -> None:
        """Bring into view what matters most: the cursor."""
        self.show_entry(self.cursor)

    def show_any(self, indices: Sequence[int]) -> None:
        """Scroll to the first of these entries unless one of them is wholly in view."""
        first, last = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        whole = [i for i in indices if i < len(self)]
        if whole and not any(first <= self._tops[index] and self._tops[index + 1] <= last for index in whole):
            self.show_entry(whole[0])

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, immediate=True, force=True)

    # Painting.

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        if not self._entries:
            return self._paint(Line(((self.empty() if y == 0 else "", "empty"),)), Look(), " ")
        index = self.entry_at(row)
        if index >= len(self._entries):
            return Strip.blank(self.size.width, self.rich_style)
        look = self._shown[index] = self.look(index)
        if (index, look) not in self._strips:
            self._strips[index, look] = list(self._paint_entry(self._entries[index], look))
        strip = self._strips[index, look][row - self._tops[index]]
        if not self.labels:
            return strip
        label = self.labels.get(index, "") if row == self._first_row(index) else ""
        return labelled(strip, [(0, label)], (self.visual_style + self.component_style(f"line--{_LABEL}")).rich_style)

    def _paint_entry(self, lines: Sequence[Line], look: Look) -> Iterator[Strip]:
        """The lines of an entry; the sign in the margin says without colour what the entry looks like."""
        bar = self.glyphs.bar if look.lit else " "
        mark = self.glyphs.marked if look.marked else bar
        pointer = self.glyphs.marked_pointer if look.marked else self.glyphs.pointer
        sign = pointer if look.cursor else mark
        for line in lines:
            yield self._paint(line, Look() if line.heading else look, " " if line.heading else sign)
            sign = sign if line.heading else bar

    def _paint(self, line: Line, look: Look, margin: str) -> Strip:
        segments = [Segment(margin, self._style("marker", look))]
        segments += [Segment(text, self._style(role, look)) for text, role in line.pieces]
        return filled(segments, self.size.width, self._style("", Look(cursor=look.cursor)))

    def _style(self, role: str, look: Look) -> RichStyle:
        """The style of a piece in an entry that looks so; worked out once."""
        if (role, look) not in self._styles:
            self._styles[role, look] = self._worked_out(role, look).rich_style
        return self._styles[role, look]

    def _worked_out(self, role: str, look: Look) -> Style:
        names = [name for name, on in zip(_LOOKS, look, strict=True) if on]
        base = sum((self.component_style(f"line--{name}") for name in names if name == "cursor"), self.visual_style)
        style = self.component_style(f"line--{role}") if role else Style()
        if role == "marker":
            return base + style
        over = sum((self.component_style(f"line--{name}") for name in names if name != "cursor"), Style())
        style = style.without_color if base.reverse else style  # reversed, colours would be patches
        return base + style + over
