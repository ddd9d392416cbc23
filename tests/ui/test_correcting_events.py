"""Events put right by keys: days, order, people, dropped."""

from __future__ import annotations

from datetime import date

import pytest


def order(desk):
    return {event.id: event.order for event in desk.reader.reading.events}


async def fill(desk, words):
    await desk.press("ctrl+u")
    await desk.type(words)
    await desk.press("enter")


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("8 Aug 2025", date(2025, 8, 8), date(2025, 8, 8), "day"),
        ("2025-08", date(2025, 8, 1), date(2025, 8, 31), "month"),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
        ("", None, None, "unknown"),
    ],
)
async def test_an_event_gets_its_days(drive, words, first, last, precision):
    async with drive() as desk:
        await desk.press("4", "j", "d")
        await fill(desk, words)
        event = desk.reader.reading.event_by_id["e1"]
        assert (event.begins, event.ends, event.precision) == (first, last, precision)
        assert desk.selected == ("event", "e1")


async def test_what_is_no_day_is_said_and_asked_again(drive):
    async with drive() as desk:
        await desk.press("4", "j", "d")
        await fill(desk, "soonish")
        note = desk.app.screen.query_one(".dialog-note")
        assert "try 8 Aug 2025" in str(note.content)
        await fill(desk, "2024")
        assert desk.reader.reading.event_by_id["e1"].begins == date(2024, 1, 1)


async def test_a_day_puts_the_event_where_it_belongs_and_into_its_tense(drive, published):
    async with drive(published=published) as desk:
        await desk.press("4", "g", "d")
        await fill(desk, "2026")
        event = desk.reader.reading.event_by_id["e1"]
        assert event.relation == "future"
        assert event.order == max(order(desk).values())


async def test_an_event_moves_out_of_a_shared_place_and_into_the_next(drive):
    async with drive() as desk:
        assert order(desk) == {"e1": 1, "e2": 2, "e3": 3, "e4": 4, "e5": 4, "e6": 5}
        await desk.press("4", "g", "j", "j", "j", "greater_than_sign")
        assert order(desk) == {"e1": 1, "e2": 2, "e3": 3, "e5": 4, "e4": 5, "e6": 6}
        await desk.press("greater_than_sign")
        assert order(desk)["e4"] == order(desk)["e6"] == 5
        await desk.press("less_than_sign", "less_than_sign", "less_than_sign")
        assert order(desk) == {"e1": 1, "e2": 2, "e3": 3, "e4": 4, "e5": 5, "e6": 6}
        assert desk.selected == ("event", "e4")


async def test_the_earliest_cannot_go_earlier(drive):
    async with drive() as desk:
        await desk.press("4", "g", "less_than_sign")
        assert "this is the earliest" in desk.keys


async def test_people_of_an_event_are_marked_in_a_choice(drive):
    async with drive() as desk:
        event = desk.reader.reading.event_by_id["e1"]
        await desk.press("4", "g", "p", "space")
        await desk.type("peskov")
        await desk.press("tab", "enter")
        reading = desk.reader.reading
        people = [reading.actor_by_id[a].name for a in reading.event_by_id["e1"].actors]
        assert people[-1] == "Dmitry Peskov"
        assert len(people) == len(event.actors)


async def test_events_are_dropped_and_the_order_closes_up(drive):
    async with drive() as desk:
        await desk.press("4", "space", "space", "x")
        assert order(desk) == {"e3": 1, "e4": 2, "e5": 2, "e6": 3}
