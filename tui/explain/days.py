"""Days and TIMEX3 values as people write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from tui.model import Event

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_POINTERS = {"PRESENT_REF": "now, without a date", "PAST_REF": "the past, without a date"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century", "Q": "quarter"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}
_ORDINALS = ("first", "second", "third", "fourth")


def written(day: date) -> str:
    """A day: "8 August 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_of(event: Event) -> str:
    """The days of an event; empty where it has none."""
    if event.begins is None:
        return ""
    if event.ends in (None, event.begins):
        return written(event.begins)
    return f"{written(event.begins)} to {written(event.ends)}" if event.ends else written(event.begins)


def value(timex: str) -> str:
    """A TIMEX3 value in words; one that has none is shown as it is."""
    if timex in _POINTERS:
        return _POINTERS[timex]
    if timex == "FUTURE_REF":
        return "the time to come, without a date"
    return _on_calendar(timex) or _length(timex) or timex


def _on_calendar(timex: str) -> str:
    """What the calendar names, as a sentence has it; empty for what it does not name."""
    day, _, clock = timex.partition("T")
    for pattern, form in _FORMS:
        if found := re.fullmatch(pattern, day):
            words = form(*found.groups())
            return f"{words}, {clock}" if words and clock else words
    return ""


def _month(year: str, month: str) -> str:
    name = dict(enumerate(_MONTHS, 1)).get(int(month), "")
    return f"{name} {year}" if name else ""


def _day(year: str, month: str, day: str) -> str:
    named = _month(year, month)
    return f"{int(day)} {named}" if named else ""


def _season(year: str, season: str) -> str:
    return f"{_SEASONS[season]} {year}" if season in _SEASONS else ""


_FORMS: tuple[tuple[str, Callable[..., str]], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)", _day),
    (r"(\d{4})-(\d\d)", _month),
    (r"(\d{4})-Q([1-4])", lambda year, number: f"the {_ORDINALS[int(number) - 1]} quarter of {year}"),
    (r"(\d{4})-H([12])", lambda year, number: f"the {_ORDINALS[int(number) - 1]} half of {year}"),
    (r"(\d{4})-W(\d\d)", lambda year, week: f"week {int(week)} of {year}"),
    (r"(\d{4})-([A-Z]{2})", _season),
    (r"(\d{3})", lambda tens: f"the {tens}0s"),
)


def _length(timex: str) -> str:
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z]{1,2})", timex)
    unit = (_HOURS if found[1] else _UNITS).get(found[3]) if found else None
    if found is None or unit is None:
        return ""
    if found[2] == "X":
        return f"some {unit}s"
    plural = "" if found[2] == "1" else "s"
    return f"{found[2]} {unit}{plural}" if unit != "century" or not plural else f"{found[2]} centuries"
