"""Rules for dates: what the calendar names, quarters of business years, and units counted from a day."""

from __future__ import annotations

from tui.reading.times import dates, durations, guards, relative
from tui.reading.times.durations import always
from tui.reading.times.grammar import Rule

_CALENDAR: tuple[Rule, ...] = (
    Rule(
        "first-day-of-range",
        "DATE",
        """<month:any_month> <day:day_number>
           (?=({hyphen} | {or} | {and}) {any_month}? {day_number} ({comma} {a_year} | {of}? {this_year}))""",
        dates.full_date,
        0.92,
    ),
    Rule(
        "full-date",
        "DATE",
        """{edges}? {the}? ({this}? {coming}? {which}? {any_weekday} {comma}? {the}?)?
           {which}? <month:any_month> {the}? <day:day_of_month>
           ({comma}? {of}? {a_year} | {comma}? {of}? {this_year})?""",
        dates.full_date,
        0.96,
    ),
    Rule(
        "day-first-date",
        "DATE",
        """({any_weekday} {comma}?)? {the}? <day:day_of_month> ({hyphen} | {of})? <month:any_month>
           (({comma} | {hyphen})? {a_year})?""",
        dates.full_date,
        0.95,
    ),
    Rule(
        "first-day-of-range",
        "DATE",
        "<day:day_number> (?=({hyphen} | {or} | {and}) {day_number} <month:any_month> ({comma}? {a_year})?)",
        dates.full_date,
        0.92,
    ),
    Rule(
        "last-day-of-range",
        "DATE",
        "(?<=<month>{day_number}({hyphen}|{and}|{or})) <day:day_number> (?!{hyphen}? {a_unit}) ({comma}? {a_year})?",
        dates.full_date,
        0.9,
    ),
    Rule(
        "first-month-of-range",
        "DATE",
        "{edges}? <month:any_month> (?=({hyphen} | {or} | {and}) {edges}? {any_month} {in_year})",
        dates.month,
        0.9,
    ),
    Rule("numeric-date", "DATE", "({iso_date} | {numeric_date})", dates.numeric_date, 0.95),
    Rule("month-and-year", "DATE", "{edges}? {the}? <month:any_month> {in_year}", dates.month, 0.96),
    Rule("month", "DATE", "{edges}? {the}? {which}? {edges}? <month>", dates.month, 0.92),
    Rule(
        "weekday",
        "DATE",
        "({edges} {the} {unit})? {edges}? {the}? {which}? {coming}? <weekday>",
        dates.weekday,
        0.95,
        guards.one_weekday,
    ),
    Rule(
        "holiday",
        "DATE",
        "{edges}? {the}? {which}? <holiday> <unit>? ({comma}? {of}? {a_year})?",
        dates.holy_day,
        0.6,
        guards.not_a_surname,
    ),
    Rule("season-and-year", "DATE", "{edges}? {the}? <season> {in_year}", dates.season, 0.95),
    Rule(
        "season-and-year",
        "DATE",
        "{edges}? {the}? <season> {of}? <spoken_year>",
        dates.season,
        0.95,
        guards.year_in_two_halves,
    ),
    Rule(
        "season",
        "DATE",
        "({edges} ({the} | {which})? | ({the} | {which}) {edges}?) <season> (?!{of} | {hyphen})",
        dates.season,
        0.75,
        guards.no_title,
    ),
    Rule(
        "year",
        "DATE",
        "{edges}? {the}? ({fiscal} {year}? | {year})? {a_year} (?!{hyphen} {a_unit} | {any_units})",
        dates.year,
        0.85,
        guards.plausible_year,
    ),
    Rule("year-in-words", "DATE", "{edges}? {the} {year} <spoken_year>", dates.year_in_words, 0.92),
    Rule("year-end", "DATE", "<year_end> ({of}? {a_year})?", dates.year_end, 0.4),
    Rule(
        "year-in-words",
        "DATE",
        "{edges}? ({the} {year})? <spoken_year> (?!{hyphen}? {a_unit})",
        dates.year_in_words,
        0.92,
        guards.year_in_two_halves,
    ),
    Rule("decade", "DATE", "{edges}? {the}? {which}? ({edge} {hyphen}?)? <decade>", dates.decade, 0.5, guards.no_age),
    Rule(
        "century",
        "DATE",
        "{edges}? {the}? ({edge} {hyphen}?)? <rank> {hyphen}? <unit>",
        dates.century,
        0.6,
        guards.is_century,
    ),
)

