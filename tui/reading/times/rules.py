"""Every way of saying a time that the reading knows, as data: name, type, pattern, reckoning, how often right.

Of the rules that match at a word the longest match wins, of equal ones the first. Patterns are explained in `grammar`.
"""

from __future__ import annotations

from tui.reading.times import clock, dates, durations, guards, relative
from tui.reading.times.anchor import Anchor
from tui.reading.times.grammar import Found, Rule, rule


def _no_value(_found: Found, _anchor: Anchor) -> str | None:
    return None


_CALENDAR: tuple[Rule, ...] = (
    rule(
        "first-day-of-range",
        "DATE",
        "<month:any_month> <day:day_number> (?=({hyphen} | {or} | {and}) {day_number} {comma} {a_year})",
        dates.full_date,
        0.95,
    ),
    rule(
        "full-date",
        "DATE",
        """{edges}? {the}? ({this}? {coming}? {which}? {any_weekday} {comma}? {the}?)? {which}? <month:any_month> {the}? <day:day_of_month>
           ({comma}? {of}? {a_year} | {comma}? {of}? {this_year})?""",
        dates.full_date,
        0.95,
    ),
    rule(
        "day-first-date",
        "DATE",
        """({any_weekday} {comma}?)? {the}? <day:day_of_month> ({hyphen} | {of})? <month:any_month>
           (({comma} | {hyphen})? {a_year})?""",
        dates.full_date,
        0.95,
    ),
    rule(
        "first-day-of-range",
        "DATE",
        "<day:day_number> (?=({hyphen} | {or} | {and}) {day_number} <month:any_month> ({comma}? {a_year})?)",
        dates.full_date,
        0.95,
    ),
    rule(
        "last-day-of-range",
        "DATE",
        "(?<=<month>{day_number}({hyphen}|{and}|{or})) <day:day_number> (?!{hyphen}? {a_unit}) ({comma}? {a_year})?",
        dates.full_date,
        0.9,
    ),
    rule("numeric-date", "DATE", "({iso_date} | {numeric_date})", dates.numeric_date, 0.95),
    rule("month-and-year", "DATE", "{edges}? {the}? <month:any_month> {in_year}", dates.month, 0.97),
    rule("month", "DATE", "{edges}? {the}? {which}? {edges}? <month>", dates.month, 0.76),
    rule("weekday", "DATE", "{edges}? {the}? {which}? {coming}? <weekday>", dates.weekday, 0.93),
    rule(
        "holiday",
        "DATE",
        "{edges}? {the}? {which}? <holiday> <unit>? ({comma}? {of}? {a_year})?",
        dates.holy_day,
        0.8,
        guards.not_a_surname,
    ),
    rule("season-and-year", "DATE", "{edges}? {the}? <season> {in_year}", dates.season, 0.95),
    rule(
        "season",
        "DATE",
        "({edges} ({the} | {which})? | ({the} | {which}) {edges}?) <season> (?!{of})",
        dates.season,
        0.8,
        guards.no_title,
    ),
    rule(
        "year",
        "DATE",
        "{edges}? {the}? ({fiscal} {year}? | {year})? {a_year} (?!{hyphen}? {a_unit})",
        dates.year,
        0.95,
        guards.plausible_year,
    ),
    rule("year-in-words", "DATE", "{edges}? {the} {year} <spoken_year>", dates.year_in_words, 0.9),
    rule("year-end", "DATE", "<year_end> ({of}? {a_year})?", dates.year_end, 0.8),
    rule(
        "year-in-words",
        "DATE",
        "{edges}? ({the} {year})? <spoken_year> (?!{hyphen}? {a_unit})",
        dates.year_in_words,
        0.9,
        guards.year_in_two_halves,
    ),
    rule("decade", "DATE", "{edges}? {the}? {which}? ({edge} {hyphen}?)? <decade>", dates.decade, 0.9),
    rule(
        "century",
        "DATE",
        "{edges}? {the}? ({edge} {hyphen}?)? <rank> {hyphen}? <unit>",
        dates.century,
        0.9,
        guards.is_century,
    ),
)

_QUARTERS: tuple[Rule, ...] = (
    rule(
        "year-before",
        "DATE",
        "({the} {same}? | {same} | {a} (?={year} {hyphen}))? {year} {hyphen}? ({ago} | {earlier}) (<rank> {hyphen}? {quarter} | <quarter> | {period})?",
        relative.year_before,
        0.8,
    ),
    rule(
        "quarter-ended",
        "DATE",
        "{the} ({fiscal}? {rank})? {hyphen}? {quarter} (?={ended} <month:any_month> <day:day_of_month> ({comma}? {a_year})?)",
        relative.quarter_ended,
        0.7,
    ),
    rule("year-ended", "DURATION", "{the} {fiscal}? <unit:year> (?={ended} {any_month})", durations.one, 0.7),
    rule(
        "quarter",
        "DATE",
        """{edges}? ({the} | {possessive} | {which} | {a})? {extra}? ({fiscal} | {a_year} {s}? | {this_year} {s}? | {full})? {fiscal}? {edge}?
           (<rank> {hyphen}? {quarter} | <quarter_name>) {in_year}?""",
        relative.quarter,
        0.85,
        guards.no_bare_code,
    ),
    rule(
        "half",
        "DATE",
        "{edges}? ({the} (<rank> | <last>) {half} ({in_year} | {of} {the} {year}) | {this_year} {s} (<rank> | <last>) {half})",
        relative.half,
        0.85,
    ),
    rule("same-period", "DATE", "{the} {fiscal}? <year:year_number> {period}", relative.same_period, 0.8),
    rule(
        "same-period",
        "DATE",
        "({the} ({same} | {latest}) | {that} {same}?) {period} ({in_year} | {a} <year_word:year> ({ago} | {earlier}))?",
        relative.same_period,
        0.7,
    ),
)

