"""Which tokens belong to a content already."""

from __future__ import annotations

from bisect import bisect_left, insort

from tui.reading.tagging.quotes_prose import Range


class Taken:
    """Token ranges that do not overlap; asking is a bisection."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._ranges: list[Range] = []

    def overlaps(self, span: Range) -> bool:
        """Whether a token of the range is taken."""
        at = bisect_left(self._ranges, (span[1], 0))
        return at > 0 and self._ranges[at - 1][1] > span[0]

    def add(self, span: Range) -> bool:
        """Take the range unless a token of it is taken; -> whether it was."""
        if self.overlaps(span):
            return False
        insort(self._ranges, span)
        return True
