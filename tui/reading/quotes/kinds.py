"""The kind of a quote: direct when all its words stand in quotation marks, indirect when none does, mixed otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from tui.model import Document, QuoteKind
from tui.reading.draft import Draft
from tui.reading.quotes import marks


def kind_of(draft: Draft, spans: Sequence[tuple[int, int]]) -> QuoteKind:
    """The kind of a quote whose content are these half-open character spans."""
    inside = outside = 0
    for start, end in spans:
        for index in draft.tokens_in(start, end):
            token = draft.tokens[index]
            if any(map(str.isalnum, token.text)):
                if quoted(draft.document, token.start):
                    inside += 1
                else:
                    outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def quoted(document: Document, offset: int) -> bool:
    """Whether the character at `offset` stands in quotation marks."""
    starts, ends = _outermost(document)
    index = bisect_left(starts, offset + 1) - 1
    return index >= 0 and offset < ends[index]


@lru_cache(maxsize=4)
def _outermost(document: Document) -> tuple[list[int], list[int]]:
    """Starts and ends of the outermost quoted stretches."""
    found = [s for s in marks.stretches(document) if s.depth == 0]
    return [s.start for s in found], [s.end for s in found]
