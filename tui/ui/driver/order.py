"""In which order what changed is written: few changes of look, few and short moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tui.ui.driver.moves import Place, move
from tui.ui.driver.pen import Stretch
from tui.ui.driver.sgr import change

_FEW = 2
"""So many stretches have no order worth looking for."""


def by_look(found: Iterable[Stretch], look: str | None, end: Callable[[Stretch], Place | None]) -> list[Stretch]:
    """The stretches of each look together, so that it is changed but once, at the price of more moves.

    After `look`, which the terminal writes in, always comes the one to which the change is shortest. Those of a look
    go along the rows or, as the edges of panes, down the columns: whichever takes the shorter moves. `end` is where
    the cursor is after a stretch, None where nobody knows.
    """
    groups: dict[str, list[Stretch]] = {}
    for stretch in found:
        groups.setdefault(stretch.look, []).append(stretch)
    ordered: list[Stretch] = []
    while groups:
        now = look or ""
        look = min(groups, key=lambda other: len(change(now, other)))
        ordered += _shorter(groups.pop(look), end(ordered[-1]) if ordered else None, end)
    return ordered


def _shorter(group: list[Stretch], at: Place | None, end: Callable[[Stretch], Place | None]) -> list[Stretch]:
    """The stretches along the rows, as they come, or down the columns."""
    if len(group) <= _FEW:
        return group
    down = sorted(group, key=lambda stretch: (stretch.first, stretch.row))
    return min(group, down, key=lambda order: _moved(order, at, end))


def _moved(order: Sequence[Stretch], at: Place | None, end: Callable[[Stretch], Place | None]) -> int:
    """How many bytes the moves take."""
    size = 0
    for stretch in order:
        size += len(move(at, stretch.row, stretch.first))
        at = end(stretch)
    return size
