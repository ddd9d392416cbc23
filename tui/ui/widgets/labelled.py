"""Labels drawn over a row, to jump to what stands under them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

_FAINT = Style(dim=True, reverse=False)


def labelled(strip: Strip, labels: Iterable[tuple[int, str]], style: Style) -> Strip:
    """The row made faint, with labels over it at their cells, from the left; one that has no room moves on."""
    width = strip.cell_length
    faint = Strip([Segment(text, (look or Style()) + _FAINT) for text, look, _ in strip], width)
    pieces: list[Strip] = []
    end = 0
    for cell, label in labels:
        start = max(cell, end)
        pieces += [faint.crop(end, start), Strip([Segment(label, style)])]
        end = start + len(label)
    return Strip.join([*pieces, faint.crop(end, width)]).crop(0, width)
