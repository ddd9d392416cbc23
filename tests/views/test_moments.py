"""When events took place: exact days and hours are points, days on end bars, all that is wider is vague."""

from __future__ import annotations

from datetime import date

import pytest
from view_sample import event, piece, reading

from tui.model import Moment, TimeExpression
from tui.views import moments

DAY = date(2025, 8, 4).toordinal()


def moment(value=None, *, begins=date(2025, 8, 4), ends=date(2025, 8, 4), precision="day"):
    times = (piece("noon", 0, TimeExpression, type="TIME", value=value),)
    happened = event("e1", "met", 1, (), begins=begins, ends=ends, precision=precision, time=0)
    return moments(reading(events=(happened,), times=times)).get("e1")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-08-04", Moment(DAY, DAY + 1, "point")),
        ("2025-08-04T12:00", Moment(DAY + 0.5, DAY + 0.5, "point")),
        ("2025-08-04T18", Moment(DAY + 0.75, DAY + 0.75, "point")),
        ("2025-08-04TMO", Moment(DAY + 0.25, DAY + 0.5, "vague")),
        ("2025-08-04TNI", Moment(DAY + 20 / 24, DAY + 28 / 24, "vague")),
        ("2025-08-04TXX", Moment(DAY, DAY + 1, "point")),
        ("2025-08-05T12:00", Moment(DAY, DAY + 1, "point")),
        (None, Moment(DAY, DAY + 1, "point")),
    ],
)
def test_an_hour_places_an_event_within_its_day(value, expected):
    assert moment(value) == expected


def test_days_on_end_are_a_bar_that_includes_the_last():
    assert moment(ends=date(2025, 8, 6)) == Moment(DAY, DAY + 3, "bar")


@pytest.mark.parametrize("precision", ["week", "month", "quarter", "year", "decade"])
def test_what_is_wider_than_a_day_is_vague(precision):
    assert moment("2025-08", begins=date(2025, 8, 1), ends=date(2025, 8, 31), precision=precision).shape == "vague"


def test_one_known_end_is_enough_and_none_is_too_few():
    assert moment(begins=None) == Moment(DAY, DAY + 1, "point")
    assert moment(begins=None, ends=None) is None
    assert moment(precision="unknown") is None


def test_days_the_wrong_way_round_still_end_after_they_begin():
    assert moment(begins=date(2025, 8, 6), ends=date(2025, 8, 4)).begins == DAY
