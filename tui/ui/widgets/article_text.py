"""An article's text on the screen, with a cursor that moves through it. Knows no facts: `article.py` adds those."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui.model import Document, Span
from tui.ui.paint.glyphs import ASCII, UNICODE, Glyphs
from tui.ui.paint.layout import Layout, lay_out
from tui.ui.paint.places import next_word, previous_word


class Position(NamedTuple):
    """Where the reader is, in offsets, so that it outlives another width: the cursor, and the first text in view."""

    cursor: int
    top: int


class TextView(ScrollView, can_focus=True, inherit_bindings=False):
    """The text laid out at a readable measure; the cursor is an offset into it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "row(1)", "Next line", id="article.down", show=False),
        Binding("up,k", "row(-1)", "Previous line", id="article.up", show=False),
        Binding("W", "word(1)", "Next word", id="article.word", show=False),
        Binding("b", "word(-1)", "Previous word", id="article.word-back", show=False),
        Binding("pagedown,space,ctrl+f", "page(1)", "Next page", id="article.page-down", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "Previous page", id="article.page-up", show=False),
        Binding("ctrl+d", "page(0.5)", "Half a page on", id="article.half-down", show=False),
        Binding("ctrl+u", "page(-0.5)", "Half a page back", id="article.half-up", show=False),
        Binding("g,home,ctrl+home", "edge(0)", "Start of the article", id="article.start", show=False),
        Binding("G,end,ctrl+end", "edge(-1)", "End of the article", id="article.end", show=False),
    ]

    document: reactive[Document | None] = reactive(None)
    """The article; shown at once, before anything is known about it."""
    laid: reactive[Layout | None] = reactive(None, repaint=False)
    """The article's rows at this width."""
    room: reactive[int] = reactive(0, repaint=False)
    """How many rows can be in view."""
    cursor: reactive[int] = reactive(0, repaint=False)
    """The offset of the character under the cursor."""
    kept: reactive[tuple[Span, ...] | None] = reactive(None, repaint=False)
    """The sentences that are shown; None for the whole text."""
    reading_width: reactive[int] = reactive(76)
    """The longest line, in cells."""
    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn around the text."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._aim: int | None = None
        self._made_of: object = None  # what the rows were laid out from

    @property
    def glyphs(self) -> Glyphs:
        """The signs drawn around the text."""
        return ASCII if self.ascii else UNICODE

    # Laying out.

    def watch_document(self, old: Document | None, new: Document | None) -> None:
        """Show another text from its beginning; the same one read again stays where it is."""
        if old and new and (old.text, old.blocks) == (new.text, new.blocks):
            return
        self._lay_out()
        self.cursor = self.laid.rows[0].start if self.laid and self.laid.rows else 0
        self._scroll_to_row(0)

    def watch_reading_width(self) -> None:
        """Lay out again, around the same words."""
        self._lay_out()

    def watch_kept(self) -> None:
        """Show other parts of the text; the cursor comes to the nearest of them."""
        self._lay_out()
        if self.laid and not self.shows(self.cursor):
            near = self.laid.leap(self.cursor, forward=True) or self.laid.leap(self.cursor, forward=False) or 0
            self.stand_at(Span(start=near, end=near))

    def watch_ascii(self) -> None:
        """Lay out again with the other signs."""
        self._lay_out()

    def on_resize(self) -> None:
        """Lay out again at the new width, around the same words."""
        self._lay_out()
        self.room = self.size.height

    def _lay_out(self) -> None:
        """Wrap the text at the present width; what was at the top stays there, and so does the cursor, if in view."""
        top = self.position().top
        margin = 0 if self.laid else self._margin
        follow = self.laid is None or self._in_view(self.cursor)
        width = self.size.width
        shown = self.document if width else None
        made_of = (shown and shown.text, shown and shown.blocks, width, self.reading_width, self.ascii, self.kept)
        if made_of != self._made_of:  # a pane may get higher or lower without another width
            self._made_of = made_of
            self.laid = lay_out(shown, width, self.reading_width, self.glyphs, self.kept) if shown else None
        self.virtual_size = Size(width, len(self.laid.rows) if self.laid else 0)
        if self.laid:
            self._scroll_to_row(self.laid.row_at(top) if top else 0)
            if follow:
                self._bring_into_view(self.cursor, self.cursor, margin)
        self.refresh()

    # Where things are.

    def position(self) -> Position:
        """Where the reader is, for `restore`."""
        if not self.laid or not self.laid.rows or not self.scroll_offset.y:
            return Position(self.cursor, 0)
        return Position(self.cursor, self.laid.rows[min(self.scroll_offset.y, len(self.laid.rows) - 1)].start)

    def restore(self, position: Position) -> None:
        """Go back to where the reader was."""
        self.cursor = position.cursor
        if self.laid:
            self._scroll_to_row(self.laid.row_at(position.top) if position.top else 0)
            self._bring_into_view(position.cursor, position.cursor, margin=0)

    def in_view(self) -> tuple[int, int]:
        """The offsets in view, half open; the same twice where nothing is."""
        if not self.laid or not self.laid.rows:
            return 0, 0
        first = min(self.scroll_offset.y, len(self.laid.rows) - 1)
        last = min(first + max(self.size.height, 1), len(self.laid.rows)) - 1
        return self.laid.rows[first].start, self.laid.rows[last].end

    def shows(self, offset: int) -> bool:
        """Whether the character at an offset is on one of the rows."""
        return self.laid is not None and self.laid.shows(offset)

    def offset_under(self, point: Offset) -> int | None:
        """The text offset under a cell of the widget, None beside the text."""
        row = point.y + self.scroll_offset.y
        if not self.laid or not 0 <= row < len(self.laid.rows) or self.laid.rows[row].is_blank:
            return None
        offset = self.laid.offset_at(row, point.x)
        beside = point.x < self.laid.indent(row) or point.x >= self.laid.cell_at(self.laid.rows[row].end)
        return None if beside else offset

    def _in_view(self, offset: int) -> bool:
        first, last = self.in_view()
        return first <= offset < last

    # Moving.

    def stand_at(self, span: Span) -> None:
        """Put the cursor on a place and scroll no further than it takes to see it comfortably."""
        self.cursor = span.start
        self._bring_into_view(span.start, max(span.end - 1, span.start), margin=self._margin)

    def action_row(self, step: int) -> None:
        """Move the cursor by rows of text, past blank ones, in its column."""
        if not self.laid or not self.laid.rows:
            return
        self._catch_up()
        row = self.laid.row_at(self.cursor) + step
        while 0 <= row < len(self.laid.rows) and self.laid.rows[row].is_blank:
            row += step
        if 0 <= row < len(self.laid.rows):
            self._go_to_row(row)
        else:
            self._scroll_to_row(self.scroll_offset.y + step)

    def action_word(self, step: int) -> None:
        """Move the cursor to the beginning of a word."""
        if not self.laid:
            return
        found = (next_word if step > 0 else previous_word)(self.laid.text, self.cursor)
        if found is not None:
            found = self.laid.leap(found, forward=step > 0)
        if found is not None:
            self.stand_at(Span(start=found, end=found))

    def action_page(self, share: float) -> None:
        """Scroll by a share of what is in view, a row less, and take the cursor along."""
        if not self.laid or not self.laid.rows:
            return
        step = round(share * max(self.size.height - 1, 1)) or (1 if share > 0 else -1)
        row = min(max(self.laid.row_at(self.cursor) + step, 0), len(self.laid.rows) - 1)
        self._scroll_to_row(self.scroll_offset.y + step)
        self._go_to_row(row)

    def action_edge(self, row: int) -> None:
        """Move the cursor to the first or the last row."""
        shown = [index for index, here in enumerate(self.laid.rows) if not here.is_blank] if self.laid else []
        if self.laid and shown:
            self.cursor = self.laid.rows[shown[row]].start
            self._scroll_to_row(0 if row == 0 else len(self.laid.rows))

    def on_focus(self) -> None:
        """The cursor shows where the reader looks: if scrolled away, it comes along."""
        self._catch_up()

    def _catch_up(self) -> None:
        """Bring a cursor that was left behind by scrolling to the nearest row in view."""
        if self.laid and self.laid.rows and not self._in_view(self.cursor):
            first, last = self.in_view()
            self.cursor = first if self.cursor < first else self.laid.rows[self.laid.row_at(last)].start

    def watch_cursor(self, old: int, new: int) -> None:  # noqa: ARG002  # Textual passes both, in this order
        """A move to a place forgets the column that vertical moves aim for."""
        self._aim = None

    def _go_to_row(self, row: int) -> None:
        """Move the cursor to a row, in the column where the vertical moves began."""
        if not self.laid:
            return
        aim = self.laid.cell_at(self.cursor) if self._aim is None else self._aim
        self.cursor = self.laid.offset_at(row, aim)
        self._aim = aim
        self._bring_into_view(self.cursor, self.cursor, margin=self._margin)

    @property
    def _margin(self) -> int:
        """Rows kept in view above and below the cursor."""
        return min(4, max(self.size.height - 1, 0) // 4)

    def _bring_into_view(self, start: int, end: int, margin: int) -> None:
        """Scroll as little as shows the rows from `start` to `end`; from afar they come to a third of the height."""
        if not self.laid:
            return
        top, height = self.scroll_offset.y, self.size.height
        first, last = self.laid.row_at(start), self.laid.row_at(end)
        last = max(min(last, first + height - 2 * margin - 1), first)
        if first - margin < top - height or last + margin >= top + 2 * height:
            self._scroll_to_row(first - height // 3)
        elif first - margin < top:
            self._scroll_to_row(first - margin)
        elif last + margin >= top + height:
            self._scroll_to_row(last + margin - height + 1)

    def show_row(self, row: int) -> None:
        """Scroll so that a row is in the middle; the cursor comes along."""
        self._scroll_to_row(row - self.size.height // 2)
        self._catch_up()

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=max(row, 0), animate=False, immediate=True, force=True)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press puts the cursor there."""
        offset = self.offset_under(event.get_content_offset_capture(self))
        if offset is not None:
            self.cursor = offset
