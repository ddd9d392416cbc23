"""Days that a query or a time expression speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from rapidfuzz import process

from tui.search.fold import fold

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LIKE = 80
_SHORTEST = 3
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")
_QUARTER = re.compile(r"(\d{4})[- ]?q([1-4])", re.IGNORECASE)
_WEEK = re.compile(r"(\d{4})-?w(\d{1,2})(?:-we)?", re.IGNORECASE)
_DECADE = re.compile(r"(\d{3})(?:0s|x|)", re.IGNORECASE)
_FEW = re.compile(r"(?:(last|past|next) )?(\d{1,4}) (day|week|month|year)s?")
_RANGE = re.compile(r"\s*(?:\.\.|…| to )\s*")


class Days(NamedTuple):
    """The first day and the last."""

    first: date
    last: date

    def meets(self, other: Days) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last


def of_value(value: str) -> Days | None:
    """The days of an ISO 8601 value as time expressions have it: a day, week, month, quarter, year, decade."""
    try:
        return _numeric(value)
    except ValueError:  # a 13th month, a year 0
        return None


def _numeric(written: str) -> Days | None:
    if found := _DATE.fullmatch(written):
        year, month, number = (int(part or 0) for part in found.groups())
        first = date(year, month if found[2] else 1, number if found[3] else 1)
        return Days(first, first) if found[3] else _months(year, first.month, 1 if found[2] else 12)
    if found := _QUARTER.fullmatch(written):
        return _months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := _WEEK.fullmatch(written):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(monday, monday + timedelta(6))
    if found := _DECADE.fullmatch(written):
        return Days(date(10 * int(found[1]), 1, 1), date(10 * int(found[1]) + 9, 12, 31))
    return None


def _months(year: int, month: int, count: int) -> Days:
    """So many months from one on, which may lie outside its year."""
    first, after = (divmod(12 * year + month - 1 + step, 12) for step in (0, count))
    last = date(9999, 12, 31) if after[0] > 9999 else date(after[0], after[1] + 1, 1) - timedelta(1)
    return Days(date(first[0], first[1] + 1, 1), last)


def asked(written: str, today: date | None, years: Iterable[int]) -> tuple[Days, ...]:
    """The days that a query means; one month or day without its year is that of each of `years`.

    `today` is the day of publication.

    Raises:
        ValueError: with a line to the reader, when it is no time.
    """
    words = " ".join(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|,", " ", fold(written)).split())
    try:
        ends = [part for part in _RANGE.split(words) if part]
        if len(ends) == 2:
            first, last = (_asked(end, today, years) for end in ends)
            return (Days(min(d.first for d in first), max(d.last for d in last)),)
        return _asked(words, today, years)
    except (ValueError, OverflowError) as error:
        shown = str(error) if str(error).startswith("no day") else f"no time is called “{written}”"
        raise ValueError(f"{shown}: try 2025, 2025-08, august, “last month”") from error


def _asked(words: str, today: date | None, years: Iterable[int]) -> tuple[Days, ...]:
    if found := _numeric(words):
        return (found,)
    if found := _relative(words, today):
        return (found,)
    return _named(words.split(), years)


def _relative(words: str, today: date | None) -> Days | None:
    """Days that are counted from the day of publication."""
    parts = words.split()
    few = _FEW.fullmatch(words)
    weekday = _like(parts[-1], _WEEKDAYS) if parts else None
    if words not in _NEAR and not few and not weekday and not (len(parts) == 2 and parts[0] in _STEP):
        return None
    if today is None:
        raise ValueError("no day of publication is known to count from (D sets it)")
    if words in _NEAR:
        return Days(day := today + timedelta(_NEAR[words]), day)
    if few:
        return _few(few, today)
    if weekday:
        back = (today.weekday() - _WEEKDAYS.index(weekday)) % 7
        return Days(day := today + timedelta(7 - back if parts[0] == "next" else -back), day)
    return _stepped(parts[1], today, _STEP[parts[0]])


def _few(few: re.Match[str], today: date) -> Days:
    """The last, or next, so many days, weeks, months or years."""
    count = int(few[2]) * {"day": 1, "week": 7, "month": 30, "year": 365}[few[3]]
    return Days(today, today + timedelta(count)) if few[1] == "next" else Days(today - timedelta(count), today)


def _stepped(unit: str, today: date, step: int) -> Days:
    """The week, month, quarter or year so many from today's."""
    units: dict[str, Callable[[], Days]] = {
        "week": lambda: Days(d := today + timedelta(7 * step - today.weekday()), d + timedelta(6)),
        "month": lambda: _months(today.year, today.month + step, 1),
        "quarter": lambda: _months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3),
        "year": lambda: _months(today.year + step, 1, 12),
    }
    if unit not in units:
        raise ValueError(unit)
    return units[unit]()


def _named(parts: list[str], years: Iterable[int]) -> tuple[Days, ...]:
    """A month by its name, with a day or a year or neither."""
    months = [name for part in parts if (name := _like(part, _MONTHS))]
    numbers = [int(part) for part in parts if part.isdecimal()]
    if len(months) != 1 or len(months) + len(numbers) != len(parts):
        raise ValueError(parts)
    month = _MONTHS.index(months[0]) + 1
    given, days = [n for n in numbers if n > 31], [n for n in numbers if n <= 31]
    found = []
    for year in given[:1] or sorted(set(years)):
        if days:
            found.append(Days(day := date(year, month, days[0]), day))
        else:
            found.append(_months(year, month, 1))
    return tuple(found)


def _like(word: str, names: tuple[str, ...]) -> str | None:
    """The name that a word begins, or is a misspelling of."""
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    for name in names:
        if name.startswith(word):
            return name
    like = process.extractOne(word, names, score_cutoff=_LIKE)
    return like[0] if like else None