_RELATIVE: tuple[Rule, ...] = (
    rule("past-unit", "DURATION", "{the}? {past} <unit:long_unit>", durations.one, 0.7),
    rule("deictic-day", "DATE", "{edges}? <deictic_day>", relative.deictic_day, 0.97),
    rule(
        "unit-by-shift",
        "DATE",
        "{edges}? {the}? {which} {fiscal}? {extra}? <unit:long_unit>",
        relative.unit_by_shift,
        0.9,
    ),
    rule(
        "unit-by-article",
        "DATE",
        "{edges}? {the} {fiscal}? {full}? <unit:long_unit> (?!{hyphen}? {ago})",
        relative.unit_by_article,
        0.6,
        guards.particular_period,
    ),
    rule(
        "counted-back",
        "DATE",
        "{approx}? ({amount} | {a}) {extra}? <unit:a_unit> {so}? {ago}",
        relative.counted_back,
        0.85,
    ),
    rule(
        "counted-from-mention",
        "DATE",
        "{approx}? (<n:number> | {a}) <unit:calendar_unit> (<earlier> | {later})",
        relative.counted_from_mention,
        0.75,
    ),
)

_CLOCK: tuple[Rule, ...] = (
    rule(
        "clock-time",
        "TIME",
        """{edges}? (<clock> (<meridiem> | {oclock})? | <hour:count_words> (<meridiem> | {oclock}) | <hour:day_number> {oclock}) {zone}?
           ({comma}? {the}? ({which}? <weekday> ({comma}? {month_day})? | <deictic_day> | {month_day}))?""",
        clock.clock_time,
        0.85,
    ),
    rule("moment", "TIME", "{edges}? <moment> ({zone}? {comma}? <weekday>)?", clock.clock_time, 0.85),
    rule(
        "moment",
        "TIME",
        "{edges}? (<weekday> | <deictic_day>) {comma}? (<clock> <meridiem>? {zone}? | <moment>)",
        clock.clock_time,
        0.85,
    ),
    rule(
        "part-of-day",
        "TIME",
        "{edges}? ({which}? <weekday> {s}? | <deictic_day>) {comma}? {edge}? <daypart>",
        clock.part_of_day,
        0.85,
    ),
    rule("part-of-day", "TIME", "{edges}? ({which} | {the}) {edge}? <daypart> (?!{of})", clock.part_of_day, 0.8),
    rule("part-of-day", "TIME", "{edges}? (<tonight> | <overnight>)", clock.part_of_day, 0.8),
)

_DURATIONS: tuple[Rule, ...] = (
    rule("age", None, "{span_head} {approx}? {number} {hyphen}? {a_unit} {hyphen}? {old}", _no_value),
    rule("age", None, "{possessive} ({edge} {hyphen}?)? {decade}", _no_value),
    rule("rate", None, "{per} {a_unit} | {amount} {any_units} ({a} | {per}) {any_unit}", _no_value),
    rule(
        "counted",
        "DURATION",
        "{approx}? {span_head} {amount} {extra}? {extra}? <unit:any_units>",
        durations.counted,
        0.9,
    ),
    rule("counted", "DURATION", "{span_head} {approx}? {amount} {hyphen}? <unit:any_unit>", durations.counted, 0.9),
    rule(
        "one",
        "DURATION",
        "{approx}? {a} {extra}? {full}? <unit:some_unit> ({and} {a} <half>)?",
        durations.one,
        0.8,
        guards.no_rate,
    ),
    rule("half-unit", "DURATION", "{approx}? ({half} {a} | {a} {half} {hyphen}?) <unit:any_unit>", durations.half, 0.8),
    rule(
        "uncounted",
        "DURATION",
        "({the} | {that} | {this})? ({last} | {past} | {next} | {recent} | {following}) <unit:any_units>",
        durations.counted,
        0.6,
    ),
    rule("coming-units", "DATE", "{the}? ({coming} | {future}) {units}", durations.always("FUTURE_REF"), 0.6),
    rule("bare-units", "DURATION", "<unit:any_units>", durations.counted, 0.5, guards.led_to),
    rule("units-long", "DURATION", "<unit:any_units> {hyphen} {extra}", durations.counted, 0.7),
)

_SETS: tuple[Rule, ...] = (
    rule("every-unit", "SET", "{each} (<other> | {rank} | <n:number>)? <unit:a_unit>", durations.every_unit, 0.9),
    rule(
        "every-named",
        "SET",
        "{each} {other}? (<weekday> <daypart>? | <month> | <season> | <daypart>)",
        durations.every_named,
        0.9,
    ),
    rule("every-named", "SET", "<weekday:weekdays> | <weekday> <daypart:dayparts>", durations.every_named, 0.9),
    rule("frequency", "SET", "<word:frequency>", durations.as_listed, 0.8, guards.adverbial),
    rule("annual", "SET", "<word:annual>", durations.as_listed, 0.7, guards.recurring_event),
)

_REFERENCES: tuple[Rule, ...] = (
    rule("the-past", "DATE", "{the} {past}", durations.always("PAST_REF"), 0.7, guards.stands_alone),
    rule("recent", "DATE", "{recent}", durations.always("PAST_REF"), 0.5),
    rule("current", "DATE", "{current}", durations.always("PRESENT_REF"), 0.5),
    rule("reference", "DATE", "<word:ref>", durations.as_listed, 0.8),
    rule("lasting", "DURATION", "<word:duration>", durations.as_listed, 0.6),
)

RULES: tuple[Rule, ...] = (*_CALENDAR, *_QUARTERS, *_RELATIVE, *_CLOCK, *_DURATIONS, *_SETS, *_REFERENCES)
"""All rules, the preferred first."""
