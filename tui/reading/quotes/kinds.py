"""The kind of a quote: direct when all its words stand in quotation marks, indirect when none does, mixed otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from tui.model import QuoteKind
from tui.reading.draft import Draft
from tui.reading.quotes.marks import stretches


class Kinds:
    """Tells the kinds of an article's quotes; its quotation marks are paired once."""

    def __init__(self, draft: Draft) -> None:
        """Find what stands in quotation marks."""
        self._draft = draft
        outermost = [stretch for stretch in stretches(draft.document) if stretch.depth == 0]
        self._starts = [stretch.start for stretch in outermost]
        self._ends = [stretch.end for stretch in outermost]

    def of(self, spans: Iterable[tuple[int, int]]) -> QuoteKind:
        """The kind of a quote whose content are these half-open character spans."""
        inside = outside = 0
        for start, end in spans:
            for index in self._draft.tokens_in(start, end):
                token = self._draft.tokens[index]
                if any(map(str.isalnum, token.text)):
                    quoted = self._quoted(token.start)
                    inside, outside = inside + quoted, outside + (not quoted)
        if not inside:
            return "indirect"
        return "mixed" if outside else "direct"

    def _quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in quotation marks."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]
