"""What the terminal shows and what it is to show, and the fewest bytes from the one to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from tui.ui.driver.moves import Place
from tui.ui.driver.order import by_look
from tui.ui.driver.pen import Pen, Stretch, after, stretches
from tui.ui.driver.sgr import Cell, parts

Span = tuple[int, int, list[Cell]]
"""A row, the first column, and the cells from there on."""
_NOTHING: Cell = ("\0", "")
"""A cell of which nothing is known: it differs from all."""
_CHAR = itemgetter(0)
"""What stands in a cell."""
_GAP = 3
"""So many equal cells are written again rather than stepped over: a step takes that many bytes."""


class Run(NamedTuple):
    """Neighbouring cells of a row that are to be written: columns half open."""

    row: int
    first: int
    last: int


class Shown:
    """The cells of a terminal. `erases` is whether it erases in the colour that it writes on (terminfo's `bce`).

    `stops` is whether the cursor stays on the last cell of a row once that is written, because it is told not to wrap.

    What is wanted may change many times before it is written: only the last state is.
    """

    def __init__(self, *, erases: bool, stops: bool = False) -> None:
        self._erases, self._stops = erases, stops
        self._wanted: list[list[Cell]] = []
        self._shown: list[list[Cell]] = []
        self._touched: dict[int, tuple[int, int]] = {}
        self._look: str | None = None
        self._is_known = False

    def cleared(self, width: int, height: int, ground: str = "") -> None:
        """The terminal was told to show nothing, on a ground of this look, in which it writes from now on."""
        self._wanted, self._shown = ([[(" ", ground)] * width for _ in range(height)] for _ in range(2))
        self._touched, self._look, self._is_known = {}, ground, True

    def take(self, other: Shown) -> None:
        """The terminal shows what somebody else wrote on it before."""
        self._wanted, self._shown, self._touched = other._wanted, other._shown, other._touched
        self._look, self._is_known = other._look, other._is_known

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return (len(self._wanted[0]) if self._wanted else 0, len(self._wanted))

    def look_at(self, row: int, column: int) -> str:
        """The look that a cell is to have."""
        return self._wanted[row][column][1]

    def cells(self, row: int) -> list[Cell]:
        """The cells that a row is to have; none where there is no such row, or nothing is known of it."""
        found = self._wanted[row] if row < len(self._wanted) else []
        return [] if _NOTHING in found else [*found]

    def resize(self, width: int, height: int) -> None:
        """Of a terminal of another size nothing is known, nor what it is to show."""
        self._wanted = [[_NOTHING] * width for _ in range(height)]
        self.forget()

    def forget(self) -> None:
        """Nothing is known of what it shows any more; what it is to show stays."""
        width, height = self.size
        self._shown = [[_NOTHING] * width for _ in range(height)]
        self._touched = dict.fromkeys(range(height), (0, width))
        self._look, self._is_known = None, False

    def want(self, spans: Iterable[Span]) -> None:
        """These cells are to be shown; what does not fit is left out."""
        for row, column, found in spans:
            if row >= len(self._wanted):
                continue
            wanted = self._wanted[row]
            end = min(column + len(found), len(wanted))
            if column < end:
                wanted[column:end] = found[: end - column]
                first, last = self._touched.get(row, (column, end))
                self._touched[row] = (min(first, column), max(last, end))

    def write(self) -> str:
        """The text that makes the terminal show what is wanted, and now it does."""
        erased = "" if self._is_known or not self._erases else self._erase()
        self._is_known = True
        runs = [run for row, (first, last) in sorted(self._touched.items()) for run in self._changed(row, first, last)]
        self._touched = {}
        found = [s for run in runs for s in stretches(run.row, run.first, run.last, self._shown[run.row])]
        if not found:
            return erased
        pens = [self._drawn(order) for order in (found, by_look(found, self._look, self._end))]
        best = min(pens, key=lambda pen: len(pen.text))
        self._look = best.look
        return erased + best.text

    def _erase(self) -> str:
        """Where nothing is known and the terminal erases in a colour, give it that of most blanks: it saves them."""
        blanks = Counter(look for row in self._wanted for char, look in row if char == " ")
        looks = [look for look, _ in blanks.most_common() if not parts(look).attributes]
        if not looks:
            return ""
        look = self._look = looks[0]
        self._shown = [[(" ", look)] * len(row) for row in self._shown]
        # What nobody has spoken of yet is blank from now on.
        self._wanted = [[(" ", look) if cell == _NOTHING else cell for cell in row] for row in self._wanted]
        return (f"\x1b[0;{look}m" if look else "\x1b[m") + "\x1b[2J"

    def _drawn(self, order: Sequence[Stretch]) -> Pen:
        """What stretches cost in an order."""
        pen = Pen(self._look, erases=self._erases, stops=self._stops)
        for stretch in order:
            pen.write(stretch, self._shown[stretch.row])
        return pen

    def _end(self, stretch: Stretch) -> Place | None:
        """Where the cursor is after a stretch that is no longer than its words."""
        last = len(self._shown[stretch.row])
        return (stretch.row, min(stretch.last, last - 1)) if stretch.last < last or self._stops else None

    def _changed(self, row: int, first: int, last: int) -> Sequence[Run]:
        """The runs of a row that differ from what is shown, which they become."""
        shown = self._shown[row]
        old, new = shown[first:last], self._wanted[row][first:last]
        if old == new:
            return ()
        differ = [first + index for index, (before, after) in enumerate(zip(old, new, strict=True)) if before != after]
        # What a wide character leaves half of is to be written again.
        columns = sorted({*differ, *_halves(shown, differ)}) if "" in map(_CHAR, shown) else differ
        shown[first:last] = new
        return list(_runs(row, columns, shown))


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
    return Run(row, first, after(shown, last))
