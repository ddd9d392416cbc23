"""What a TIMEX3 value means on the calendar: its first and last day, and how finely it is known."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from tui.model import Precision

Bounds = tuple[date, date, Precision]

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}


def bounds(value: str | None) -> Bounds | None:
    """First and last day (inclusive) and precision of a TIMEX3 value; None where it names no days of one calendar.

    Precision is never finer than the value: a weekend is known to the week, a season to the quarter, a half to the
    year, a century to the decade. Clock times and parts of the day are dropped. Durations, sets, `PAST_REF` and values
    with an unknown part (`XXXX-05`, `1989-WXX`) have no bounds.
    """
    day_part = (value or "").partition("T")[0]
    for pattern, meaning in _MEANINGS:
        if match := pattern.fullmatch(day_part):
            try:
                return meaning(match)
            except (ValueError, OverflowError):  # no such day, or outside the years that Python's calendar knows
                return None
    return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _day(match: re.Match[str]) -> Bounds:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return day, day, "day"


def _week(match: re.Match[str]) -> Bounds:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3] is None:
        return monday, monday + timedelta(days=6), "week"
    if match[3] == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6), "week"
    day = monday + timedelta(days=int(match[3]) - 1)
    return day, day, "day"


def _month(match: re.Match[str]) -> Bounds:
    year, month = int(match[1]), int(match[2])
    return date(year, month, 1), month_end(year, month), "month"


def _quarter(match: re.Match[str]) -> Bounds:
    year, last = int(match[1]), int(match[2]) * 3
    return date(year, last - 2, 1), month_end(year, last), "quarter"


def _half(match: re.Match[str]) -> Bounds:
    year, last = int(match[1]), int(match[2]) * 6
    return date(year, last - 5, 1), month_end(year, last), "year"


def _season(match: re.Match[str]) -> Bounds:
    year, first = int(match[1]), _SEASON_MONTHS[match[2]]
    end_year, end_month = (year + 1, 2) if first == 12 else (year, first + 2)  # winter runs into the next year
    return date(year, first, 1), month_end(end_year, end_month), "quarter"


def _years(match: re.Match[str]) -> Bounds:
    digits = match[1]
    precision: Precision = "year" if len(digits) == 4 else "decade"
    return date(int(digits.ljust(4, "0")), 1, 1), date(int(digits.ljust(4, "9")), 12, 31), precision


_MEANINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Bounds]], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _day),
        (r"([0-9]{4})-W([0-9]{2})(?:-([1-7]|WE))?", _week),
        (r"([0-9]{4})-([0-9]{2})", _month),
        (r"([0-9]{4})-Q([1-4])", _quarter),
        (r"([0-9]{4})-H([12])", _half),
        (r"([0-9]{4})-(SP|SU|FA|AU|WI)", _season),
        (r"([0-9]{4}|[0-9]{3}(?=X?$)|[0-9]{2}(?=(?:XX)?$))X*", _years),
    )
)
