"""The parts of the time step by themselves: calendar arithmetic, holidays, durations, words, rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.lexicon import table, words
from tui.reading.times.bounds import bounds
from tui.reading.times.calendar import duration, grain, move, written
from tui.reading.times.holidays import easter, holiday
from tui.reading.times.rules import RULES
from tui.reading.times.vocabulary import CODES
from tui.reading.times.words import scan

UNITS = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
KINDS = {code: kind for kind, code in CODES.items()}


@pytest.mark.parametrize(
    ("year", "day"),
    [(1999, (4, 4)), (2008, (3, 23)), (2011, (4, 24)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))],
)
def test_easter_as_the_almanacs_have_it(year, day):
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Thanksgiving Day", 2023, (11, 23)),
        ("Memorial Day", 2024, (5, 27)),
        ("Black Friday", 2023, (11, 24)),
        ("New Year’s Eve", 2020, (12, 31)),
        ("Good  Friday", 2025, (4, 18)),
    ],
)
def test_holidays(name, year, day):
    assert holiday(name, year) == date(year, *day)


def test_every_holiday_of_the_lexicon_falls_in_every_year():
    assert all(holiday(name, year).year == year for name in table("times_holidays") for year in range(1990, 2040))


@given(st.dates(min_value=date(100, 1, 1), max_value=date(9900, 1, 1)), st.sampled_from(UNITS))
def test_a_written_unit_holds_its_day_and_knows_its_grain(day, unit):
    value = written(unit, day)
    first, last, _ = bounds(value)
    assert grain(value) == unit
    assert first <= day <= last or unit == "weekend"


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(3000, 1, 1)), st.sampled_from(UNITS), st.integers(0, 40))
def test_moving_back_what_was_moved_ahead_is_near_the_start(day, unit, count):
    assert abs((move(move(day, unit, count), unit, -count) - day).days) <= 3


def test_a_day_that_the_month_lacks_becomes_its_last():
    assert move(date(2024, 3, 31), "month", -1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "month", "P3M"),
        (2, "decade", "P20Y"),
        (2.5, "year", "P2Y6M"),
        (0.5, "hour", "PT30M"),
        (1.5, "week", "P1.5W"),
        ("X", "minute", "PTXM"),
        (2, "fortnight", "P4W"),
    ],
)
def test_durations(count, unit, value):
    assert duration(count, unit) == value


def test_the_words_of_a_text_with_their_kinds():
    text = "On Sept. 11, mid-1990s, 6a.m., $1990 and the day after tomorrow"
    known = [(text[w.start : w.end], KINDS[w.code]) for w in scan(text) if w.code in KINDS]
    assert known == [
        ("Sept.", "month"),
        ("11", "day_number"),
        (",", "comma"),
        ("mid", "edge"),
        ("-", "hyphen"),
        ("1990s", "decade"),
        (",", "comma"),
        ("6", "clock"),
        ("a.m.", "meridiem"),
        (",", "comma"),
        ("and", "and"),
        ("the day after tomorrow", "deictic_day"),
    ]


def test_every_rule_compiles_and_none_matches_nothing():
    assert [rule.name for rule in RULES if rule.pattern.match("")] == []


def test_fillers_are_kinds():
    assert words("times_fillers") <= set(CODES)