_QUARTERS: tuple[Rule, ...] = (
    Rule(
        "year-before",
        "DATE",
        """({the} {same}? | {same} | {a} (?={year} {hyphen}))? {year} {hyphen}? ({ago} | {earlier})
           (<rank> {hyphen}? {quarter} | <quarter> | {period})?""",
        relative.year_before,
        0.8,
    ),
    Rule(
        "quarter-ended",
        "DATE",
        "{the} ({fiscal}? {rank})? {hyphen}? {quarter} (?={ended} {month_day})",
        relative.quarter_ended,
        0.5,
    ),
    Rule("year-ended", "DURATION", "{the} {fiscal}? <unit:year> (?={ended} {any_month})", durations.one, 0.67),
    Rule(
        "quarter",
        "DATE",
        """{edges}? ({the} | {possessive} | {which} | {a})? {extra}?
           ({fiscal} | {a_year} {s}? | {this_year} {s}? | {full})? {fiscal}? {edge}?
           (<rank> {hyphen}? {quarter} | <quarter_name>) {in_year}?""",
        relative.quarter,
        0.95,
        guards.no_bare_code,
    ),
    Rule(
        "half",
        "DATE",
        """{edges}? ({the} (<rank> | <last>) {half} ({in_year} | {of} {the} {year})
           | {this_year} {s} (<rank> | <last>) {half})""",
        relative.half,
        0.85,
    ),
    Rule("same-period", "DATE", "{the} {fiscal}? <year:year_number> {period}", relative.same_period, 0.5),
    Rule(
        "same-period",
        "DATE",
        """({the} ({same} | {latest}) | {that} {same}?) {period} ({in_year} | {a} <year_word:year> ({ago} | {earlier}))?
           | {this_year} {s} ({period} | {quarter})""",
        relative.same_period,
        0.5,
    ),
)

_RELATIVE: tuple[Rule, ...] = (
    Rule("past-unit", "DURATION", "{the}? {past} <unit:long_unit>", durations.one, 0.6),
    Rule("nowadays", "DATE", "<deictic_day> (?={comma})", always("PRESENT_REF"), 0.7, guards.nowadays),
    Rule("deictic-day", "DATE", "{edges}? <deictic_day>", relative.deictic_day, 0.95, guards.no_name),
    Rule("one-day", "DATE", "{count} {unit}", always("FUTURE_REF"), 0.7, guards.some_day),
    Rule(
        "unit-by-shift",
        "DATE",
        "{edges}? {the}? ({which} | {this} (<past> | <coming>)) {fiscal}? {extra}? <unit:long_unit>",
        relative.unit_by_shift,
        0.88,
        guards.no_quoted_title,
    ),
    Rule(
        "unit-by-shift",
        "DATE",
        "{the} <unit:long_unit> <previous> (?!{or} | {unit} | {units} | {year})",
        relative.unit_by_shift,
        0.75,
    ),
    Rule(
        "unit-by-article",
        "DATE",
        "{edges}? {the} {fiscal}? <full>? <unit:long_unit> (?!{hyphen} | {ago})",
        relative.unit_by_article,
        0.67,
        guards.particular_period,
    ),
    Rule(
        "counted-back",
        "DATE",
        "{approx}? ({amount} | {a}) {extra}? <unit:a_unit> {so}? {ago}",
        relative.counted_back,
        0.7,
    ),
    Rule("counted-ahead", "DATE", "{approx}? ({amount} | {a}) <unit:a_unit> {hence}", relative.counted_ahead, 0.8),
    Rule(
        "counted-from-mention",
        "DATE",
        "{approx}? (<n:number> | {a}) <unit:calendar_unit> (<earlier> | {later})",
        relative.counted_from_mention,
        0.75,
    ),
)

DATES = (*_CALENDAR, *_QUARTERS, *_RELATIVE)
"""All of them, the preferred first."""
