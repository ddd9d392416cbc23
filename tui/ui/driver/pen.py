"""What moves the terminal's cursor, changes its look and writes, in few bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.ui.driver.sgr import Cell, blank_as, change, parts

_LONG = 8
"""From so many blanks on erasing them is shorter than writing them."""
_TAIL = 4
"""At the end of a row, from so many."""
_SHORT = 3
"""Down so many rows single steps are no longer than one of them all."""
_BLANK = " " * _LONG
_SURE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u25ff]+")
"""Signs of which every terminal knows that they take one cell."""


class Stretch(NamedTuple):
    """Neighbouring cells of a row that can be written in one look: columns half open.

    `words` are their characters; `is_plain` is whether each surely takes one cell and none is better erased.
    """

    row: int
    first: int
    last: int
    look: str
    words: str
    is_plain: bool

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there."""
        return bool(self.words) and not self.words.strip(" ")

    @classmethod
    def of(cls, row: int, first: int, last: int, look: str, cells: Sequence[Cell]) -> Stretch:
        """Some of the cells of a row."""
        words = "".join([char for char, _ in cells[first:last]])
        plain = last < len(cells) and len(words) == last - first and _BLANK not in words and _SURE.fullmatch(words)
        return cls(row, first, last, look, words, bool(plain))


def stretches(row: int, first: int, last: int, cells: Sequence[Cell]) -> Iterator[Stretch]:
    """The cells of a row from `first` on as stretches. Blanks go with letters beside them that show alike."""
    begin, (char, look) = first, cells[first]
    lettered = char != " "
    for column in range(first + 1, last):
        char, own = cells[column]
        if own == look or (char == " " and lettered and blank_as(look) == own):
            lettered = lettered or char != " "
        elif char != " " and not lettered and blank_as(own) == look:
            look, lettered = own, True
        else:
            yield Stretch.of(row, begin, column, look, cells)
            begin, look, lettered = column, own, char != " "
    yield Stretch.of(row, begin, last, look, cells)


def by_look(found: Iterable[Stretch], look: str | None) -> list[Stretch]:
    """The stretches of each look together, so that it is changed but once, at the price of more moves.

    After `look`, which the terminal writes in, always comes the one to which the change is shortest.
    """
    groups: dict[str, list[Stretch]] = {}
    for stretch in found:
        groups.setdefault(stretch.look, []).append(stretch)
    ordered: list[Stretch] = []
    while groups:
        now = look or ""
        look = min(groups, key=lambda other: len(change(now, other)))
        ordered += groups.pop(look)
    return ordered


class Pen:
    """Writes stretches. `look` is what the terminal writes in now, None where nobody knows; `erases` as in `Shown`."""

    def __init__(self, look: str | None, *, erases: bool) -> None:
        self.look = look
        self._erases = erases
        self._at: tuple[int, int] | None = None
        self._written: list[str] = []

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._written)

    def write(self, stretch: Stretch, cells: Sequence[Cell]) -> None:
        """Write a stretch of a row that has these cells."""
        row, column, last, _, words, is_plain = stretch
        self._go(row, column)
        self._turn(stretch)
        if is_plain:
            self._written.append(words)
            self._at = (row, last)
            return
        erases = self._erases and not parts(self.look or "").attributes & {"4", "7", "9", "21", "53"}
        while column < last:
            blanks = _blanks(cells, column, last) if erases and cells[column][0] == " " else 0
            if blanks >= _TAIL and column + blanks == len(cells):
                self._written.append("\x1b[K")
                self._at = (row, column)
                return
            if blanks >= _LONG:
                self._written.append(f"\x1b[{blanks}X")
                self._at = (row, column)
                column += blanks
                if column < last:
                    self._go(row, column)
                continue
            char = cells[column][0]
            self._written.append(char)
            column += 1
            if (len(char) > 1 or char > "~") and not _is_sure(char):
                # Terminals differ in how wide it is: the cursor may be anywhere.
                column, self._at = after(cells, column), None
                if column < last:
                    self._go(row, column)
                continue
            # At the end of the row, where the cursor is depends on the terminal.
            self._at = (row, column) if column < len(cells) else None

    def _turn(self, stretch: Stretch) -> None:
        """Change the look, unless these are blanks which show alike in the one that the terminal has."""
        look = stretch.look
        if self.look is None:
            self._written.append(f"\x1b[0;{look}m" if look else "\x1b[m")
        elif self.look == look or (stretch.is_blank and blank_as(self.look) == look):
            return
        else:
            self._written.append(change(self.look, look))
        self.look = look

    def _go(self, row: int, column: int) -> None:
        self._written.append(_move(self._at, row, column))
        self._at = (row, column)


def after(cells: Sequence[Cell], column: int) -> int:
    """The first column from this one on that shows no second half of a wide character."""
    while column < len(cells) and cells[column][0] == "":
        column += 1
    return column


def _is_sure(char: str) -> bool:
    """Whether all terminals take a character for as wide; of pictures and of several code points they do not."""
    return len(char) == 1 and (char < "\u2600" or "\u2e80" <= char < "\U0001f000")


def _blanks(cells: Sequence[Cell], first: int, last: int) -> int:
    """How many cells from `first` on are blank."""
    end = first
    while end < last and cells[end][0] == " ":
        end += 1
    return end - first


def _move(at: tuple[int, int] | None, row: int, column: int) -> str:
    """The shortest way for the cursor from where it is."""
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
