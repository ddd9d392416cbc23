"""An axis of time: which stretch of it is in view, where its ticks stand, and what they say, from hours to decades."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""English names, whatever the locale."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LAST = float(date.max.toordinal())
_SHORTEST = 0.25
"""The least that is in view: six hours."""

Unit = Literal["hour", "day", "month", "year"]


class Step(NamedTuple):
    """Ticks every so many units: how many days that is at least, and the cells that a label with its space takes."""

    unit: Unit
    every: int
    days: float
    room: int


_STEPS = (
    *(Step("hour", every, every / 24, 8) for every in (1, 3, 6, 12)),
    Step("day", 1, 1, 8),
    *(Step("day", every, every, 5) for every in (2, 7)),
    *(Step("month", every, every * 28, 6) for every in (1, 3, 6)),
    *(Step("year", every, every * 365, 7) for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


class Tick(NamedTuple):
    """A mark on the axis: its cell, what it says, and what is said above it where a larger unit begins."""

    cell: int
    label: str
    above: str = ""


class Window(Struct, frozen=True):
    """The stretch of time in view, in days as `date.toordinal` counts them, and the cells it is drawn on."""

    begins: float
    ends: float
    cells: int = 1

    @property
    def days(self) -> float:
        """How long it is."""
        return self.ends - self.begins

    def position(self, when: float) -> int:
        """The cell of a point of time; before the first it is negative, past the last it is `cells` or more."""
        return int((when - self.begins) * self.cells // self.days)

    def holds(self, begins: float, ends: float) -> bool:
        """Whether any part of a stretch is in view."""
        return ends >= self.begins and begins < self.ends

    def zoomed(self, factor: float, around: float) -> Window:
        """Longer or shorter by a factor, with a point of time in its middle."""
        days = min(max(self.days * factor, _SHORTEST), _LAST)
        return replace(self, begins=around - days / 2, ends=around + days / 2)

    def moved(self, share: float) -> Window:
        """Earlier or later by a share of its length."""
        return replace(self, begins=self.begins + share * self.days, ends=self.ends + share * self.days)

    def step(self) -> Step:
        """The shortest step whose labels do not touch."""
        return next((step for step in _STEPS if step.days * self.cells / self.days >= step.room), _STEPS[-1])


def fitted(begins: float, ends: float, cells: int) -> Window:
    """A window around a stretch of time, with a little air on both sides, and more to the right for labels."""
    length = max(ends - begins, _SHORTEST)
    return Window(begins - length * 0.03, ends + length * 0.12, cells)


def ticks(window: Window) -> tuple[Tick, ...]:
    """The marks of a window, the earliest first, of which the first says what larger unit it is in."""
    step = window.step()
    found: list[Tick] = []
    said = ""
    for when in takewhile(lambda day: day < min(window.ends, _LAST), _points(window, step)):
        above = _above(step.unit, when)
        cell = window.position(when)
        if when >= window.begins and not (found and cell <= found[-1].cell + len(found[-1].label)):
            found.append(Tick(cell, _label(step, when), above if above != said else ""))
            said = above
    return tuple(found)


def _points(window: Window, step: Step) -> Iterator[float]:
    """The points of time at which a step has its ticks, from one before the window on."""
    first = date.fromordinal(int(min(max(window.begins, 1), _LAST)))
    if step.unit == "hour":
        count = 0
        while True:
            yield first.toordinal() + count * step.every / 24
            count += 1
    if step.unit == "day":
        # Weeks begin on Mondays, which the ordinals that 7 divides (less one) are; other steps have no such beginning.
        start = first.toordinal() - (first.toordinal() - 1) % step.every
        while True:
            yield start
            start += step.every
    yield from _months(first, step.every * (12 if step.unit == "year" else 1))


def _months(first: date, every: int) -> Iterator[float]:
    """The first days of every so many months, counted from year 0."""
    month = (first.year * 12 + first.month - 1) // every * every
    while month < (date.max.year + 1) * 12:
        if month >= 12:
            yield date(month // 12, month % 12 + 1, 1).toordinal()
        month += every


def _label(step: Step, when: float) -> str:
    """What a tick says; the larger unit is said above."""
    day = date.fromordinal(int(when))
    if step.unit == "hour":
        return f"{round((when - int(when)) * 24):02d}:00"
    if step.unit == "day":
        return f"{_DAYS[day.weekday()]} {day.day}" if step.every == 1 else str(day.day)
    return MONTHS[day.month - 1] if step.unit == "month" else str(day.year)


def _above(unit: Unit, when: float) -> str:
    """The larger unit that a tick is in: hours are of a day, days of a month, months of a year."""
    day = date.fromordinal(int(when))
    if unit == "hour":
        return f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    if unit == "day":
        return f"{MONTHS[day.month - 1]} {day.year}"
    return str(day.year) if unit == "month" else ""
