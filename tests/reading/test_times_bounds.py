from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.times import bounds


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2025-08-08", date(2025, 8, 8), date(2025, 8, 8), "day"),
        ("2025-08-08T14:30", date(2025, 8, 8), date(2025, 8, 8), "day"),
        ("2025-08-08TMO", date(2025, 8, 8), date(2025, 8, 8), "day"),
        ("2020-W12", date(2020, 3, 16), date(2020, 3, 22), "week"),
        ("2020-W12-5", date(2020, 3, 20), date(2020, 3, 20), "day"),
        ("2020-W12-WE", date(2020, 3, 21), date(2020, 3, 22), "week"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("1989-Q3", date(1989, 7, 1), date(1989, 9, 30), "quarter"),
        ("2020-H2", date(2020, 7, 1), date(2020, 12, 31), "year"),
        ("2020-SU", date(2020, 6, 1), date(2020, 8, 31), "quarter"),
        ("2023-WI", date(2023, 12, 1), date(2024, 2, 29), "quarter"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("199", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("19", date(1900, 1, 1), date(1999, 12, 31), "decade"),
    ],
)
def test_first_day_last_day_and_precision(value, first, last, precision):
    assert bounds(value) == (first, last, precision)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "PAST_REF",
        "P3D",
        "PT2H",
        "XXXX-WXX-5",
        "1989-WXX",
        "T15:00",
        "2025-02-30",
        "2025-W60",
        "0000",
        "9999-WI",
    ],
)
def test_values_without_days(value):
    assert bounds(value) is None


@given(st.dates(max_value=date(9990, 1, 1)))
def test_every_week_is_seven_days_that_hold_its_monday(day):
    year, week, _ = day.isocalendar()
    first, last, _ = bounds(f"{year:04d}-W{week:02d}")
    assert first <= day <= last
    assert last - first == timedelta(days=6)


@given(st.text(alphabet="0123456789-WQHXSUFATPE/:", max_size=14))
def test_no_value_at_all_breaks_it(value):
    found = bounds(value)
    assert found is None or found[0] <= found[1]
