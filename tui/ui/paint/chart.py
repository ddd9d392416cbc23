"""A row of the chart of time: an event as a dot, a bar or a vague bar among the lines of the axis, with its date."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.cells import cell_len

from tui.model import Moment, Relation
from tui.ui.paint.axis import Tick, Window
from tui.ui.paint.glyphs import Glyphs

Cells = list[tuple[str, str]]
"""A row of cells, each with its sign and the role that styles it."""

_PUBLISHED = "published"
_BROAD = 3
"""From this many cells on, a day is drawn as a stretch in which the hour is not known."""


class ChartPainter:
    """Draws rows on one window of time; `published` is the day of the article, if it is known."""

    def __init__(self, window: Window, ticks: tuple[Tick, ...], published: int | None, glyphs: Glyphs) -> None:
        self._window = window
        self._glyphs = glyphs
        self._empty: Cells = [(" ", "")] * window.cells
        self._ticks = ticks
        for tick in ticks:
            self._put(self._empty, tick.cell, glyphs.grid, "grid")
        self._published = None if published is None else window.position(published)
        if self._published is not None:
            self._put(self._empty, self._published, glyphs.published, "published")

    def head(self) -> tuple[list[tuple[str, str]], ...]:
        """The axis: larger units, what the ticks say, and the line with its ticks."""
        glyphs = self._glyphs
        above, labels = self._blank(), self._blank()
        line: Cells = [(glyphs.rule, "axis")] * self._window.cells
        for tick in self._ticks:
            self._write(above, tick.cell, tick.above, "head")
            self._write(labels, tick.cell, tick.label, "axis")
            self._put(line, tick.cell, glyphs.tick, "axis")
        if self._published is not None and 0 <= self._published < self._window.cells:
            self._put(line, self._published, glyphs.published_head, "published")
            start = min(max(self._published - len(_PUBLISHED) // 2, 0), self._window.cells - len(_PUBLISHED))
            self._write(above, start, _PUBLISHED, "published")
        return pieces(above), pieces(labels), pieces(line)

    def event(self, moment: Moment, relation: Relation, label: str) -> list[tuple[str, str]]:
        """An event at its time, with the date beside it; out of view, the date at the edge where it would be."""
        row, window = list(self._empty), self._window
        if not window.holds(moment.begins, moment.ends):
            return pieces(self._beyond(row, label, earlier=moment.begins < window.begins))
        first, last = self._ends(moment)
        for cell in range(first, last + 1):
            sign = self._sign(moment, relation, inner=first < cell < last, broad=last - first + 1 >= _BROAD)
            self._put(row, cell, sign, f"chart-{relation}")
        self._label(row, first, last, label)
        return pieces(row)

    def undated(self, after: Moment | None, words: str) -> list[tuple[str, str]]:
        """An event without a time: a word at the time of the one before it."""
        row = list(self._empty)
        cell = self._window.position(after.begins) if after else 0
        start = min(max(cell, 0), max(self._window.cells - len(words) - 2, 0))
        self._write(row, start, f"{self._glyphs.dot_undated} {words} ", "together", over=True)
        return pieces(row)

    def _ends(self, moment: Moment) -> tuple[int, int]:
        """The first and the last cell of a moment, those out of view included."""
        first = self._window.position(moment.begins)
        last = self._window.position(moment.ends)
        # Where a stretch ends the next begins: its last cell is the one before, unless it is the first too.
        return first, max(last - 1, first)

    def _sign(self, moment: Moment, relation: Relation, *, inner: bool, broad: bool) -> str:
        if moment.shape == "vague" or (moment.shape == "point" and broad):
            return self._glyphs.vague
        return self._glyphs.duration if inner and moment.shape == "bar" else self._glyphs.dot(relation)

    def _label(self, row: Cells, first: int, last: int, label: str) -> None:
        """The date to the right of the mark, to its left where the right has no room, or else inside a long bar."""
        width = cell_len(label)
        begun, end = max(first, 0), min(last + 1, len(row))
        if last + 2 + width <= self._window.cells:
            self._write(row, max(last, -1) + 1, f" {label} ", "date", over=True)
        elif first - 1 - width >= 0:
            self._write(row, first - width - 2, f" {label} ", "date", over=True)
        elif end - begun >= width + 2 + 2 * _BROAD:
            self._write(row, (begun + end - width) // 2 - 1, f" {label} ", "date", over=True)

    def _beyond(self, row: Cells, label: str, *, earlier: bool) -> Cells:
        glyphs = self._glyphs
        words = f"{glyphs.left} {label} " if earlier else f" {label} {glyphs.right}"
        words = words if cell_len(words) <= len(row) else (glyphs.left if earlier else glyphs.right)
        self._write(row, 0 if earlier else len(row) - len(words), words, "together", over=True)
        return row

    def _blank(self) -> Cells:
        return [(" ", "")] * self._window.cells

    def _put(self, row: Cells, cell: int, sign: str, role: str) -> None:
        if 0 <= cell < len(row):
            row[cell] = (sign, role)

    def _write(self, row: Cells, start: int, words: str, role: str, *, over: bool = False) -> None:
        """Write words that fit, over what is there or where nothing is."""
        free = all(row[cell][0] == " " for cell in range(max(start - 1, 0), min(start + len(words), len(row))))
        if start + len(words.rstrip()) <= len(row) and (over or free):
            for cell, char in enumerate(words, start):
                self._put(row, cell, char, role)


def pieces(row: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Cells as pieces of text that look alike."""
    return [("".join(sign for sign, _ in group), role) for role, group in groupby(row, key=lambda cell: cell[1])]
