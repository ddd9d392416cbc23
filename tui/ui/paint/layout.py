"""An article laid out at a width: its blocks as rows, and the way between text offsets, rows and cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct
from rich.cells import cell_len

from tui.model import Block, Document, Span
from tui.ui.paint.glyphs import UNICODE, Glyphs
from tui.ui.paint.wrap import Measure, column, measure, spaced, wrap

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


class Layout(Struct, frozen=True, eq=False, dict=True):
    """Rows of an article. `text` is as drawn (same offsets); `width` is the measure in cells, `left` its margin.

    `kept` is None where the rows show the whole text, else the pieces that they show, a block of the layout each.
    """

    text: str
    blocks: tuple[Block, ...]
    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]
    width: int
    left: int
    kept: tuple[Span, ...] | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self.rows]

    @cached_property
    def _kept_starts(self) -> list[int]:
        return [span.start for span in self.kept or ()]

    def row_at(self, offset: int) -> int:
        """Index of the row that shows the offset, or of the last one before it; 0 where there is none."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def rows_at(self, offsets: Iterable[int]) -> list[int]:
        """The same for many."""
        starts = self._starts
        return [max(bisect_right(starts, offset) - 1, 0) for offset in offsets]

    def shows(self, offset: int) -> bool:
        """Whether an offset is in a part of the text that is shown, or at its end."""
        return self.leap(offset, forward=True) == offset

    def leap(self, offset: int, *, forward: bool) -> int | None:
        """The offset itself where it is shown, else the nearest one that is; None where there is none."""
        if self.kept is None:
            return offset
        index = bisect_right(self._kept_starts, offset) - 1
        if index >= 0 and offset <= self.kept[index].end:
            return offset
        if forward:
            return self.kept[index + 1].start if index + 1 < len(self.kept) else None
        return self.kept[index].end - 1 if index >= 0 else None

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


def lay_out(
    document: Document,
    width: int,
    reading_width: int = 76,
    glyphs: Glyphs = UNICODE,
    kept: Sequence[Span] | None = None,
) -> Layout:
    """Lay out a document in a pane of `width` cells: rows of at most `reading_width`, in the middle of a wider pane.

    Of a text of which only some sentences are `kept`, a row says how much is left out between them.
    """
    text = spaced(document.text)
    measure_width, left = column(width, reading_width)
    found = _all_blocks(document) if kept is None else _kept_blocks(document, kept)
    blocks = tuple(block for block in found if text[block.start : block.end].strip())
    measures = tuple(measure(text[block.start : block.end]) for block in blocks)
    rows: list[Row] = []
    for index, block in enumerate(blocks):
        words = text[block.start : block.end]
        first, rest = _prefixes(block, words, measure_width, glyphs)
        above = blocks[index - 1] if index else None
        rows.extend(_between(above, block, index, rest) if kept is None else _gap(text, above, block, index, glyphs))
        room = max(measure_width - cell_len(rest), 1)
        for start, end in wrap(words, measures[index], room, len(rest) - len(first)):
            rows.append(Row(block.start + start, block.start + end, index, first))
            first = rest
    if kept is not None and blocks:
        rows.extend(_gap(text, blocks[-1], None, len(blocks) - 1, glyphs))
    shown = None if kept is None else tuple(Span(start=block.start, end=block.end) for block in blocks)
    return Layout(text, blocks, measures, tuple(rows), measure_width, left, shown)


def _all_blocks(document: Document) -> Iterator[Block]:
    """The document's blocks, and paragraphs of whatever text stands in none."""
    end = 0
    for block in document.blocks:
        yield from _loose(document.text, end, block.start)
        yield block
        end = block.end
    yield from _loose(document.text, end, len(document.text))


def _kept_blocks(document: Document, kept: Sequence[Span]) -> Iterator[Block]:
    """A block for each run of kept sentences that nothing parts."""
    kept_here = deque(kept)
    for block in _all_blocks(document):
        run: Block | None = None
        while kept_here and kept_here[0].start < block.end:
            start, end = max(kept_here[0].start, block.start), min(kept_here[0].end, block.end)
            kept_here.popleft()
            if run and not document.text[run.end : start].strip():
                run = run.with_(end=end)
                continue
            if run:
                yield run
            run = block.with_(start=start, end=end)
        if run:
            yield run


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


def _between(above: Block | None, block: Block, index: int, rest: str) -> Iterator[Row]:
    """The blank row between two blocks: none inside a list, and a quotation's bar runs on through it."""
    if above is None or above.kind == block.kind == "item":
        return
    runs_on = above.kind == block.kind == "quote"
    yield Row(block.start, block.start, index, rest.rstrip() if runs_on else "")


def _gap(text: str, above: Block | None, below: Block | None, index: int, glyphs: Glyphs) -> Iterator[Row]:
    """The row between two kept pieces: blank, or, where words are left out, how many."""
    start, end = above.end if above else 0, below.start if below else len(text)
    count = len(text[start:end].split())
    words = f"{glyphs.ellipsis} {count} words" if count > 1 else f"{glyphs.ellipsis} 1 word" if count else ""
    place = below.start if below else start
    if words or (above and below):
        yield Row(place, place, index, words)
