"""A row of the chart: points, bars and vague bars told apart by their signs, with dates where there is room."""

from __future__ import annotations

import pytest

from tui.model import Moment
from tui.ui.paint.axis import Window, ticks
from tui.ui.paint.chart import ChartPainter
from tui.ui.paint.glyphs import ASCII, UNICODE

DAY = 739_000
WINDOW = Window(DAY, DAY + 20, 20)


def painter(window=WINDOW, published=None, glyphs=ASCII):
    return ChartPainter(window, (), published, glyphs)


def text(row):
    return "".join(words for words, _ in row)


def drawn(moment, label="", relation="past", **more):
    return text(painter(**more).event(moment, relation, label)).rstrip()


def test_a_point_is_a_dot_by_its_tense():
    assert drawn(Moment(DAY + 3, DAY + 4, "point")) == "   *"
    assert drawn(Moment(DAY + 3, DAY + 4, "point"), relation="future") == "   o"


def test_days_on_end_are_a_bar_with_both_ends():
    assert drawn(Moment(DAY + 2, DAY + 7, "bar")) == "  *===*"


def test_what_is_vague_has_no_ends():
    assert drawn(Moment(DAY + 2, DAY + 7, "vague")) == "  ~~~~~"


def test_a_day_seen_from_near_is_vague_too_as_its_hour_is_not_known():
    assert drawn(Moment(DAY, DAY + 1, "point"), window=Window(DAY, DAY + 2, 20)) == "~" * 10


def test_the_date_stands_to_the_right_or_else_to_the_left_or_not_at_all():
    assert drawn(Moment(DAY + 3, DAY + 4, "point"), "8 Aug") == "   * 8 Aug"
    assert drawn(Moment(DAY + 18, DAY + 19, "point"), "8 Aug") == " " * 12 + "8 Aug *"
    assert drawn(Moment(DAY + 5, DAY + 6, "point"), "8 August 2025 or so") == "     *"


def test_what_is_out_of_view_is_said_at_the_edge():
    assert drawn(Moment(DAY - 9, DAY - 8, "point"), "2 Aug") == "< 2 Aug"
    assert drawn(Moment(DAY + 30, DAY + 31, "point"), "9 Sep") == " " * 13 + "9 Sep >"


def test_a_stretch_that_runs_out_of_view_is_cut_at_the_edge():
    assert drawn(Moment(DAY - 5, DAY + 3, "vague"), "x") == "~~~ x"
    assert drawn(Moment(DAY - 5, DAY + 50, "vague"), "8 August 2025 or so") == "~" * 20


def test_a_bar_that_leaves_no_room_beside_it_has_its_date_inside():
    assert drawn(Moment(DAY - 5, DAY + 50, "vague"), "2025") == "~" * 7 + " 2025 " + "~" * 7


def test_an_undated_event_stands_where_the_one_before_it_does():
    assert text(painter().undated(Moment(DAY + 4, DAY + 5, "point"), "undated")).rstrip() == "    . undated"
    assert text(painter().undated(None, "undated")).startswith(". undated")
    assert text(painter().undated(Moment(DAY + 40, DAY + 41, "point"), "undated")).rstrip().endswith(". undated")


@pytest.mark.parametrize("glyphs", [ASCII, UNICODE])
def test_the_day_of_the_news_runs_through_every_row_and_is_named_above(glyphs):
    paint = painter(published=DAY + 10, glyphs=glyphs)
    assert text(paint.event(Moment(DAY, DAY + 1, "point"), "past", ""))[10] == glyphs.published
    above, _, line = (text(row) for row in paint.head())
    assert "published" in above
    assert line[10] == glyphs.published_head


@pytest.mark.parametrize("cells", [1, 7, 40, 333])
def test_every_row_is_as_wide_as_the_window(cells):
    window = Window(DAY, DAY + 400, cells)
    paint = ChartPainter(window, ticks(window), DAY + 390, UNICODE)
    rows = [*paint.head(), paint.undated(None, "undated")]
    rows += [paint.event(Moment(DAY + n * 50, DAY + n * 50 + n, "bar"), "past", "8 Aug 2025") for n in range(-3, 12)]
    assert {len(text(row)) for row in rows} == {cells}
