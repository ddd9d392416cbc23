"""A column beside the text: where in the whole article the selection is, and where the reader is."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.paint.layout import Layout
from tui.ui.paint.marks import Marks
from tui.ui.paint.rail import RailCell, Scale, bookmarked, rail_cells
from tui.ui.widgets.component import Styled


class Rail(Styled):
    """One cell wide; each of its rows stands for a part of the article."""

    laid: reactive[Layout | None] = reactive(None)
    """The article's rows."""
    chosen: reactive[Marks] = reactive(Marks)
    """The marks of the selection."""
    bookmarks: reactive[dict[int, str]] = reactive(dict)
    """Letters of marked places, by their offsets."""
    window: reactive[tuple[int, int]] = reactive((0, 0))
    """The rows of the article that are in view, half open."""
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

    def notify_style_update(self) -> None:
        """Colours changed: nothing painted holds."""
        super().notify_style_update()
        self._strips.clear()

    def watch_laid(self) -> None:
        """Other rows: other cells."""
        self._cells = None

    def watch_chosen(self) -> None:
        """Other marks: other cells."""
        self._cells = None

    def watch_bookmarks(self) -> None:
        """Other places are marked: other cells."""
        self._cells = None

    def watch_window(self) -> None:
        """The reader moved: other cells are in view."""
        self._cells = None

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
        if self.laid is None or not self.laid.rows or not self.size.height:
            return []
        glyphs = ASCII if self.ascii else UNICODE
        cells = rail_cells(self.laid, self.chosen, self.size.height, self.window, glyphs)
        return bookmarked(cells, self.laid, self.bookmarks)

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
        if self.laid and self.laid.rows:
            cell = min(max(event.get_content_offset_capture(self).y, 0), self.size.height - 1)
            self.post_message(
                self.Chosen(min(Scale(len(self.laid.rows), self.size.height).first(cell), len(self.laid.rows) - 1))
            )
