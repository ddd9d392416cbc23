"""Values reckoned by counting units from a day: "last week", "three years ago", "the quarter", "a year earlier"."""

from __future__ import annotations

from datetime import date, timedelta

from tui.reading.times.anchor import Anchor, Mention
from tui.reading.times.calendar import CLOCK_UNITS, grain, move, written
from tui.reading.times.dates import full_date, said_year, shift_of
from tui.reading.times.grammar import Found
from tui.reading.times.numbers import number, ordinal

_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_STILL_SPOKEN_OF = 2
"""How many sentences on "the year" is still the one that was mentioned."""

_FROM_MENTION = ("previous", "following", "that")


def deictic_day(found: Found, anchor: Anchor) -> str | None:
    """Today, yesterday, tomorrow."""
    today = anchor.today()
    return (today + timedelta(days=int(found.value("deictic_day")))).isoformat() if today else None


def unit_by_shift(found: Found, anchor: Anchor) -> str | None:
    """Last week, next quarter: from the publication date; the previous, the following: from the time mentioned."""
    which, unit = shift_of(found), found.value("unit")
    if which == "that":
        return _mentioned_unit(anchor, unit, within=None)
    base = anchor.mentioned_day() if which in _FROM_MENTION else anchor.today()
    if base is None:
        return None
    if which == "latest":
        period = anchor.quarter_reported() if unit == "quarter" else None
        return period.value if period else _latest(unit, base)
    step = _STEPS.get(which, 0)
    if unit == "weekend" and which == "this":
        step = -1 if anchor.direction() < 0 and base.isoweekday() < 6 else 0
    return written(unit, move(base, unit, step))


def unit_by_article(found: Found, anchor: Anchor) -> str | None:
    """The week, the quarter, the year: the one just spoken of, else the present one."""
    unit = found.value("unit")
    if unit == "quarter" and (period := anchor.quarter_reported()):
        return period.value
    if unit != "weekend" and not found.named("full") and (said := _mentioned_unit(anchor, unit)) is not None:
        return said
    today = anchor.today()
    if today is None:
        return None
    if unit == "weekend":
        return written(unit, _weekend(today, anchor.direction()))
    return _latest(unit, today) if unit == "quarter" else written(unit, today)


def counted_back(found: Found, anchor: Anchor) -> str | None:
    """So many units ago, at the grain of the unit; of a vague number only that it is past.

    A year ago is the quarter a year ago where a quarter's results are reported.
    """
    if _one_year(found) and (period := anchor.quarter_reported()):
        return _year_before(period, anchor)
    return _counted(found, -1, anchor.today())


def counted_ahead(found: Found, anchor: Anchor) -> str | None:
    """So many units from now."""
    return _counted(found, 1, anchor.today())


def counted_from_mention(found: Found, anchor: Anchor) -> str | None:
    """So many units earlier or later than the time mentioned."""
    step = -1 if found.named("earlier") else 1
    if step < 0 and _one_year(found):
        anchor.compared = True
        if period := anchor.quarter_reported():
            return _year_before(period, anchor)
    return _counted(found, step, anchor.mentioned_day())


def year_before(found: Found, anchor: Anchor) -> str | None:
    """The year-ago period, the year-earlier quarter: what was just spoken of, a year before."""
    anchor.compared = True
    period = anchor.quarter_reported()
    if found.named("rank"):
        base = period.day if period else anchor.today()
        return (
            written("quarter", move(_latest_quarter(ordinal(found.named("rank")[0]), base), "year", -1))
            if base
            else None
        )
    if period:
        return _year_before(period, anchor)
    unit = "quarter" if found.named("quarter") else "year"
    today = anchor.mentioned_day()
    return written(unit, move(today, "year", -1)) if today else None


def same_period(found: Found, anchor: Anchor) -> str | None:
    """The 1988 period, the same period last year, the latest period: the quarter reported, in another year."""
    year = said_year(found, anchor)
    period = anchor.quarter_reported() or anchor.mentioned(within=4)
    anchor.compared = True
    if period is None or period.unit in ("day", "week", "weekend"):
        return f"{year:04d}" if year else None
    if year is None:
        year = period.day.year - bool(found.named("year_word"))
    return written(period.unit, move(period.day, "year", year - period.day.year))


