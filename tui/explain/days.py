"""Days and TIMEX3 values as people write them."""

from __future__ import annotations

import re
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
    day, clock = timex.partition("T")[::2]
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", day):
        year, month, number = map(int, found.groups())
        known = 1 <= month <= len(_MONTHS)
        return f"{number} {_MONTHS[month - 1]} {year}" + (f", {clock}" if clock else "") if known else ""
    if found := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        month = int(found[2])
        return f"{_MONTHS[month - 1]} {found[1]}" if 1 <= month <= len(_MONTHS) else ""
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", timex):
        return f"the {_ORDINALS[int(found[2]) - 1]} quarter of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-H([12])", timex):
        return f"the {_ORDINALS[int(found[2]) - 1]} half of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", timex):
        return f"week {int(found[2])} of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-([A-Z]{2})", timex):
        return f"{_SEASONS[found[2]]} {found[1]}" if found[2] in _SEASONS else ""
    return f"the {timex}0s" if re.fullmatch(r"\d{3}", timex) else ""


def _length(timex: str) -> str:
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z]{1,2})", timex)
    unit = (_HOURS if found[1] else _UNITS).get(found[3]) if found else None
    if found is None or unit is None:
        return ""
    if found[2] == "X":
        return f"some {unit}s"
    plural = "" if found[2] == "1" else "s"
    return f"{found[2]} {unit}{plural}" if unit != "century" or not plural else f"{found[2]} centuries"
