"""Where the app will show an article: the frame of its pane, and the rows of text in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.ui.driver.sgr import Cell, blank_as
from tui.ui.driver.shown import Span
from tui.ui.looks import PLAIN, Looks
from tui.ui.paint.wrap import clusters, column, measure, spaced, wrap

WIDE = 100
"""From this many columns on the lists stand beside the article, else below: as on the reading screen."""
_SHARE, _OF = 3, 5
"""The article's share of the room."""
_EDGES, _RAIL, _WAITING = 2, 2, 1
"""Cells beside the text: both edges of the frame, the rail with its margin; and the row below that says "reading"."""
_NAME = " dateline "
_ROUND, _ASCII = tuple("╭─╮│╰╯"), tuple("+-+|++")


class Pane(NamedTuple):
    """The article's pane: below the title line, at the left."""

    width: int
    height: int

    @classmethod
    def on(cls, columns: int, rows: int) -> Pane:
        """The pane on a screen of this size."""
        room = rows - 2
        return cls(columns * _SHARE // _OF, room) if columns >= WIDE else cls(columns, room * _SHARE // _OF)

    @property
    def room(self) -> int:
        """How many rows of text it has for sure."""
        return self.height - _EDGES - _WAITING

    def column(self, reading_width: int) -> tuple[int, int]:
        """Cells of the longest row of text, and the cell of the pane's inside where it begins."""
        return column(self.width - _EDGES - _RAIL, reading_width)


def draw(rows: Iterable[str], pane: Pane, left: int, *, ascii_only: bool, looks: Looks = PLAIN) -> list[Span]:
    """The pane, with as many rows of text as it has room for, from the cell `left` of its inside on."""
    spans = _framed(pane, _ASCII if ascii_only else _ROUND, looks.frame)
    for row, words in zip(range(pane.room), rows, strict=False):
        spans.append((row + 2, left + 1, _cells(words, looks.text)))
    return sorted([(0, 0, _cells(_NAME, looks.name)), *spans], key=lambda span: span[:2])


def flow(blocks: Iterable[str], measured: int) -> Iterator[str]:
    """Blocks as rows of text, one left blank between two of them."""
    for index, block in enumerate(blocks):
        if index:
            yield ""
        words = spaced(block)
        for start, end in wrap(words, measure(words), measured):
            yield words[start:end]


def _framed(pane: Pane, signs: tuple[str, ...], look: str) -> list[Span]:
    """The edges of the pane."""
    upper_left, across, upper_right, side, lower_left, lower_right = signs
    inside = across * (pane.width - 2)
    spans = [(1, 0, _cells(upper_left + inside + upper_right, look))]
    for row in range(2, pane.height):
        spans += [(row, 0, _cells(side, look)), (row, pane.width - 1, _cells(side, look))]
    return [*spans, (pane.height, 0, _cells(lower_left + inside + lower_right, look))]


def _cells(words: str, look: str) -> list[Cell]:
    """Words as cells of this look."""
    blank = (" ", blank_as(look))
    if words.isascii():
        return [blank if char == " " else (char, look) for char in words]
    found: list[Cell] = []
    for start, end, width in clusters(words):
        cell = blank if words[start:end] == " " else (words[start:end], look)
        found += [cell, *[("", look)] * (width - 1)] if width else []
    return found
