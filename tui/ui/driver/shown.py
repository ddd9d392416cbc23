"""What the terminal shows, and how to make it show something else in few bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.ui.driver.cells import Cell
from tui.ui.driver.pen import Pen, Stretch, by_look, stretches
from tui.ui.driver.sgr import parts

Span = tuple[int, int, list[Cell]]
"""A row, the first column, and the cells from there on."""
_NOTHING: Cell = ("\0", "")
"""A cell of which nothing is known: it differs from all."""
_GAP = 3
"""So many equal cells are written again rather than stepped over: a step takes that many bytes."""


class Run(NamedTuple):
    """Neighbouring cells of a row that are to be written: columns half open."""

    row: int
    first: int
    last: int


class Shown:
    """The cells of a terminal. `erases` is whether it erases in the colour that it writes on (terminfo's `bce`)."""

    def __init__(self, *, erases: bool) -> None:
        self._erases = erases
        self._rows: list[list[Cell]] = []
        self._look: str | None = None

    def forget(self, width: int, height: int) -> None:
        """Nothing is known of what it shows any more."""
        self._rows = [[_NOTHING] * width for _ in range(height)]
        self._look = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return (len(self._rows[0]) if self._rows else 0, len(self._rows))

    def put(self, spans: Sequence[Span]) -> str:
        """Show cells: spans of row, first column, cells; -> the text that makes the terminal show them."""
        erased = self._erase(spans)
        columns: dict[int, set[int]] = {}
        for row, column, cells in spans:
            columns.setdefault(row, set()).update(self._differences(row, column, cells))
        runs = [run for row, differ in columns.items() for run in _runs(row, sorted(differ), self._rows[row])]
        found = [s for run in runs for s in stretches(run.row, run.first, run.last, self._rows[run.row])]
        if not found:
            return erased
        pens = [self._drawn(order) for order in (found, by_look(found))]
        best = min(pens, key=lambda pen: len(pen.text))
        self._look = best.look
        return erased + best.text

    def _erase(self, spans: Sequence[Span]) -> str:
        """Where nothing is known and the terminal erases in a colour, give it that of most blanks: it saves them."""
        if not self._erases or any(cell != _NOTHING for row in self._rows for cell in row):
            return ""
        blanks = Counter(look for _, _, cells in spans for char, look in cells if char == " ")
        looks = [look for look, _ in blanks.most_common() if not parts(look).attributes]
        if not looks:
            return ""
        self._look = looks[0]
        self._rows = [[(" ", self._look)] * len(row) for row in self._rows]
        return (f"\x1b[0;{self._look}m" if self._look else "\x1b[m") + "\x1b[2J"

    def _drawn(self, order: Sequence[Stretch]) -> Pen:
        """What stretches cost in an order."""
        pen = Pen(self._look, erases=self._erases)
        for stretch in order:
            pen.write(stretch, self._rows[stretch.row])
        return pen

    def _differences(self, row: int, column: int, found: list[Cell]) -> set[int]:
        """The columns of a span that are to be written; what is shown becomes the span."""
        if row >= len(self._rows):
            return set()
        shown = self._rows[row]
        found = found[: max(len(shown) - column, 0)]
        end = column + len(found)
        if shown[column:end] == found:
            return set()
        differ = [index for index, cell in enumerate(found, column) if shown[index] != cell]
        # What a wide character leaves half of is to be written again.
        columns = {*differ, *_halves(shown, differ)}
        shown[column:end] = found
        return columns


def _halves(shown: Sequence[Cell], differ: Sequence[int]) -> Iterator[int]:
    """Columns beside the differing ones where the other half of a wide character is shown now."""
    for index in differ:
        if shown[index][0] == "" and index:
            yield index - 1
        if index + 1 < len(shown) and shown[index + 1][0] == "":
            yield index + 1


def _runs(row: int, differ: Sequence[int], shown: Sequence[Cell]) -> Iterator[Run]:
    """The columns as runs, small gaps written again; none begins or ends inside a wide character."""
    first = last = None
    for index in differ:
        if first is None or last is None:
            first, last = index, index + 1
        elif index - last <= _GAP and _NOTHING not in shown[last:index]:
            last = index + 1
        else:
            yield _whole(row, first, last, shown)
            first, last = index, index + 1
    if first is not None and last is not None:
        yield _whole(row, first, last, shown)


def _whole(row: int, first: int, last: int, shown: Sequence[Cell]) -> Run:
    while first and shown[first][0] == "":
        first -= 1
    while last < len(shown) and shown[last][0] == "":
        last += 1
    return Run(row, first, last)
