"""Words quoted from the article, with where they stand as seen from somewhere else: "Modi" (4 lines above)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from tui.model import Reading, Span

Rows = Callable[[int], int]
"""The row of the screen that an offset stands on."""

_LONGEST = 60
_MOST_ROWS = 15
# A sentence has ended: a mark, perhaps closed by quotes, then a blank and no small letter; or a blank line.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?![a-z])|\n\s*\n")


class Places:
    """The text of an article with its paragraphs and, where somebody looks at it on a screen, its rows."""

    def __init__(self, reading: Reading, rows: Rows | None = None) -> None:
        self._reading = reading
        self._rows = rows

    @property
    def text(self) -> str:
        """The article's text."""
        return self._reading.article.text

    def words(self, span: Span) -> str:
        """The words of a span in quotation marks, on one line, shortened in the midst where they are many."""
        words = " ".join(self.text[span.start : span.end].split())
        if len(words) > _LONGEST:
            words = f"{words[: _LONGEST - 20].rstrip()} … {words[-16:].lstrip()}"
        return f"“{words}”"

    def quoted(self, span: Span, seen_from: Span) -> str:
        """The words of a span, and where they stand, unless it is right there."""
        if span.overlaps(seen_from):
            return self.words(span)
        return f"{self.words(span)} ({self.distance(span, seen_from)})"

    def distance(self, span: Span, seen_from: Span) -> str:
        """Where a span stands as seen from another: the same sentence or line, so many lines or paragraphs."""
        first, second = sorted((span, seen_from), key=lambda each: each.start)
        if not _SENTENCE_END.search(self.text, first.end, second.start):
            return "same sentence"
        way = "above" if span is first else "below"
        if self._rows and (lines := abs(self._rows(span.start) - self._rows(seen_from.start))) <= _MOST_ROWS:
            return f"{lines} {'line' if lines == 1 else 'lines'} {way}" if lines else "same line"
        paragraphs = abs(self._paragraph(span) - self._paragraph(seen_from))
        if not paragraphs:
            return "same paragraph"
        return f"{paragraphs} {'paragraph' if paragraphs == 1 else 'paragraphs'} {way}"

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self._reading.article.blocks]

    def _paragraph(self, span: Span) -> int:
        return bisect_right(self._starts, span.start)
