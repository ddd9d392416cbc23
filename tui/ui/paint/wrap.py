"""Where lines break: greedy wrapping by cells, never inside a grapheme cluster, in offsets of the text itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MARGIN = 1
"""Cells beside the text in which a sign can stand."""
# Every control becomes one space, so that a drawn row has the article's own offsets.
_SPACED = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")
# Characters of exactly one cell that join with nothing before them: almost all of the English that papers print.
_NARROW = re.compile(r"[\x20-\x7e\xa0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_IDEOGRAPH = "\u2e80-\u2fff\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60"
# A line never begins with these: what closes belongs to what it closes.
_CLOSING = frozenset("、。，．！？：；」』】〉》）ー…”’)]}»,.;:!?")
_BREAK = re.compile(rf".*(?:[{SPACES}]|(?<=\w\w)[-‐]|[–—]|[{_IDEOGRAPH}])")
_REGIONAL = range(0x1F1E6, 0x1F200)


def column(width: int, reading_width: int) -> tuple[int, int]:
    """The measure of the text in a pane of `width` cells, and the cell where it begins: in the middle of a wider pane.

    One cell at the left is left free for signs in the margin.
    """
    measured = max(min(width - MARGIN, reading_width), 1)
    return measured, min(max((width - measured) // 2, MARGIN), max(width - measured, 0))


def spaced(text: str) -> str:
    """The text as drawn: the same length, with a space for every tab, newline and other control."""
    return text.translate(_SPACED)


class Measure(NamedTuple):
    """The width of a drawn text.

    `columns[i]` is the cell where the cluster after offset `i` begins, or, inside a cluster, where that cluster ends;
    it has an entry for the end of the text too. `inside` holds the offsets within clusters, where nothing may be cut.
    """

    columns: Sequence[int]
    inside: frozenset[int] = frozenset()

    def cells(self, start: int, end: int) -> int:
        """Cells between two offsets."""
        return self.columns[end] - self.columns[start]

    def offset(self, column: int, start: int) -> int:
        """The last offset at most `column` cells after `start`; it is never inside a cluster."""
        if isinstance(self.columns, range):  # of narrow characters alone
            return min(start + column, len(self.columns) - 1)
        return bisect_right(self.columns, self.columns[start] + column) - 1

    def cut(self, offset: int) -> int:
        """The offset itself, or the beginning of the cluster that it is inside of."""
        while offset in self.inside:
            offset -= 1
        return offset


def measure(text: str) -> Measure:
    """Measure a drawn text; one of narrow characters alone costs a single look."""
    if _NARROW.fullmatch(text):
        return Measure(range(len(text) + 1))
    columns, inside, column = [0] * (len(text) + 1), set[int](), 0
    for start, end, width in clusters(text):
        columns[start] = column
        column += width
        columns[start + 1 : end + 1] = [column] * (end - start)
        inside.update(range(start + 1, end))
    return Measure(columns, frozenset(inside))


def clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each cluster: rich's, with the two letters of a flag kept together."""
    from rich.cells import split_graphemes  # noqa: PLC0415 - the first lines of most articles do not need it

    flag: tuple[int, int, int] | None = None
    for start, end, width in split_graphemes(text)[0]:
        regional = ord(text[start]) in _REGIONAL
        if flag and regional:
            yield flag[0], end, flag[2] + width
            flag = None
            continue
        if flag:
            yield flag
        flag = (start, end, width) if regional else None
        if not regional:
            yield start, end, width
    if flag:
        yield flag


def wrap(text: str, measured: Measure, width: int, hang: int = 0) -> Iterator[tuple[int, int]]:
    """The slices of a drawn text that stand on its lines.

    Between two slices there are spaces alone. A slice is at most `width` cells (1 or more), the first one `hang` more,
    unless a single cluster is wider than that.
    """
    start, width = _skip_spaces(text, 0, measured), width + hang
    while start < len(text):
        stop = _line_end(text, start, measured, width)
        yield start, start + len(text[start:stop].rstrip(SPACES))
        start, width, hang = _skip_spaces(text, stop, measured), width - hang, 0


def _skip_spaces(text: str, offset: int, measured: Measure) -> int:
    while offset < len(text) and text[offset] in SPACES and offset + 1 not in measured.inside:
        offset += 1
    return offset


def _line_end(text: str, start: int, measured: Measure, width: int) -> int:
    """Where the line that begins at `start` ends: at the last good place, else wherever it is full."""
    full = measured.offset(width, start)
    if full <= start:  # one cluster is wider than the line
        full = measured.offset(measured.columns[start + 1] - measured.columns[start], start)
    if full >= len(text) or text[full] in SPACES:
        return full
    end = full
    while end > start and text[end] in _CLOSING:
        end -= 1
    found = _BREAK.match(text, start, end)
    stop = measured.cut(found.end()) if found else start
    return stop if stop > start else full
