"""The shortest ways for the terminal's cursor from one cell to another."""

from __future__ import annotations

Place = tuple[int, int]
"""The row and the column of the cursor, from 0."""
_SHORT = 3
"""Down so many rows single steps are no longer than one of them all."""


def move(at: Place | None, row: int, column: int) -> str:
    """What moves the cursor from where it is, None where nobody knows, in the fewest bytes."""
    if at == (row, column):
        return ""
    ways = [f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H" if row else "\x1b[H"]
    if at is not None:
        down = _fall(row - at[0])
        ways.append(down + _along(column - at[1]))
        if at[0] < row <= at[0] + _SHORT:
            ways.append("\r" + "\n" * (row - at[0]) + _along(column))
    return min(ways, key=len)


def _along(columns: int) -> str:
    """A step along a row."""
    return "\b" * -columns if -_SHORT <= columns <= 0 else _step(columns, "C", "D")


def _fall(rows: int) -> str:
    """A step along a column. A vertical tab leaves the column, as a line feed does not once the system has seen it."""
    return "\v" * rows if 0 <= rows <= _SHORT else _step(rows, "B", "A")


def _step(distance: int, forward: str, back: str) -> str:
    """A step along a row or a column."""
    size, letter = abs(distance), forward if distance > 0 else back
    return f"\x1b[{size}{letter}" if size > 1 else f"\x1b[{letter}"
