"""Days with a name of their own: Christmas, the third Monday of January, forty-six days before Easter."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from tui.reading.lexicon import table

_ROWS = table("times_holidays")


def holiday(name: str, year: int) -> date:
    """The day that a holiday of this name falls on in a year.

    Raises:
        KeyError: when the lexicon does not know the name.
        ValueError: when the calendar does not reach the year.
    """
    rule, arguments = _ROWS[" ".join(name.lower().replace("’", "'").split())]
    return _RULES[rule](year, arguments)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _fixed(year: int, arguments: str) -> date:
    month, day = arguments.split("-")
    return date(year, int(month), int(day))


def _nth(year: int, arguments: str) -> date:
    """The n-th weekday of a month, and if there is a fourth number, so many days after it."""
    month, weekday, number, *more = map(int, arguments.split())
    first, length = monthrange(year, month)
    days = [day for day in range(1, length + 1) if (first + day - 1) % 7 == weekday - 1]
    return date(year, month, days[number - 1 if number > 0 else number]) + timedelta(days=sum(more))


def _from_easter(year: int, arguments: str) -> date:
    return easter(year) + timedelta(days=int(arguments))


_RULES: dict[str, Callable[[int, str], date]] = {"fixed": _fixed, "nth": _nth, "easter": _from_easter}


def _patterns() -> dict[str, re.Pattern[str]]:
    by_first: dict[str, list[str]] = {}
    for name in _ROWS:
        by_first.setdefault(re.split(r"\W", name)[0], []).append(name)
    return {first: _any_of(names) for first, names in by_first.items()}


def _any_of(names: list[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    parts = (re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in longest_first)
    return re.compile(rf"(?=[A-Z])(?:(?i:{'|'.join(parts)}))(?!\w)")


HOLIDAYS = _patterns()
"""For the first word of the name of every holiday, in lower case, a pattern of the names that begin with it."""
