"""Dates as a reader says them, no more exact than the article is."""

from __future__ import annotations

from datetime import date

from tui.model import Event
from tui.ui.paint.axis import MONTHS

UNDATED = "undated"


def day(when: date) -> str:
    """A day in full: `8 Aug 2025`. English month names, whatever the locale."""
    return f"{when.day} {_month(when)}"


def _month(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {when.year}"


def label(event: Event) -> tuple[str, ...]:
    """When an event took place, at the precision that is known, on one line or two of at most 12 cells."""
    begins, ends = event.begins or event.ends, event.ends or event.begins
    if begins is None or ends is None or event.precision == "unknown":
        return (UNDATED,)
    if event.precision == "week" and not begins.weekday():
        return "week of", day(begins)
    if event.precision in ("day", "week"):  # a weekend is known to the week
        return _span(day(begins), day(ends))
    if event.precision == "quarter" and begins.month % 3 != 1:  # as is a season to the quarter
        return _span(_month(begins), _month(ends))
    first, last = _unit(event, begins), _unit(event, ends)
    return _span(first, last)


def _span(first: str, last: str) -> tuple[str, ...]:
    return (first,) if first == last else (f"{first} -", last)


def _unit(event: Event, when: date) -> str:
    """The month, quarter, year or decade that holds a day."""
    if event.precision == "month":
        return _month(when)
    if event.precision == "quarter":
        return f"Q{(when.month + 2) // 3} {when.year}"
    return f"{when.year // 10 * 10}s" if event.precision == "decade" else str(when.year)
