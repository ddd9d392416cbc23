"""Selecting words of the article by keyboard: an end that stays, and one that goes with the cursor."""

from __future__ import annotations

from textual.reactive import reactive

from tui.model import Span
from tui.ui.paint.places import word_span
from tui.ui.widgets.article_text import TextView


class SelectingView(TextView):
    """The text, of which whole words can be selected. The selected words are what stands between pivot and cursor."""

    pivot: reactive[int | None] = reactive(None, repaint=False)
    """Where the selecting of words began; None while none are selected."""
    selected: reactive[Span | None] = reactive(None, repaint=False)
    """The words that are selected, from the first letter of the first to the last of the last."""

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
