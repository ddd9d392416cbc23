"""Ends of spans that move by words: a span begins where a word or a mark before it does, and ends where one ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[^\w\s]+")


class Edges(NamedTuple):
    """Where words and runs of marks begin, and where they end, each in order."""

    starts: list[int]
    ends: list[int]


def edges(text: str, around: Span) -> Edges:
    """The edges of the words in a stretch of text."""
    words = list(_WORD.finditer(text, around.start, around.end))
    return Edges([word.start() for word in words], [word.end() for word in words])


def moved(ends: Sequence[int], now: int, step: int, words: Edges, around: Span) -> list[int]:
    """The ends of spans (begin, end, begin, end, ...) with one of them a word further; none passes another."""
    stops = words.ends if now % 2 else words.starts
    index = bisect_right(stops, ends[now]) if step > 0 else bisect_left(stops, ends[now]) - 1
    if not 0 <= index < len(stops):
        return list(ends)
    low = ends[now - 1] if now else around.start
    high = ends[now + 1] if now + 1 < len(ends) else around.end
    # A span keeps at least a word, and does not run into the next one.
    fits = low < stops[index] <= high if now % 2 else low <= stops[index] < high
    return [*ends[:now], stops[index], *ends[now + 1 :]] if fits else list(ends)
