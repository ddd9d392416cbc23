"""The whole article in one column: where, from its first row to its last, the marks of the selection are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from tui.ui.paint.glyphs import Glyphs
from tui.ui.paint.layout import Layout
from tui.ui.paint.marks import SEVERAL, Marks, Role

RailRole = Literal["track", "window", "name", "nominal", "pronoun", "quote", "event", "bookmark"]
"""What a cell of the rail shows: the last part of its component class, `rail--…`."""

_NAMES_MANY = 3
_ORDER: tuple[tuple[RailRole, frozenset[Role]], ...] = (
    ("name", frozenset({"name-selected", "shared-selected"})),
    ("nominal", frozenset({"nominal-selected"})),
    ("pronoun", frozenset({"pronoun-selected", *SEVERAL})),
    ("event", frozenset({"trigger-selected"})),
    ("quote", frozenset({"quote-selected", "found", "reason-selected"})),
)


class RailCell(NamedTuple):
    """A cell: its sign, what it shows, and whether its part of the article is in view."""

    sign: str
    role: RailRole
    in_window: bool


class Scale(NamedTuple):
    """How rows of an article stand on a rail: row for row while they fit, else in equal parts."""

    rows: int
    height: int

    def first(self, cell: int) -> int:
        """The first row of the article that a cell stands for; for the cell past the last, the number of rows."""
        if self.rows <= self.height:
            return min(cell, self.rows)
        return -(-cell * self.rows // self.height)

    def cell(self, row: int) -> int:
        """The cell that stands for a row."""
        return row if self.rows <= self.height else row * self.height // self.rows


Found = Mapping[int, Counter[Role]]
"""What stands in each cell that anything stands in."""


def found_by_cell(layout: Layout, selected: Marks, height: int) -> Found:
    """What is selected, by the cells of a rail of `height`."""
    scale, found = Scale(len(layout.rows), height), defaultdict[int, Counter[Role]](Counter)
    shown = [mark for mark in selected if layout.kept is None or layout.shows(mark.start)]
    cells = map(scale.cell, layout.rows_at(mark.start for mark in shown))
    for (cell, role), count in Counter(zip(cells, (mark.role for mark in shown), strict=True)).items():
        found[cell][role] = count
    return dict(found)


def rail_cells(layout: Layout, found: Found, height: int, window: tuple[int, int], glyphs: Glyphs) -> list[RailCell]:
    """The cells of a rail of `height`; `window` is the first and the last row in view, half open."""
    return list(_cells(Scale(len(layout.rows), height), found, window, glyphs))


def bookmarked(cells: list[RailCell], layout: Layout, bookmarks: Mapping[int, str]) -> list[RailCell]:
    """The cells with the letters of marked places, by their offsets, over all else."""
    scale, lettered = Scale(len(layout.rows), len(cells)), list(cells)
    for offset, letter in ((offset, letter) for offset, letter in bookmarks.items() if layout.shows(offset)):
        here = scale.cell(layout.row_at(offset))
        lettered[here] = RailCell(letter, "bookmark", cells[here].in_window)
    return lettered


def _cells(scale: Scale, found: Found, window: tuple[int, int], glyphs: Glyphs) -> Iterator[RailCell]:
    for cell in range(scale.height):
        first, end = scale.first(cell), max(scale.first(cell + 1), scale.first(cell) + 1)
        inside = first < window[1] and window[0] < end
        if cell >= scale.rows:
            yield RailCell(" ", "track", in_window=False)
        elif cell in found:
            role, count = _loudest(found[cell])
            yield RailCell(_sign(role, count, glyphs), role, inside)
        else:
            yield RailCell(glyphs.window if inside else glyphs.track, "window" if inside else "track", inside)


def _loudest(counted: Counter[Role]) -> tuple[RailRole, int]:
    """What a cell shows of all that stands there, and how many of that."""
    for role, sources in _ORDER:
        if count := sum(counted[source] for source in sources):
            return role, count
    return "quote", counted.total()


def _sign(role: RailRole, count: int, glyphs: Glyphs) -> str:
    signs = {
        "event": glyphs.rail_event,
        "name": glyphs.rail_names if count >= _NAMES_MANY else glyphs.rail_name,
        "nominal": glyphs.rail_nominal,
        "pronoun": glyphs.rail_pronoun,
        "quote": glyphs.rail_quote,
    }
    return signs[role]
