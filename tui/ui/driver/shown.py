"""What the terminal shows, and how to make it show something else in few bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.ui.driver.sgr import change, parts

Cell = tuple[str, str]
"""What a cell shows, "" for the second half of a wide character, and its look."""
_NOTHING: Cell = ("\0", "")
"""A cell of which nothing is known: it differs from all."""
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
    """The cells of a terminal. `erases` is whether it erases in the colour that it writes on (terminfo's `bce`)."""

    def __init__(self, *, erases: bool) -> None:
        self._erases = erases
        self._rows: list[list[Cell]] = []
        self._look: str | None = None

    def forget(self, width: int, height: int) -> None:
        """Nothing is known of what it shows any more."""
        self._rows = [[_NOTHING] * width for _ in range(height)]
        self._look = None

    def cleared(self, width: int, height: int) -> None:
        """The terminal was told to show nothing, in its own colours."""
        self._rows = [[(" ", "")] * width for _ in range(height)]
        self._look = ""

    def take(self, other: Shown) -> None:
        """The terminal shows what somebody else wrote on it before."""
        self._rows, self._look = other._rows, other._look

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return (len(self._rows[0]) if self._rows else 0, len(self._rows))

    def put(self, spans: Sequence[tuple[int, int, list[Cell]]]) -> str:
        """Show cells: spans of row, first column, cells; -> the text that makes the terminal show them."""
        written: list[str] = []
        at: tuple[int, int] | None = None
        for row, column, found in spans:
            for run in self._differences(row, column, found):
                written.append(_move(at, run.row, run.first))
                at = self._write(run, written)
        return "".join(written)

    def _differences(self, row: int, column: int, found: list[Cell]) -> Iterator[Run]:
        """The runs of a span that differ from what is shown, which they become."""
        if row >= len(self._rows):
            return
        shown = self._rows[row]
        found = found[: max(len(shown) - column, 0)]
        end = column + len(found)
        if shown[column:end] == found:
            return
        differ = [index for index, cell in enumerate(found, column) if shown[index] != cell]
        # What a wide character leaves half of is to be written again.
        differ = sorted({*differ, *_halves(shown, differ)})
        shown[column:end] = found
        yield from _runs(row, differ, shown)

    def _write(self, run: Run, written: list[str]) -> tuple[int, int] | None:
        """Write a run; -> where the cursor stands after it, None at the end of the row, where terminals differ."""
        shown = self._rows[run.row]
        at = run.first
        while at < run.last:
            char, look = shown[at]
            self._change(look, written)
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
        return (run.row, at) if at < len(shown) else None

    def _change(self, look: str, written: list[str]) -> None:
        if self._look is None:
            written.append(f"\x1b[0;{look}m" if look else "\x1b[m")
        else:
            written.append(change(self._look, look))
        self._look = look


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
    while last < len(shown) and shown[last][0] == "":
        last += 1
    return Run(row, first, last)


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
