"""Values of clock times and parts of the day: the day they belong to, then `T15:30` or `TMO`."""

from __future__ import annotations

from datetime import date, timedelta

from tui.reading.times.anchor import Anchor
from tui.reading.times.dates import full_date, weekday
from tui.reading.times.grammar import Found
from tui.reading.times.numbers import number


def clock_time(found: Found, anchor: Anchor) -> str | None:
    """Hours and minutes, with the day if one is told or known."""
    time = _time(found)
    return time and (_day(found, anchor) or "") + time


def part_of_day(found: Found, anchor: Anchor) -> str | None:
    """The morning, afternoon, evening or night of a day."""
    part = found.value("daypart") or found.value("tonight") or found.value("overnight")
    day = _day(found, anchor)
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


def _day(found: Found, anchor: Anchor) -> str | None:
    """The day in the words, else the day mentioned in this sentence or the last, else the publication date."""
    if found.named("month"):
        return full_date(found, anchor)
    if found.named("weekday"):
        return weekday(found, anchor)
    today: date | None
    if found.named("deictic_day"):
        today = anchor.today()
        return (today + timedelta(days=int(found.value("deictic_day")))).isoformat() if today else None
    deictic = any(found.named(kind) for kind in ("this", "last", "tonight"))
    mention = None if deictic else anchor.mentioned(within=1)
    if mention and mention.unit == "day":
        base: date | None = mention.day
    else:
        base = anchor.today()
    if base and (found.named("last") or found.named("previous")):
        base -= timedelta(days=1)
    if base and found.named("next"):
        base += timedelta(days=1)
    return base.isoformat() if base else None
