"""Rules that find a time expression and reckon its value."""

from __future__ import annotations

from tui.explain.rule import Rule

STEP = "the reckoning of times"

TIMES: dict[str, Rule] = {
    # Dates on the calendar.
    "full-date": Rule("{this} names month and day."),
    "day-first-date": Rule("{this} names day and month."),
    "first-day-of-range": Rule("{this} is the first day of several that are named together."),
    "last-day-of-range": Rule("{this} is the last day of several that are named together."),
    "first-month-of-range": Rule("{this} is the first month of several that are named together."),
    "numeric-date": Rule("{this} is a date in figures."),
    "month-and-year": Rule("{this} names month and year."),
    "month": Rule("{this} names a month; the year is reckoned."),
    "weekday": Rule("{this} names a day of the week; which one is reckoned."),
    "holiday": Rule("{this} is a day with a name; its date is that of the calendar."),
    "season": Rule("{this} names a season; the year is reckoned."),
    "season-and-year": Rule("{this} names season and year."),
    "year": Rule("{this} is read as a year."),
    "year-in-words": Rule("{this} is a year in words."),
    "year-end": Rule("{this} is the end of a year; which one is reckoned."),
    "decade": Rule("{this} names ten years."),
    "century": Rule("{this} names a century."),
    # Business years.
    "year-before": Rule("{this} goes a year back from the time spoken of."),
    "quarter-ended": Rule("{this} is the quarter that ended on the day named after it."),
    "year-ended": Rule("{this} is the year that ended in the month named after it."),
    "quarter": Rule("{this} names a quarter of a year."),
    "half": Rule("{this} names half a year."),
    "same-period": Rule("{this} is the same stretch of the calendar as the one spoken of, in another year."),
    # Counted from a day.
    "deictic-day": Rule("{this} is counted in days from now."),
    "nowadays": Rule("{this} means these times, and no one day."),
    "one-day": Rule("{this} means some day to come."),
    "unit-by-shift": Rule("{this} is counted in whole days, weeks, months or years."),
    "unit-by-article": Rule("{this} is the week, month or year that is spoken of."),
    "past-unit": Rule("{this} is a stretch of time that ends now."),
    "counted-back": Rule("{this} counts back."),
    "counted-ahead": Rule("{this} counts ahead."),
    "counted-from-mention": Rule("{this} is counted from the time spoken of before."),
    # Hours.
    "clock-time": Rule("{this} is an hour by the clock."),
    "moment": Rule("{this} is a moment of the day."),
    "part-of-day": Rule("{this} is a part of a day."),
    # Stretches of time.
    "age": Rule("{this} is an age."),
    "rate": Rule("{this} is a rate."),
    "counted": Rule("{this} counts how long."),
    "one": Rule("{this} is one such stretch of time."),
    "half-unit": Rule("{this} is half such a stretch of time."),
    "uncounted": Rule("{this} is a stretch of time whose length is not told."),
    "bare-units": Rule("{this} tells that it was long, and not how long."),
    "units-long": Rule("{this} tells that it was long, and not how long."),
    "coming-units": Rule("{this} means the time to come."),
    "lasting": Rule("{this} tells how long without a number."),
    # Again and again.
    "every-unit": Rule("{this} tells how often."),
    "every-named": Rule("{this} is a day or season that comes again and again."),
    "frequency": Rule("{this} tells how often."),
    "annual": Rule("{this} tells how often something is held."),
    # Only pointed at.
    "the-past": Rule("{this} means the past as such."),
    "recent": Rule("{this} points to a past not long ago."),
    "current": Rule("{this} points to now."),
    "reference": Rule("{this} points to a time without naming it."),
    "previously": Rule("{this} points to an earlier time without naming it."),
    # What it is reckoned from.
    "from-publication-date": Rule("Reckoned from the day of publication{published}."),
    "from-date-line": Rule("Reckoned from the date line of the article, {rest}."),
    "from-time-mentioned": Rule("Reckoned from the time spoken of before, {rest}."),
    "from-quarter-reported": Rule("Reckoned from the quarter that is reported, {rest}."),
    "from-year-mentioned": Rule("In the year that the passage speaks of, {rest}."),
    "points-back": Rule("The verb {rest} looks back, so it is the last such day and not the next."),
    "points-ahead": Rule("The verb {rest} looks ahead, so it is the next such day and not the last."),
    # Where nothing could be reckoned; said by this room.
    "no-value": Rule("Nothing says which day that is: the article has no date to reckon it from."),
}
