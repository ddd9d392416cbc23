"""A column beside the text: where in the whole article the selection is, and where the reader is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.paint.layout import Layout
from tui.ui.paint.marks import Marks
from tui.ui.paint.rail import Found, RailCell, Scale, bookmarked, found_by_cell, rail_cells
from tui.ui.widgets.component import Styled


class Seen(NamedTuple):
    """What a rail stands for."""

    laid: Layout | None = None
    """The article's rows."""
    chosen: Marks = Marks()
    """The marks of the selection."""
    bookmarks: Mapping[int, str] = MappingProxyType({})
    """Letters of marked places, by their offsets."""
    window: tuple[int, int] = (0, 0)
    """The rows of the article that are in view, half open."""


class Rail(Styled):
    """One cell wide; each of its rows stands for a part of the article."""

    seen: reactive[Seen] = reactive(Seen(), repaint=False)
    """What it stands for."""
    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    class Chosen(Message):
        """The reader pointed at a part of the article: its first row, and whether something selected stands there."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._cells: list[RailCell] | None = None
        self._strips: dict[RailCell, Strip] = {}
        self._known: tuple[Layout, Marks, int, Found] | None = None

    def notify_style_update(self) -> None:
        """Colours changed: nothing painted holds."""
        super().notify_style_update()
        self._strips.clear()

    def watch_seen(self) -> None:
        """Paint only the cells that are others now."""
        before, self._cells = self._cells, self._draw() if self._cells else None
        if not before or not self._cells or len(before) != len(self._cells):
            self.refresh()
        elif changed := [y for y, (old, new) in enumerate(zip(before, self._cells, strict=True)) if old != new]:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def watch_ascii(self) -> None:
        """Other signs."""
        self._cells = None

    def on_resize(self) -> None:
        """Another height: each cell stands for another part."""
        self._cells = None

    def render_line(self, y: int) -> Strip:
        """One cell of the rail."""
        if self._cells is None:
            self._cells = self._draw()
        if y >= len(self._cells):
            return Strip.blank(self.size.width, self.rich_style)
        cell = self._cells[y]
        if cell not in self._strips:
            self._strips[cell] = self._paint(*cell)
        return self._strips[cell]

    def _paint(self, sign: str, role: str, in_window: bool) -> Strip:
        """A sign in the style of what it stands for."""
        style = self.visual_style
        for name in ("in-window", role) if in_window else (role,):
            style += self.component_style(f"rail--{name}")
        return Strip([Segment(sign, style.rich_style)])

    def _draw(self) -> list[RailCell]:
        laid, chosen, bookmarks, window = self.seen
        if laid is None or not laid.rows or not self.size.height:
            return []
        height, glyphs = self.size.height, ASCII if self.ascii else UNICODE
        cells = rail_cells(laid, self._found(laid, chosen, height), height, window, glyphs)
        return bookmarked(cells, laid, bookmarks)

    def _found(self, laid: Layout, chosen: Marks, height: int) -> Found:
        """What is selected, by cells; scrolling changes none of it."""
        known = self._known
        if known is None or known[0] is not laid or known[1] is not chosen or known[2] != height:
            self._known = known = (laid, chosen, height, found_by_cell(laid, chosen, height))
        return known[3]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the part of the article that was pointed at."""
        self.capture_mouse()
        self._point(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag through the article."""
        if self.app.mouse_captured is self:
            self._point(event)

    def on_mouse_up(self) -> None:
        """Let go."""
        self.release_mouse()

    def _point(self, event: events.MouseEvent) -> None:
        laid = self.seen.laid
        if laid and laid.rows:
            cell = min(max(event.get_content_offset_capture(self).y, 0), self.size.height - 1)
            row = Scale(len(laid.rows), self.size.height).first(cell)
            self.post_message(self.Chosen(min(row, len(laid.rows) - 1)))
