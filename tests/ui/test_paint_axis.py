"""An axis of time: ticks that do not touch, from hours to centuries, and windows that zoom and move."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.ui.paint.axis import Window, fitted, ticks

DAY = date(2025, 8, 8).toordinal()


def labels(begins, days, cells=70):
    return [(tick.above, tick.label) for tick in ticks(Window(begins, begins + days, cells))]


def test_half_a_day_has_hours_under_the_day():
    found = labels(DAY, 0.5)
    assert found[0] == ("Fri 8 Aug 2025", "00:00")
    assert [label for _, label in found[:3]] == ["00:00", "03:00", "06:00"]
    assert {above for above, _ in found[1:]} == {""}


def test_a_week_has_days_under_the_month():
    assert labels(DAY, 7)[:2] == [("Aug 2025", "Fri 8"), ("", "Sat 9")]
    assert ("Sep 2025", "Mon 1") in labels(date(2025, 8, 29).toordinal(), 7)


def test_two_months_have_mondays():
    found = ticks(Window(DAY, DAY + 60, 60))
    assert [tick.label for tick in found[:2]] == ["11", "18"]


def test_two_years_have_months_or_quarters_under_the_year():
    assert labels(date(2024, 1, 1).toordinal(), 730)[:3] == [("2024", "Jan"), ("", "Apr"), ("", "Jul")]


def test_a_lifetime_has_decades():
    assert [label for _, label in labels(date(1950, 1, 1).toordinal(), 70 * 365)][:3] == ["1950", "1960", "1970"]


@given(
    st.floats(min_value=-100, max_value=3_700_000),
    st.floats(min_value=0.25, max_value=3_652_059),
    st.integers(min_value=1, max_value=400),
)
def test_labels_never_touch_and_stand_inside(begins, days, cells):
    found = ticks(Window(begins, begins + days, cells))
    assert all(0 <= tick.cell < cells for tick in found)
    assert all(later.cell - tick.cell > len(tick.label) for tick, later in pairwise(found))


def test_a_window_zooms_around_a_point_and_not_beyond_hours_or_all_of_time():
    window = Window(DAY, DAY + 8, 80)
    assert window.zoomed(0.5, DAY + 1) == Window(DAY - 1, DAY + 3, 80)
    assert window.zoomed(0.0001, DAY).days == pytest.approx(0.25)
    assert window.zoomed(1e9, DAY).days == pytest.approx(date.max.toordinal())


def test_a_window_moves_by_a_share_of_itself():
    assert Window(DAY, DAY + 8, 80).moved(0.25) == Window(DAY + 2, DAY + 10, 80)


@pytest.mark.parametrize(("when", "cell"), [(DAY, 0), (DAY + 4, 40), (DAY + 8, 80), (DAY - 1, -10)])
def test_a_point_of_time_has_a_cell(when, cell):
    assert Window(DAY, DAY + 8, 80).position(when) == cell


def test_what_touches_a_window_is_in_view():
    window = Window(DAY, DAY + 8, 80)
    assert window.holds(DAY - 5, DAY)
    assert window.holds(DAY + 7, DAY + 9)
    assert not window.holds(DAY + 8, DAY + 9)
    assert not window.holds(DAY - 5, DAY - 1)


def test_a_window_fitted_around_a_stretch_has_air_on_both_sides():
    window = fitted(DAY, DAY + 100, 50)
    assert window.begins < DAY
    assert window.ends > DAY + 100
    assert fitted(DAY, DAY, 50).days > 0
