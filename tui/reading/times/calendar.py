"""Calendar arithmetic at the grain of a unit, and the TIMEX3 way of writing its results."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

DAY_UNITS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTH_UNITS = {"month": 1, "quarter": 3, "half": 6, "season": 12}
YEAR_UNITS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}

_SEASON_STARTS = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}
_DURATION_LETTERS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
_DURATION_MULTIPLES = {"fortnight": (2, "W"), "weekend": (2, "D"), "half": (6, "M")}
_DURATION_MULTIPLES |= {"decade": (10, "Y"), "century": (100, "Y"), "millennium": (1000, "Y")}

_GRAINS = (
    ("day", re.compile(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d-\d")),
    ("weekend", re.compile(r"\d{4}-W\d\d-WE")),
    ("week", re.compile(r"\d{4}-W\d\d")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("quarter", re.compile(r"\d{4}-Q\d")),
    ("half", re.compile(r"\d{4}-H\d")),
    ("season", re.compile(r"\d{4}-[A-Z]{2}")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{3}")),
    ("century", re.compile(r"\d{2}")),
)


def grain(value: str) -> str | None:
    """The unit that a calendar value names one of (`2020-Q3` a quarter); None for other values."""
    calendar_part = value.partition("T")[0]
    return next((unit for unit, pattern in _GRAINS if pattern.fullmatch(calendar_part)), None)


def written(unit: str, day: date) -> str | None:
    """The value of the day, week, quarter, ... that holds `day`; None for units shorter than a day."""
    if unit in ("week", "weekend", "fortnight"):
        iso_year, week, _ = day.isocalendar()
        return f"{iso_year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "season":
        return season_of(day)
    year = f"{day.year:04d}"
    values = {
        "day": day.isoformat(),
        "month": f"{year}-{day.month:02d}",
        "quarter": f"{year}-Q{(day.month + 2) // 3}",
        "half": f"{year}-H{(day.month + 5) // 6}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
        "millennium": year[:1],
    }
    return values.get(unit)


def season_of(day: date) -> str:
    """The season of the northern year; January and February belong to the winter that began the year before."""
    if day.month < 3:
        return f"{day.year - 1:04d}-WI"
    name = max((start, name) for name, start in _SEASON_STARTS.items() if start <= day.month)[1]
    return f"{day.year:04d}-{name}"


def season_start(name: str, year: int) -> date:
    """The first day of a season; of winter, the one that begins in this year's December."""
    return date(year, _SEASON_STARTS[name], 1)


def move(day: date, unit: str, count: float) -> date:
    """The day so many units later (earlier when negative); a day that its month lacks becomes the month's last.

    Raises:
        ValueError, OverflowError: when the calendar does not reach that far.
    """
    if unit in DAY_UNITS:
        return day + timedelta(days=round(count * DAY_UNITS[unit]))
    if unit in CLOCK_UNITS:
        return day
    months = round(count * MONTH_UNITS[unit]) if unit in MONTH_UNITS else round(count * 12 * YEAR_UNITS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def duration(count: float | str, unit: str) -> str:
    """The value of so many units: `P3M`, `PT90S`; a half is said in the next smaller unit, `X` is an unknown number."""
    if unit in CLOCK_UNITS:
        return "PT" + _amount(count, CLOCK_UNITS[unit], {"H": (60, "M"), "M": (60, "S")})
    times, letter = _DURATION_MULTIPLES.get(unit, (1, _DURATION_LETTERS.get(unit, "")))
    return "P" + _amount(count if isinstance(count, str) else count * times, letter, {"Y": (12, "M")})


def _amount(count: float | str, letter: str, smaller: dict[str, tuple[int, str]]) -> str:
    if isinstance(count, str):
        return count + letter
    whole, part = divmod(count, 1)
    times, unit = smaller.get(letter, (0, ""))
    if not part or (part * times) % 1 or not times:
        return f"{count:.10g}{letter}" if part else f"{whole:.0f}{letter}"
    return (f"{whole:.0f}{letter}" if whole else "") + f"{part * times:.0f}{unit}"
