"""What the reader lays over the text: words selected by keyboard, matches of a pattern, marked places, jump labels."""

from __future__ import annotations

from textual.reactive import reactive
from textual.strip import Strip

from tui.model import Span
from tui.ui.paint.layout import Row
from tui.ui.paint.marks import Mark, Marks, Role
from tui.ui.paint.places import word_span
from tui.ui.widgets.article_text import TextView
from tui.ui.widgets.component import Styled


class LayeredView(TextView, Styled):
    """The text with these layers. Painted rows are kept; what changes in a layer drops the rows that it touches.

    The selected words are whole words, those between the pivot, which stays, and the cursor.
    """

    pivot: reactive[int | None] = reactive(None, repaint=False)
    """Where the selecting of words began; None while none are selected."""
    selected: reactive[Span | None] = reactive(None, repaint=False)
    """The words that are selected, from the first letter of the first to the last of the last."""
    matches: reactive[Marks] = reactive(Marks, repaint=False)
    """Every place that matches the pattern."""
    match: reactive[Span | None] = reactive(None, repaint=False)
    """The one of them where the reader is."""
    bookmarks: reactive[dict[int, str]] = reactive(dict, repaint=False)
    """Letters in the margin, by the offsets that they mark."""
    noted: reactive[frozenset[int]] = reactive(frozenset(), repaint=False)
    """The offsets where notes are."""
    labels: reactive[dict[int, str]] = reactive(dict)
    """Labels over the text, by the offsets that they lead to."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}

    # Painting.

    def repaint(self) -> None:
        """Paint every row anew."""
        self._strips.clear()
        self.refresh()

    def repaint_rows(self, *spans: tuple[int, int]) -> None:
        """Paint the rows that these offsets reach into anew: those in view now, the others when they are seen."""
        if not self.laid or not self.laid.rows:
            return
        top = min(self.scroll_offset.y, len(self.laid.rows) - 1)
        bottom = min(top + max(self.size.height, 1), len(self.laid.rows))
        self._strips = {row: strip for row, strip in self._strips.items() if top <= row < bottom}
        first, last = self.laid.rows[top].start, self.laid.rows[bottom - 1].end
        seen = [(start, end) for start, end in spans if start < end and start <= last and first <= end]
        rows = {row for start, end in seen for row in range(self.laid.row_at(start), self.laid.row_at(end) + 1)}
        for row in rows & set(range(top, bottom)):
            self._strips.pop(row, None)
            self.refresh_line(row)

    def layers_over(self, row: Row) -> list[Mark]:
        """The marks of all layers that reach into a row."""
        laid_over: tuple[tuple[Span | None, Role], ...] = ((self.match, "match-here"), (self.selected, "selecting"))
        marks = [Mark(span.start, span.end, role) for span, role in laid_over if span]
        reaching = [mark for mark in marks if mark.start < row.end and row.start < mark.end]
        return self.matches.over(row.start, row.end) + reaching

    def labels_over(self, row: Row) -> list[tuple[int, str]]:
        """The labels over a row, from the left, each with its cell."""
        assert self.laid is not None
        offsets = sorted(offset for offset in self.labels if row.start <= offset < row.end)
        return [(self.laid.cell_at(offset), self.labels[offset]) for offset in offsets]

    def bookmark_of(self, row: Row) -> str:
        """The letter of the place that is marked in a row; empty where none is."""
        return next((letter for offset, letter in self.bookmarks.items() if row.start <= offset < row.end), "")

    def has_note(self, row: Row) -> bool:
        """Whether a note is on something that begins in a row."""
        return any(row.start <= offset < row.end for offset in self.noted)

    def watch_noted(self) -> None:
        """Other signs in the margin."""
        self.repaint()

    def watch_bookmarks(self) -> None:
        """Other letters in the margin."""
        self.repaint()

    def watch_matches(self) -> None:
        """Other places match."""
        self.repaint()

    def watch_match(self, old: Span | None, new: Span | None) -> None:
        """The reader went to another match."""
        self.repaint_rows(*((span.start, span.end) for span in (old, new) if span))

    def watch_selected(self, old: Span | None, new: Span | None) -> None:
        """Repaint the rows where more is selected now, or less."""
        if old and new:
            starts, ends = sorted((old.start, new.start)), sorted((old.end, new.end))
            self.repaint_rows((starts[0], starts[1]), (ends[0], ends[1]))
        elif span := old or new:
            self.repaint_rows((span.start, span.end))

    # Selecting words.

    def watch_pivot(self) -> None:
        """Other words are selected, or none."""
        self._select()

    def watch_cursor(self, old: int, new: int) -> None:
        """Take more words in, or fewer."""
        super().watch_cursor(old, new)
        self._select()

    def _select(self) -> None:
        if self.pivot is None or not self.document or not self.document.text:
            self.selected = None
            return
        ends = [word_span(self.document.text, offset) for offset in (self.pivot, self.cursor)]
        self.selected = Span(start=min(end.start for end in ends), end=max(end.end for end in ends))

    def start_selecting(self) -> None:
        """Select the word at the cursor."""
        self.pivot = self.cursor

    def end_selecting(self) -> None:
        """Select no words any more; the cursor stays."""
        self.pivot = None

    def select_words(self, span: Span) -> None:
        """Select a stretch of text, the cursor on its last character."""
        self.pivot = span.start
        self.cursor = max(span.end - 1, span.start)
        self._bring_into_view(self.cursor, self.cursor, margin=self._margin)

    def swap_ends(self) -> None:
        """Let the cursor go to the other end of the selected words."""
        if self.pivot is not None:
            self.pivot, other = self.cursor, self.pivot
            self.stand_at(Span(start=other, end=other))
