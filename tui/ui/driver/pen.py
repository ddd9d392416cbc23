"""What moves the terminal's cursor, changes its look and writes, in few bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.ui.driver.moves import Place, move
from tui.ui.driver.sgr import Cell, blank_as, change, parts

_LONG = 8
"""From so many blanks on erasing them is shorter than writing them."""
_TAIL = 4
"""At the end of a row, from so many."""
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


class Pen:
    """Writes stretches. `look` is what the terminal writes in now, None where nobody knows; the rest as in `Shown`."""

    def __init__(self, look: str | None, *, erases: bool, stops: bool) -> None:
        self.look = look
        self._erases, self._stops = erases, stops
        self._at: Place | None = None
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
            self._at = (row, column) if column < len(cells) else self._at_edge(row, cells)

    def _at_edge(self, row: int, cells: Sequence[Cell]) -> Place | None:
        """Where the cursor is after the last cell of a row: on it, or nobody knows where."""
        return (row, len(cells) - 1) if self._stops and cells[-1][0] else None

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
        self._written.append(move(self._at, row, column))
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
