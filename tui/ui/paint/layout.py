"""An article laid out at a width: its blocks as rows, and the way between text offsets, rows and cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rich.cells import cell_len

from tui.model import Block, Document
from tui.ui.paint.glyphs import UNICODE, Glyphs
from tui.ui.paint.wrap import Measure, measure, spaced, wrap

MARGIN = 1
"""Cells beside the text in which a sign can stand."""
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
# The mark that an item of a plain text brings along: it needs no second one, and its lines hang under its words.
_OWN_MARK = re.compile(r"\s*(?:[-*+•‣◦–—·]|\(?(?:\d{1,3}|[a-z])[.)])\s+", re.IGNORECASE)


class Row(NamedTuple):
    """A row of the screen: the text offsets that it shows, the block it belongs to, and what is drawn before them.

    A blank row shows nothing: `start` and `end` are where the next block begins. `block` indexes `Layout.blocks`.
    """

    start: int
    end: int
    block: int
    prefix: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether the row shows no text."""
        return self.start == self.end


@dataclass(frozen=True, eq=False)
class Layout:
    """Rows of an article. `text` is as drawn (same offsets); `width` is the measure in cells, `left` its margin."""

    text: str
    blocks: tuple[Block, ...]
    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]
    width: int
    left: int

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self.rows]

    def row_at(self, offset: int) -> int:
        """Index of the row that shows the offset, or of the last one before it; 0 where there is none."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def indent(self, row: int) -> int:
        """The cell where a row's text begins."""
        return self.left + cell_len(self.rows[row].prefix)

    def cell_at(self, offset: int) -> int:
        """The cell of an offset on its own row; offsets past the row's text are at its end."""
        row = self.row_at(offset)
        here = self.rows[row]
        base, measured = self._measure(here)
        first, last = here.start - base, max(min(offset, here.end), here.start) - base
        return self.indent(row) + measured.cells(first, measured.cut(last))

    def offset_at(self, row: int, cell: int) -> int:
        """The offset of the cluster under a cell of a row; beyond the text, of its first or last cluster."""
        here = self.rows[row]
        if here.is_blank:
            return here.start
        base, measured = self._measure(here)
        found = measured.offset(max(cell - self.indent(row), 0), here.start - base)
        return base + measured.cut(min(found, here.end - base - 1))

    def cut(self, row: int, offset: int) -> int:
        """The offset, moved to the beginning of the cluster that it is inside of."""
        base, measured = self._measure(self.rows[row])
        return base + measured.cut(offset - base)

    def cluster_end(self, row: int, offset: int) -> int:
        """Where the cluster that begins at an offset of a row ends."""
        base, measured = self._measure(self.rows[row])
        end = offset - base + 1
        while end in measured.inside:
            end += 1
        return base + end

    def _measure(self, row: Row) -> tuple[int, Measure]:
        return self.blocks[row.block].start, self.measures[row.block]


def lay_out(document: Document, width: int, reading_width: int = 76, glyphs: Glyphs = UNICODE) -> Layout:
    """Lay out a document in a pane of `width` cells: rows of at most `reading_width`, in the middle of a wider pane.

    One cell at the left is left free for signs in the margin.
    """
    text = spaced(document.text)
    measure_width = max(min(width - MARGIN, reading_width), 1)
    left = min(max((width - measure_width) // 2, MARGIN), max(width - measure_width, 0))
    blocks = tuple(block for block in _all_blocks(document) if text[block.start : block.end].strip())
    measures = tuple(measure(text[block.start : block.end]) for block in blocks)
    rows: list[Row] = []
    for index, block in enumerate(blocks):
        words = text[block.start : block.end]
        first, rest = _prefixes(block, words, measure_width, glyphs)
        if index:
            rows.extend(_between(blocks[index - 1], block, index, rest))
        room = max(measure_width - cell_len(rest), 1)
        for start, end in wrap(words, measures[index], room, len(rest) - len(first)):
            rows.append(Row(block.start + start, block.start + end, index, first))
            first = rest
    return Layout(text, blocks, measures, tuple(rows), measure_width, left)


def _all_blocks(document: Document) -> Iterator[Block]:
    """The document's blocks, and paragraphs of whatever text stands in none."""
    end = 0
    for block in document.blocks:
        yield from _loose(document.text, end, block.start)
        yield block
        end = block.end
    yield from _loose(document.text, end, len(document.text))


def _loose(text: str, start: int, end: int) -> Iterator[Block]:
    for found in _PARAGRAPH.finditer(text, start, end):
        yield Block(start=found.start(), end=found.end(), kind="paragraph")


def _prefixes(block: Block, words: str, width: int, glyphs: Glyphs) -> tuple[str, str]:
    """What is drawn before the first row of a block and before the others."""
    depth = "  " * max(block.level - 1, 0)
    first = rest = ""
    if block.kind == "quote":
        first = rest = (glyphs.bar + " ") * max(block.level, 1)
    elif block.kind == "item" and (mark := _OWN_MARK.match(words)):
        first, rest = depth, depth + " " * len(mark[0].lstrip())
    elif block.kind == "item":
        first, rest = f"{depth}{glyphs.bullet} ", f"{depth}  "
    # In a pane of a few cells the words need the room.
    return (first, rest) if len(rest) * 3 <= width else ("", "")


def _between(above: Block, block: Block, index: int, rest: str) -> Iterator[Row]:
    """The blank row between two blocks: none inside a list, and a quotation's bar runs on through it."""
    if above.kind == block.kind == "item":
        return
    runs_on = above.kind == block.kind == "quote"
    yield Row(block.start, block.start, index, rest.rstrip() if runs_on else "")
