"""Values of clock times and parts of the day: the day they belong to, then `T15:30` or `TMO`."""

from __future__ import annotations

from datetime import date, timedelta

from tui.reading.times.anchor import Anchor
from tui.reading.times.dates import full_date, weekday
from tui.reading.times.grammar import Found
from tui.reading.times.numbers import number

_LEAD = 5
"""How many sentences, the headline among them, tell the news of the day."""

_STILL_THAT_DAY = 1
"""How many sentences on an hour is of the day mentioned last."""

_SHIFTS = {"this": 0, "tonight": 0, "last": -1, "previous": -1, "next": 1}


def clock_time(found: Found, anchor: Anchor) -> str | None:
    """Hours and minutes, with the day if one is told or known.

    News that says no day is of the day of publication in its first sentences; further down it tells what was before.
    """
    time = _time(found)
    day = _said_day(found, anchor)
    if day is None and anchor.sentence <= _LEAD and (today := anchor.today()):
        day = today.isoformat()
    return time and (day or "") + time


def part_of_day(found: Found, anchor: Anchor) -> str | None:
    """The morning, afternoon, evening or night of a day."""
    part = found.value("daypart") or found.value("tonight") or found.value("overnight")
    day = _said_day(found, anchor)
    if day is None and (today := anchor.today()):
        day = today.isoformat()
    return f"{day}T{part}" if day else None


def _time(found: Found) -> str | None:
    if found.named("moment"):
        return "T" + found.value("moment")
    digits = found.value("clock") or (f"{number(found.named('hour')):.0f}" if found.named("hour") else "")
    hour, *rest = (int(part) for part in digits.replace(".", ":").split(":"))
    if found.named("meridiem") and hour <= 12:
        hour = hour % 12 + (12 if found.value("meridiem").startswith("p") else 0)
    if (hour, *rest) > (24, 0):
        return None
    minutes = ":".join(f"{part:02d}" for part in (rest or [0]))
    return f"T{hour:02d}:{minutes}"


def _said_day(found: Found, anchor: Anchor) -> str | None:
    """The day in the words, else the day mentioned in this sentence or the last; None when none is told."""
    if found.named("month"):
        return full_date(found, anchor)
    if found.named("weekday"):
        return weekday(found, anchor)
    if found.named("deictic_day"):
        return _shifted(anchor.today(), int(found.value("deictic_day")))
    shift = next((by for kind, by in _SHIFTS.items() if found.named(kind)), None)
    if shift is not None and not found.named("previous") and not found.named("next"):
        return _shifted(anchor.today(), shift)
    mention = anchor.mentioned(within=_STILL_THAT_DAY)
    if mention is None or mention.unit != "day":
        return _shifted(anchor.today(), shift) if shift is not None else None
    return _shifted(mention.day, shift or 0)


def _shifted(day: date | None, by: int) -> str | None:
    return (day + timedelta(days=by)).isoformat() if day else None
