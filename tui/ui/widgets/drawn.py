"""Entries of a list that are drawn when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from tui.ui.widgets.lines import Line


class Drawn(Sequence[Sequence[Line]]):
    """So many entries, each the lines that `entry` gives for its index now; a list keeps what it painted of them."""

    def __init__(self, length: int, entry: Callable[[int], Sequence[Line]]) -> None:
        self._length = length
        self._entry = entry

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Sequence[Line]: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[Line]]: ...

    def __getitem__(self, index: int | slice) -> Sequence[Line] | Sequence[Sequence[Line]]:
        if isinstance(index, slice):
            return [self[each] for each in range(self._length)[index]]
        return self._entry(index)
