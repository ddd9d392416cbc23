"""The chart of time: events at their days, zoomed and panned by keys, with the article an enter away."""

from __future__ import annotations

from datetime import date

import pytest
from article_sample import reading
from test_views_open import drawn, frame, rows, view

from tui.model import Moment
from tui.ui.widgets.chart import when

OPEN = ("7",)


def window(desk):
    return rows(desk)._window


async def test_the_events_of_the_time_line_stand_in_its_order(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7")
        assert [event.id for event in rows(desk)._events] == [event.id for event in desk.reader.reading.timeline]
        assert sum("undated" in line for line in drawn(desk)) == 4
        assert "published" in drawn(desk, "#view-head")[0]


async def test_a_year_is_a_vague_bar_and_a_day_a_point_with_its_date(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7")
        year = next(line for line in drawn(desk) if "Putin visits" in line)
        talk = next(line for line in drawn(desk) if "Modi and Putin talk" in line)
        assert year.count("░") > 20
        assert talk.count("◆") == 2
        assert "8 Aug 2025" in talk


async def test_plus_and_minus_zoom_around_the_event_from_years_to_hours(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7", "g", "j", "j", "j")
        wide = window(desk).days
        await desk.press("plus")
        assert window(desk).days == pytest.approx(wide / 2)
        await desk.press(*("plus",) * 12)
        head = drawn(desk, "#view-head")
        assert "8 Aug 2025" in head[0]
        assert "12:00" in head[1]
        assert rows(desk).event.id == "e4"
        await desk.press(*("minus",) * 30)
        assert "1000" in drawn(desk, "#view-head")[1] or "2000" in drawn(desk, "#view-head")[1]


async def test_h_and_l_look_earlier_and_later_and_0_at_everything(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7")
        first = window(desk)
        await desk.press("l")
        assert window(desk).begins > first.begins
        await desk.press("h", "h")
        assert window(desk).begins < first.begins
        await desk.press("plus", "0")
        assert window(desk).days >= 365


async def test_moving_to_an_event_out_of_view_brings_its_time_into_view(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7", "g", *("l",) * 8)
        assert any("←" in line for line in drawn(desk))
        await desk.press("j", "j", "j")
        moment = rows(desk)._moments["e4"]
        assert window(desk).holds(moment.begins, moment.ends)


async def test_enter_goes_to_the_event_in_the_article(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7", "G", "enter")
        assert (desk.selected, desk.focus) == (("event", "e6"), "article")
        assert desk.reader.article.view.cursor == desk.reader.reading.event_by_id["e6"].start


async def test_it_opens_at_the_selected_event_and_tells_of_it_below(drive):
    async with drive() as desk:
        await desk.press("4", "G", "7")
        assert rows(desk).event.id == "e6"
        assert "Putin visits India" in drawn(desk, "#view-detail")[1]


async def test_without_dates_the_events_are_listed_and_time_keys_are_not_offered(drive):
    async with drive() as desk:
        await desk.press("7", "plus", "l", "0")
        assert all("undated" in line for line in drawn(desk)[:6])
        assert " in " not in view(desk).query_one("KeyLine").render_line(0).text


async def test_the_main_events_are_shown_and_all_at_a_key(drive, desk, monkeypatch):
    read = desk.read

    def with_salience(*asked):
        facts = read(*asked)
        events = (e.with_(salience=0.9 if e.id in {"e2", "e4"} else 0.1) for e in facts.events)
        return facts.with_(events=tuple(events))

    monkeypatch.setattr(desk, "read", with_salience)
    async with drive() as driven:
        await driven.press("7")
        assert "2 of 6, the main ones" in frame(driven)
        await driven.press("e")
        assert len(rows(driven)) == 6


async def test_y_copies_the_date_and_the_event(drive, published):
    async with drive(published=published) as desk:
        await desk.press("7", "G", "y")
        assert desk.app.clipboard == "2025: Putin visits India for the annual bilateral summit"


DAY = date(2025, 8, 8).toordinal()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(DAY, DAY + 1, "point"), "8 Aug 2025"),
        (Moment(DAY + 14.5 / 24, DAY + 14.5 / 24, "point"), "8 Aug 2025 14:30"),
        (Moment(DAY + 0.75, DAY + 1, "vague"), "8 Aug 2025, 18-24 h"),
    ],
)
def test_the_hour_is_said_where_it_is_known(moment, words):
    day = date(2025, 8, 8)
    event = reading().events[0].with_(begins=day, ends=day, precision="day")
    assert when(event, moment) == words
