"""Lines made of pieces of text, each with the role that styles it: fitted, padded and wrapped by cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.ui.paint.wrap import measure, spaced, wrap

Piece = tuple[str, str]
"""Text, and its role: the name of a component class without the prefix; empty for the base style."""


class Line(NamedTuple):
    """One row of the screen. A `heading` belongs to no entry: the cursor does not colour it."""

    pieces: tuple[Piece, ...] = ()
    heading: bool = False


def fit(text: str, width: int, ellipsis: str) -> str:
    """The text on one line of at most `width` cells, cut with an ellipsis (of one cell) where it is longer."""
    drawn = " ".join(spaced(text).split())
    if cell_len(drawn) <= width:
        return drawn
    return set_cell_size(drawn, max(width - 1, 0)).rstrip() + ellipsis if width > 0 else ""


def fill(text: str, width: int, *, right: bool = False) -> str:
    """The text padded to `width` cells, to the right of the padding if `right`; longer text is returned as it is."""
    padding = " " * max(width - cell_len(text), 0)
    return padding + text if right else text + padding


def wrapped(text: str, width: int, most: int, ellipsis: str) -> list[str]:
    """The text on lines of `width` cells, at most `most` of them; an ellipsis ends the last where text is left out."""
    drawn = " ".join(spaced(text).split())
    width = max(width, 1)
    found = [drawn[start:end] for start, end in islice(wrap(drawn, measure(drawn), width), most + 1)]
    if len(found) > most:
        found = [*found[: most - 1], fit(f"{found[most - 1]} {found[most]}", width, ellipsis)]
        if not found[-1].endswith(ellipsis):
            found[-1] = fit(found[-1] + ellipsis, width, ellipsis)
    return found


def height(text: str, width: int, most: int) -> int:
    """How many lines `wrapped` makes of a text."""
    drawn = " ".join(spaced(text).split())
    return sum(1 for _ in islice(wrap(drawn, measure(drawn), max(width, 1)), most))


def marked(label: str, matched: Iterable[int]) -> Iterator[Piece]:
    """A label cut where letters that a query matched, by their indices, begin and end."""
    those, start = set(matched), 0
    for index in range(1, len(label) + 1):
        if index == len(label) or (index in those) != (start in those):
            yield label[start:index], "matched" if start in those else ""
            start = index


def counted(count: int, noun: str) -> str:
    """A number and what it counts: `1 mention`, `3 sentences with some of them`."""
    first, *rest = noun.split(" ", 1)
    return " ".join((str(count), first if count == 1 else f"{first}s", *rest))
