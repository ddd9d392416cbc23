"""A row of the layout and the marks over it, as runs of text that look alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.ui.paint.layout import Layout
from tui.ui.paint.marks import Mark, Marks, Role, stack

Run = tuple[str, tuple[Role, ...]]


def runs(layout: Layout, row: int, rest: Marks, selected: Marks, cursor: Sequence[Mark] = ()) -> Iterator[Run]:
    """The text of a row, cut where its look changes, each piece with its roles, the lowest first.

    Cuts are at the beginnings of grapheme clusters, whatever the marks say.
    """
    start, end, *_ = layout.rows[row]
    under, over = rest.over(start, end), [*selected.over(start, end), *cursor]
    edges = {start, end}
    for mark in (*under, *over):
        edges |= {layout.cut(row, max(mark.start, start)), layout.cut(row, min(mark.end, end))}
    for first, last in pairwise(sorted(edges)):
        yield layout.text[first:last], stack(_over(under, first, last), _over(over, first, last))


def _over(marks: list[Mark], start: int, end: int) -> list[Mark]:
    return [mark for mark in marks if mark.start < end and start < mark.end]
