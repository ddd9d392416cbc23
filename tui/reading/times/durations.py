"""Values of durations and of times that come again."""

from __future__ import annotations

from collections.abc import Callable

from tui.reading.times.anchor import Anchor
from tui.reading.times.calendar import duration
from tui.reading.times.grammar import Found
from tui.reading.times.numbers import number


def counted(found: Found, _anchor: Anchor) -> str | None:
    """So many units; `X` of them when the number is vague, not said, or one of two: "12 to 18 months"."""
    unit = found.value("unit")
    count = number(found.named("n"))
    if count is None or found.named("least"):
        return duration("X", unit)
    return duration(count, unit)


def one(found: Found, _anchor: Anchor) -> str | None:
    """A unit, or a unit and a half."""
    return duration(1.5 if found.named("half") else 1, found.value("unit"))


def half(found: Found, _anchor: Anchor) -> str | None:
    """Half a unit."""
    return duration(0.5, found.value("unit"))


def every_unit(found: Found, _anchor: Anchor) -> str | None:
    """Every week, every other year, every ten minutes."""
    return duration(2 if found.named("other") else number(found.named("n")) or 1, found.value("unit"))


def every_named(found: Found, _anchor: Anchor) -> str | None:
    """Every Monday, each July, Tuesday nights, every summer, every morning."""
    part = f"T{found.value('daypart')}" if found.named("daypart") else ""
    if found.named("weekday"):
        return f"XXXX-WXX-{found.value('weekday')}{part}"
    if found.named("month"):
        return f"XXXX-{int(found.value('month')):02d}"
    return f"XXXX-{found.value('season')}" if found.named("season") else f"XXXX-XX-XX{part}"


def always(value: str) -> Callable[[Found, Anchor], str]:
    """A reckoning that gives one value whatever the words."""
    return lambda _found, _anchor: value


def as_listed(found: Found, _anchor: Anchor) -> str | None:
    """The value that the vocabulary gives for the words."""
    return found.value("word")
