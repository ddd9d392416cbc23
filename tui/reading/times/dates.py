"""Values of what the calendar names: days, months, weekdays, holidays, seasons, years and what holds years."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from tui.reading.times.anchor import Anchor, nearest
from tui.reading.times.calendar import move, season_start, written
from tui.reading.times.grammar import Found
from tui.reading.times.holidays import holiday
from tui.reading.times.numbers import ordinal, spoken_year

SHIFTS = ("last", "past", "previous", "latest", "next", "coming", "following", "this", "current", "that")
"""Kinds of word that say which one of several is meant."""

_STORY_GOES_ON = 3
"""Sentences within which a weekday goes on from a day that was mentioned."""

_MONTH_REACH = timedelta(days=300)
_BACK, _AHEAD = ("last", "past", "previous", "latest"), ("next", "coming", "following")


def full_date(found: Found, anchor: Anchor) -> str | None:
    """Month and day, with the year if it is said."""
    month, day = int(found.value("month")), ordinal(found.named("day")[0])
    if (year := said_year(found, anchor)) is not None:
        return _checked(f"{year:04d}-{month:02d}-{day:02d}")
    chosen = placed(found, anchor, lambda year: date(year, month, day))
    return chosen.isoformat() if chosen else f"XXXX-{date(2000, month, day):%m-%d}"


def numeric_date(found: Found, anchor: Anchor) -> str | None:
    """Digits only: year first, or day and month in the order that is possible, the American one when both are."""
    parts = [int(part) for part in re.findall(r"\d+", found.words[0].value)[:3]]
    if parts[0] > 999:
        return _checked("{:04d}-{:02d}-{:02d}".format(*parts))
    month, day = (parts[1], parts[0]) if parts[0] > 12 or "." in found.words[0].value else (parts[0], parts[1])
    return _checked(f"{_full_year(parts[2], anchor):04d}-{month:02d}-{day:02d}")


def month(found: Found, anchor: Anchor) -> str | None:
    """A month, with its year if that is said."""
    number_ = int(found.value("month"))
    if (year := said_year(found, anchor)) is not None:
        return f"{year:04d}-{number_:02d}"
    chosen = placed(found, anchor, lambda year: date(year, number_, 1))
    return written("month", chosen) if chosen else f"XXXX-{number_:02d}"


def season(found: Found, anchor: Anchor) -> str | None:
    """A season of a year."""
    name = found.value("season")
    if (year := said_year(found, anchor)) is not None:
        return f"{year:04d}-{name}"
    chosen = placed(found, anchor, lambda year: season_start(name, year))
    return f"{chosen.year:04d}-{name}" if chosen else f"XXXX-{name}"


def holy_day(found: Found, anchor: Anchor) -> str | None:
    """A day with a name, with its year if that is said; its week when the words add one."""
    name = found.value("holiday")
    year = said_year(found, anchor)
    chosen = holiday(name, year) if year is not None else placed(found, anchor, lambda year: holiday(name, year))
    return written(found.value("unit") or "day", chosen) if chosen else None


def weekday(found: Found, anchor: Anchor) -> str | None:
    """A weekday: the one before or after the day it is reckoned from, that day included when nothing says otherwise."""
    chosen = weekday_date(found, anchor)
    return chosen.isoformat() if chosen else f"XXXX-WXX-{found.value('weekday')}"


def weekday_date(found: Found, anchor: Anchor) -> date | None:
    """The day that a weekday names; without a publication date the first such day from a day just mentioned on."""
    wanted = int(found.value("weekday"))
    which = shift_of(found)
    base = anchor.mentioned_day() if which in ("previous", "following", "that") else anchor.today()
    if base is None:
        mention = anchor.mentioned(within=_STORY_GOES_ON)
        known = mention is not None and mention.unit == "day" and not which
        return mention.day + timedelta(days=(wanted - mention.day.isoweekday()) % 7) if mention and known else None
    back = timedelta(days=(base.isoweekday() - wanted) % 7)
    ahead = timedelta(days=(wanted - base.isoweekday()) % 7)
    if which in _BACK:
        return base - (back or timedelta(days=7))
    if which in _AHEAD:
        return base + (ahead or timedelta(days=7))
    if which == "this":
        return base + ahead if anchor.direction() >= 0 else base - back
    return base + ahead if anchor.direction() > 0 else base - back


def shift_of(found: Found) -> str:
    """The kind of the word that says which one is meant; empty when none does."""
    return next((kind for kind in SHIFTS if found.named(kind)), "")


def year(found: Found, anchor: Anchor) -> str | None:
    """A year in four or two digits."""
    said = said_year(found, anchor)
    return f"{said:04d}" if said is not None else None


def year_in_words(found: Found, _anchor: Anchor) -> str | None:
    """A year written out: "nineteen ninety-six"."""
    return f"{spoken_year(found.named('spoken_year')):04d}"


def year_end(found: Found, anchor: Anchor) -> str | None:
    """The last day of the year."""
    said = said_year(found, anchor)
    today = anchor.today()
    year_ = said if said is not None else today.year if today else None
    return None if year_ is None else f"{year_:04d}-12-31"


def decade(found: Found, anchor: Anchor) -> str | None:
    """Ten years: "the 1990s", "the '80s"; of two digits the latest such decade that has begun."""
    digits = re.sub(r"\D", "", found.value("decade"))
    if len(digits) == 4:
        return digits[:3]
    return f"{_full_year(int(digits), anchor, ahead=0):04d}"[:3]


def century(found: Found, _anchor: Anchor) -> str | None:
    """A hundred years by number: the 20th century is `19`."""
    return f"{ordinal(found.named('rank')[0]) - 1:02d}"


def said_year(found: Found, anchor: Anchor) -> int | None:
    """The year that the words themselves say, in digits or as "last year"."""
    if found.named("year"):
        return int(found.value("year"))
    if found.named("short_year"):
        return _full_year(int(found.value("short_year")[1:]), anchor)
    if found.named("spoken_year"):
        return spoken_year(found.named("spoken_year"))
    if found.named("of_unit") and (today := anchor.today()):
        return today.year + int(found.value("of_shift") or 0)
    return None


def placed(found: Found, anchor: Anchor, in_year: Callable[[int], date]) -> date | None:
    """The year that something yearly is meant in: by "last" and "next", by a year just mentioned, else the nearest.

    Raises:
        ValueError: when it falls in no year that could be meant (February 30).
    """
    which = shift_of(found)
    background = None if which or anchor.direction() > 0 else anchor.year_spoken_of()
    if background is not None:
        return in_year(background)
    base = anchor.mentioned_day() if which in ("previous", "following") else anchor.today()
    if base is None:
        mention = anchor.mentioned()
        return in_year(mention.day.year) if mention and mention.unit != "decade" else None
    candidates = _years_about(base, in_year)
    if which == "this":
        return next((c for c in candidates if c.year == base.year), None)
    start = base.replace(day=1)
    if found.named("month") and not found.named("day"):
        start = move(start, "month", -1)  # of the month that is just over one says "last month"
    if which in _BACK:
        return max((c for c in candidates if c < start), default=None)
    if which in _AHEAD:
        return min((c for c in candidates if c > base), default=None)
    return nearest(candidates, base, anchor.direction(), _MONTH_REACH)


def _years_about(base: date, in_year: Callable[[int], date]) -> list[date]:
    """What falls in the years around a day; years that lack it (February 29) are left out."""
    found = []
    for year_ in range(base.year - 4, base.year + 5):
        try:
            found.append(in_year(year_))
        except ValueError:
            continue
    return found


def _full_year(year_: int, anchor: Anchor, ahead: int = 10) -> int:
    """Four digits for two: the latest such year that is not more than `ahead` years in the future.

    Raises:
        ValueError: when there was no such year yet.
    """
    if year_ > 99:
        return year_
    latest = (anchor.today() or date(2029, 1, 1)).year + ahead
    return date(latest - (latest - year_) % 100, 1, 1).year


def _checked(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None
