"""When events took place, as stretches of time: a day, an hour where one is told, from day to day, or vaguely."""

from __future__ import annotations

import re
from datetime import date

from tui.model import Event, Moment, Reading

_TIME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})T(?:(?P<hour>\d{2})(?::?(?P<minute>\d{2}))?|(?P<part>[A-Z]{2}))")
_PARTS = {"MO": (6, 12), "MI": (11, 13), "DT": (8, 18), "AF": (12, 18), "EV": (18, 24), "NI": (20, 28)}
"""The hours of a part of the day, as TIMEX3 names them; a night ends the next morning."""


def moments(reading: Reading) -> dict[str, Moment]:
    """When each dated event took place, by its id; undated ones are absent."""
    return {event.id: moment for event in reading.timeline if (moment := _moment(reading, event))}


def _moment(reading: Reading, event: Event) -> Moment | None:
    begins, ends = event.begins or event.ends, event.ends or event.begins
    if begins is None or ends is None or event.precision == "unknown":
        return None
    first, last = min(begins, ends).toordinal(), max(begins, ends).toordinal() + 1
    if event.precision != "day":
        return Moment(first, last, "vague")
    if last - first > 1:
        return Moment(first, last, "bar")
    value = reading.times[event.time].value if event.time is not None else None
    return _within(begins, value or "") or Moment(first, last, "point")


def _within(day: date, value: str) -> Moment | None:
    """The hour, or the part of the day, that a TIMEX3 value tells of this day; None when it tells none."""
    found = _TIME.match(value)
    if not found or found["day"] != day.isoformat():
        return None
    start = day.toordinal()
    if found["part"]:
        hours = _PARTS.get(found["part"])
        return Moment(start + hours[0] / 24, start + hours[1] / 24, "vague") if hours else None
    at = start + int(found["hour"]) / 24 + int(found["minute"] or 0) / 1440
    return Moment(at, at, "point")