def quarter_ended(found: Found, anchor: Anchor) -> str | None:
    """The quarter ended July 31: the quarter of the calendar year that holds its middle."""
    last = full_date(found, anchor)
    return written("quarter", date.fromisoformat(last) - timedelta(days=45)) if last and last[0] != "X" else None


def _one_year(found: Found) -> bool:
    return found.value("unit") == "year" and not found.named("vague") and number(found.named("n")) in (None, 1)


def _year_before(mention: Mention, anchor: Anchor) -> str | None:
    anchor.compared = True
    return written(mention.unit, move(mention.day, "year", -1))


def quarter(found: Found, anchor: Anchor) -> str | None:
    """A quarter by number: of the year said, else the latest that has begun, or the next when the verb points ahead."""
    rank = ordinal(found.named("rank")[0]) if found.named("rank") else int(found.value("quarter_name").strip("Qq"))
    if not 1 <= rank <= 4:
        return None
    if (year := said_year(found, anchor)) is not None:
        return f"{year:04d}-Q{rank}"
    base = anchor.today()
    if base is None:
        mention = anchor.mentioned()
        return f"{mention.day.year:04d}-Q{rank}" if mention else f"XXXX-Q{rank}"
    start = _latest_quarter(rank, base)
    ahead = start.year < base.year and anchor.direction() > 0
    if ahead or shift_of(found) in ("next", "coming"):
        start = move(start, "year", 1)
    return written("quarter", start)


def half(found: Found, anchor: Anchor) -> str | None:
    """Half of a year; half of something longer is as exact as that."""
    rank = 2 if found.named("last") else ordinal(found.named("rank")[0]) if found.named("rank") else 0
    if found.named("decade"):
        return None
    year = said_year(found, anchor)
    if year is None:
        today = anchor.mentioned_day()
        year = today.year if today else None
    if year is None:
        return None
    return f"{year:04d}-H{rank}" if rank in (1, 2) else f"{year:04d}"


def _counted(found: Found, step: int, base: date | None) -> str | None:
    unit, count = found.value("unit"), number(found.named("n"))
    if found.named("vague"):
        return "PAST_REF" if step < 0 else "FUTURE_REF"
    if base is None or (count is None and found.named("n")):
        return None
    if unit in CLOCK_UNITS:
        days = (count or 1) / {"hour": 24}.get(unit, 24 * 60)
        return (base + step * timedelta(days=int(days))).isoformat()
    moved = move(base, unit, step * (1 if count is None else count))
    if unit in ("decade", "century"):
        return written("year", moved)
    return written("month" if unit == "year" and count and count % 1 else unit, moved)


def _mentioned_unit(anchor: Anchor, unit: str, within: int | None = _STILL_SPOKEN_OF) -> str | None:
    """The unit that holds the time just mentioned, when that is no longer than the unit itself."""
    mention = anchor.mentioned(within)
    if mention is None:
        return None
    value = written(unit, mention.day)
    order = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
    if value is None or order.index(mention.unit) > order.index(grain(value) or "century"):
        return None
    return value


def _latest(unit: str, base: date) -> str | None:
    """The latest of the units that is over; of days, weeks and months the present one."""
    return written(unit, move(base, unit, -1 if unit in ("quarter", "half") else 0))


def _latest_quarter(rank: int, base: date) -> date:
    """The first day of the latest quarter of this number that has begun."""
    start = date(base.year, rank * 3 - 2, 1)
    return start if start <= base else move(start, "year", -1)


def _weekend(today: date, direction: int) -> date:
    """The weekend meant by "the weekend": the last one early in the week or after a past verb, else the coming one."""
    past = today.isoweekday() < 6 if direction < 0 else today.isoweekday() <= 3 and not direction
    return today - timedelta(days=7) if past else today
