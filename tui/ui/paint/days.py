"""Days as people write them: `8 Aug 2025`, `2025-08`, `Q3 2025`, and from one to another."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tui.model import Precision

_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d.%m.%Y")
_MONTHS = ("%Y-%m", "%Y/%m", "%B %Y", "%b %Y")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_QUARTER = re.compile(r"^(?:(\d{4})[- ]?q([1-4])|q([1-4])[- ](\d{4}))$", re.IGNORECASE)
_WEEK = re.compile(r"^(\d{4})-?w(\d{1,2})$", re.IGNORECASE)
_YEAR, _DECADE = re.compile(r"^(\d{4})$"), re.compile(r"^(\d{3}0)s$")
_BETWEEN = re.compile(r"\s+(?:-|–|—|to|until|till)\s+|\s*(?:\.\.\.?|…|–|—)\s*")
_SHORT_RANGE = re.compile(r"^(\d{1,2})\s*[-–]\s*(\d{1,2})\s+(\D+\d{4})$")
_COARSE: tuple[Precision, ...] = ("day", "week", "month", "quarter", "year", "decade")


class Days(NamedTuple):
    """The first and the last day of something, and how exactly they are known; None for undated."""

    begins: date | None
    ends: date | None
    precision: Precision


def parse_day(written: str) -> date:
    """The day that somebody wrote: `2025-08-08`, `8 Aug 2025`, `Friday, August 8th, 2025`, `8.8.2025`.

    Raises:
        ValueError: with a line to the reader, when it is no day.
    """
    if (day := _strptime(_plain(written), _FORMS)) is None:
        raise ValueError("not a day: try 2025-08-08 or 8 Aug 2025")
    return day


def parse_days(written: str) -> Days:
    """The days that somebody wrote: a day, week, month, quarter, year or decade, or from one to another; or nothing.

    Raises:
        ValueError: with a line to the reader, when it is none of those.
    """
    plain = written.strip()
    if not plain:
        return Days(None, None, "unknown")
    if short := _SHORT_RANGE.match(plain):
        plain = f"{short[1]} {short[3]} - {short[2]} {short[3]}"
    parts = [_unit(part) for part in _BETWEEN.split(plain, maxsplit=1)]
    first, last = parts[0], parts[-1]
    if first.begins and last.ends and last.ends < first.begins:
        raise ValueError("it ends before it begins")
    return Days(first.begins, last.ends, max(first.precision, last.precision, key=_COARSE.index))


def written(begins: date | None, ends: date | None, precision: Precision) -> str:
    """Days as `parse_days` takes them."""
    begins, ends = begins or ends, ends or begins
    if begins is None or ends is None:
        return ""
    for unit in (f"{begins:%Y-%m-%d}", f"{begins:%Y-%m}", f"{begins.year}-Q{(begins.month + 2) // 3}", f"{begins:%Y}"):
        if (days := parse_days(unit))[:2] == (begins, ends) and days.precision == precision:
            return unit
    return begins.isoformat() if begins == ends else f"{begins.isoformat()} - {ends.isoformat()}"


def _plain(text: str) -> str:
    """Without commas, points, ordinals and the day of the week."""
    plain = " ".join(re.sub(r"[,]|(?<=[a-z])\.", " ", _ORDINAL.sub("", text)).split())
    plain = _WEEKDAY.sub("", plain).strip()
    return re.sub(r"\bsept\b", "Sep", plain, flags=re.IGNORECASE)


def _strptime(text: str, forms: tuple[str, ...]) -> date | None:
    for form in forms:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _unit(text: str) -> Days:
    """A day, week, month, quarter, year or decade."""
    plain = _plain(text)
    if day := _strptime(plain, _FORMS):
        return Days(day, day, "day")
    if month := _strptime(plain, _MONTHS):
        return Days(month, _months_on(month, 1), "month")
    if found := _QUARTER.match(plain):
        first = date(int(found[1] or found[4]), 3 * int(found[2] or found[3]) - 2, 1)
        return Days(first, _months_on(first, 3), "quarter")
    if (found := _WEEK.match(plain)) and 1 <= int(found[2]) <= 53:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(monday, monday + timedelta(days=6), "week")
    years = (1, _YEAR.match(plain)) if _YEAR.match(plain) else (10, _DECADE.match(plain))
    if years[1] and 1 <= (year := int(years[1][1])) < 9990:
        return Days(date(year, 1, 1), date(year + years[0] - 1, 12, 31), "year" if years[0] == 1 else "decade")
    raise ValueError("no days: try 8 Aug 2025, 2025-08, 2025-Q3 or 2025")


def _months_on(first: date, months: int) -> date:
    """The last day of so many months, the first of which begins on a day."""
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
