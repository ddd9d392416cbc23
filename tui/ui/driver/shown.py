"""What the terminal shows and what it is to show, and the fewest bytes from the one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.ui.driver.cells import Cell, is_sure
from tui.ui.driver.sgr import blank_as, change, parts

Span = tuple[int, int, list[Cell]]
"""A row, a column, and the cells from there on."""

_NOTHING: Cell = ("\0", "")
"""A cell of which nothing is known: it differs from all others."""
_GAP = 6
"""So many equal cells are written again rather than stepped over: a step takes that many bytes."""
_LONG = 8
"""From so many blanks on erasing them is shorter than writing them."""


class Run(NamedTuple):
    """Neighbouring cells of a row that are to be written: columns half open."""

    row: int
    first: int
    last: int


class Shown:
    """The cells of a terminal. `erases` is whether it erases in the colour that it writes on (terminfo's `bce`).

    What is wanted may change many times before it is written: only the last state is.
    """

    def __init__(self, *, erases: bool) -> None:
        self._erases = erases
        self._wanted: list[list[Cell]] = []
        self._shown: list[list[Cell]] = []
        self._touched: dict[int, tuple[int, int]] = {}
        self._look: str | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return (len(self._wanted[0]) if self._wanted else 0, len(self._wanted))

    def resize(self, width: int, height: int) -> None:
        """Of a terminal of another size nothing is known, nor what it is to show."""
        self._wanted = [[_NOTHING] * width for _ in range(height)]
        self.forget()

    def forget(self) -> None:
        """Nothing is known of what it shows any more; what it is to show stays."""
        width, height = self.size
        self._shown = [[_NOTHING] * width for _ in range(height)]
        self._touched = dict.fromkeys(range(height), (0, width))
        self._look = None

    def want(self, spans: Sequence[Span]) -> None:
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
        written: list[str] = []
        at: tuple[int, int] | None = None
        for row, (first, last) in sorted(self._touched.items()):
            for run in self._differences(row, first, last):
                written.append(_move(at, run.row, run.first))
                at = self._write(run, written)
        self._touched = {}
        return "".join(written)

    def _differences(self, row: int, first: int, last: int) -> Sequence[Run]:
        """The runs of a row that differ from what is shown, which they become."""
        shown, wanted = self._shown[row], self._wanted[row]
        old, new = shown[first:last], wanted[first:last]
        if old == new:
            return ()
        differ = [first + index for index, (before, after) in enumerate(zip(old, new, strict=True)) if before != after]
        # What a wide character leaves half of is to be written again.
        differ = sorted({*differ, *_halves(shown, differ)})
        shown[first:last] = new
        return list(_runs(row, differ, shown))

    def _write(self, run: Run, written: list[str]) -> tuple[int, int] | None:
        """Write a run; -> where the cursor stands after it, None at the end of the row, where terminals differ."""
        shown = self._shown[run.row]
        at = run.first
        while at < run.last:
            char, look = shown[at]
            if char == _NOTHING[0]:
                # Nobody has said yet what is to be here.
                written.append("\x1b[C")
                at += 1
                continue
            self._change(self._look_at(shown, at, run.last), written)
            blanks = _blanks(shown, at, run.last) if self._erases and char == " " and not parts(look).attributes else 0
            if at + blanks == len(shown) and blanks > 3:
                written.append("\x1b[K")
                return (run.row, at)
            if blanks >= _LONG:
                at += blanks
                written.append(f"\x1b[{blanks}X" + (f"\x1b[{blanks}C" if at < run.last else ""))
                if at >= run.last:
                    return (run.row, at - blanks)
                continue
            written.append(char)
            at += 1
            if (len(char) > 1 or char > "~") and not is_sure(char):
                # Terminals differ in how wide it is.
                at = _after(shown, at)
                if at < len(shown):
                    written.append(f"\x1b[{at + 1}G")
        return (run.row, at) if at < len(shown) else None

    def _change(self, look: str, written: list[str]) -> None:
        if self._look is None:
            written.append(f"\x1b[0;{look}m" if look else "\x1b[m")
        else:
            written.append(change(self._look, look))
        self._look = look

    def _look_at(self, shown: Sequence[Cell], at: int, last: int) -> str:
        """In which look to write a cell. A blank looks the same in many: in the last word's, or in the next one's."""
        char, look = shown[at]
        if char != " ":
            return look
        if self._look is not None and blank_as(self._look) == look:
            return self._look
        following = next((other for char, other in shown[at:last] if char != " "), look)
        return following if blank_as(following) == look else look


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
        elif index - last <= _GAP:
            last = index + 1
        else:
            yield _whole(row, first, last, shown)
            first, last = index, index + 1
    if first is not None and last is not None:
        yield _whole(row, first, last, shown)


def _whole(row: int, first: int, last: int, shown: Sequence[Cell]) -> Run:
    while first and shown[first][0] == "":
        first -= 1
    return Run(row, first, _after(shown, last))


def _after(shown: Sequence[Cell], at: int) -> int:
    """The first column from here on that is no second half."""
    while at < len(shown) and shown[at][0] == "":
        at += 1
    return at


def _blanks(shown: Sequence[Cell], at: int, last: int) -> int:
    """How many cells from here on are the same blank."""
    cell, end = shown[at], at
    while end < last and shown[end] == cell:
        end += 1
    return end - at


def _move(at: tuple[int, int] | None, row: int, column: int) -> str:
    """The shortest way for the cursor from where it is."""
    if at == (row, column):
        return ""
    anew = f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H"
    if at is not None and at[0] == row and column > at[1]:
        step = column - at[1]
        return f"\x1b[{step}C" if step > 1 else "\x1b[C"
    if at is not None and at[0] + 1 == row and column == 0:
        return "\r\n"
    return anew
