"""Rules for clock times, durations, times that come again, and times named only by reference ("now")."""

from __future__ import annotations

from tui.reading.times import clock, durations, guards
from tui.reading.times.anchor import Anchor
from tui.reading.times.grammar import Found, Rule


def _no_value(_found: Found, _anchor: Anchor) -> str | None:
    return None


_CLOCK: tuple[Rule, ...] = (
    Rule(
        "clock-time",
        "TIME",
        """{edges}? (<clock> (<meridiem> | {oclock})? | <hour:count_words> (<meridiem> | {oclock})
           | <hour:day_number> {oclock}) {zone}?
           ({comma}? {the}? {that_day})?""",
        clock.clock_time,
        0.4,
        guards.told_as_hour,
    ),
    Rule(
        "moment",
        "TIME",
        "{edges}? <moment> ({zone}? {comma}? {that_day})?",
        clock.clock_time,
        0.4,
    ),
    Rule(
        "moment",
        "TIME",
        "{edges}? (<weekday> | <deictic_day>) {comma}? (<clock> <meridiem>? {zone}? | <moment>)",
        clock.clock_time,
        0.4,
    ),
    Rule(
        "part-of-day",
        "TIME",
        "{edges}? ({which}? <weekday> {s}? | <deictic_day>) {comma}? {edge}? <daypart>",
        clock.part_of_day,
        0.3,
        guards.no_name,
    ),
    Rule("part-of-day", "TIME", "{edges}? {which} {edge}? <daypart> (?!{of})", clock.part_of_day, 0.6),
    Rule(
        "part-of-day",
        "TIME",
        "{edges}? {the} {edge}? <daypart> (?!{of})",
        clock.part_of_day,
        0.6,
        guards.after_preposition,
    ),
    Rule("part-of-day", "TIME", "{edges}? (<tonight> | <overnight>)", clock.part_of_day, 0.6),
)

_DURATIONS: tuple[Rule, ...] = (
    Rule("age", None, "{span_head} {approx}? {number} {hyphen}? {a_unit} {hyphen}? {old}", _no_value),
    Rule("age", None, "{possessive} ({edge} {hyphen}?)? {decade}", _no_value),
    Rule("rate", None, "{per} {a_unit} | {amount} {any_units} ({a} | {per}) {any_unit}", _no_value),
    Rule(
        "counted",
        "DURATION",
        """{approx}? {span_head} (<least:number> {or} | <least:digits> {hyphen} (?={digits}))?
           {amount} {extra}? {extra}? <unit:any_units>""",
        durations.counted,
        0.88,
    ),
    Rule(
        "year-before",
        "DURATION",
        "{the}? {same}? {year} {hyphen}? ({ago} | {earlier}) <n:number> <unit:any_units>",
        durations.counted,
        0.8,
    ),
    Rule(
        "counted",
        "DURATION",
        "{span_head} {approx}? {amount} <joined:hyphen>? <unit:any_unit>",
        durations.counted,
        0.88,
        guards.no_year,
    ),
    Rule(
        "one",
        "DURATION",
        "{approx}? {a} {extra}? {full}? <unit:some_unit> ({and} {a} <half>)?",
        durations.one,
        0.67,
        guards.no_rate,
    ),
    Rule("half-unit", "DURATION", "{approx}? ({half} {a} | {a} {half} {hyphen}?) <unit:any_unit>", durations.half, 0.8),
    Rule(
        "uncounted",
        "DURATION",
        """(({the} | {that} | {this}) ({last} | {past} | {next} | {following}) | {the}? {recent}
           | ({the} | {possessive}) ({rank} | {edge})) <unit:any_units>""",
        durations.counted,
        0.4,
    ),
    Rule("coming-units", "DATE", "{the}? ({coming} | {future}) {units}", durations.always("FUTURE_REF"), 0.8),
    Rule("bare-units", "DURATION", "<unit:any_units>", durations.counted, 0.5, guards.led_to),
    Rule("units-long", "DURATION", "<unit:any_units> {hyphen} {extra}", durations.counted, 0.7),
)

_SETS: tuple[Rule, ...] = (
    Rule("every-unit", "SET", "{each} (<other> | {rank} | <n:number>)? <unit:a_unit>", durations.every_unit, 0.92),
    Rule(
        "every-named",
        "SET",
        "{each} {other}? (<weekday> <daypart>? | <month> | <season> | <daypart>)",
        durations.every_named,
        0.92,
    ),
    Rule("every-named", "SET", "<weekday:weekdays> | <weekday> <daypart:dayparts>", durations.every_named, 0.92),
    Rule("frequency", "SET", "<word:frequency>", durations.as_listed, 0.4, guards.adverbial),
    Rule("annual", "SET", "<word:annual>", durations.as_listed, 0.3, guards.recurring_event),
)

_REFERENCES: tuple[Rule, ...] = (
    Rule("the-past", "DATE", "{the} {past}", durations.always("PAST_REF"), 0.75, guards.stands_alone),
    Rule("recent", "DATE", "{recent}", durations.always("PAST_REF"), 0.4),
    Rule("current", "DATE", "{current}", durations.always("PRESENT_REF"), 0.6),
    Rule("reference", "DATE", "<word:ref>", durations.as_listed, 0.67),
    Rule("previously", "DATE", "<word:previously>", durations.as_listed, 0.6, guards.opens_sentence),
    Rule("lasting", "DURATION", "<word:duration>", durations.as_listed, 0.6),
)

SPANS = (*_CLOCK, *_DURATIONS, *_SETS, *_REFERENCES)
"""All of them, the preferred first."""
