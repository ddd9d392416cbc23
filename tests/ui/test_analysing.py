"""Reading a long article: how much of it is done, and stopping it, after which R reads it."""

from __future__ import annotations

import pytest
from desk_sample import PUBLISHED, reading

from tui.ui import app
from tui.ui.acts import analysing


@pytest.fixture(autouse=True)
def _told_at_once(monkeypatch):
    monkeypatch.setattr(analysing, "SHORT", 0)


def waiting(driven):
    return str(driven.reader.query_one("#article-waiting").content)


async def being_read(driven):
    """Wait until the reader has told how far it is."""
    while driven.reader.done != 42:
        await driven.pilot.pause()


async def test_it_is_told_how_much_is_done(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await being_read(driven)
        assert waiting(driven) == "reading… 42% (esc stops it)"
        desk.gate.set()
        await driven.settle()
        assert driven.reader.done is None
        assert driven.reader.reading


async def test_the_text_does_not_wait_for_facts_that_are_still_to_be_found(drive, desk, monkeypatch):
    monkeypatch.setattr(app, "_TOGETHER", 60)
    monkeypatch.setattr(app, "_PATIENCE", 60)
    desk.gate.clear()
    desk.done = 0.0
    async with drive(wait=False) as driven:
        for _ in range(500):
            if not driven.app._batch_count:
                break
            await driven.pilot.pause()
        assert not driven.app._batch_count
        assert driven.reader.document
        assert not driven.reader.reading
        desk.gate.set()
        await driven.settle()


async def test_escape_stops_it_and_r_reads_it(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await being_read(driven)
        await driven.press_without_waiting("escape")
        assert "not read, you stopped it - R reads it" in driven.title
        assert driven.focus == "article"
        assert "Prime Minister" in "\n".join(driven.lines("ArticleView"))
        for pane in ("#actors", "#quotes", "#timeline"):
            assert driven.lines(pane)[0].strip() == "not read - R reads it"
        desk.gate.set()
        await driven.settle()
        assert driven.reader.reading is None
        await driven.press("R")
        assert driven.reader.reading
        assert not driven.reader.failure


async def test_a_reading_with_another_date_is_stopped_last_and_leaves_the_facts(drive, desk):
    async with drive() as driven:
        facts = driven.reader.reading
        desk.gate.clear()
        await driven.press("2", "j")
        driven.reader.read(driven.reader.document.with_(published=PUBLISHED))
        await being_read(driven)
        assert "reading again: 42%" in str(driven.reader.article.border_subtitle)
        await driven.press_without_waiting("escape")
        assert driven.selected[0] is None
        assert driven.reader.done == 42
        await driven.press_without_waiting("escape")
        assert driven.reader.done is None
        assert driven.reader.reading is facts
        assert "not read again" in driven.title
        desk.gate.set()
        await driven.press("R")
        assert driven.reader.reading.article.published == PUBLISHED


async def test_what_is_opened_in_between_is_read_alone(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await being_read(driven)
        another = driven.reader.document.with_(id="another")
        driven.reader.open(another)
        desk.gate.set()
        await driven.settle()
        assert driven.reader.document.id == "another"
        assert len(desk.read_with) == 2


def frame(driven):
    return str(driven.reader.query_one("#actors")._border_title)


def of_the_beginning():
    """The facts of the sample's first actors and quotes, as a reader of its first paragraphs would find them."""
    whole = reading()
    actors = tuple(actor.with_(mentions=actor.mentions[:1]) for actor in whole.actors[:3])
    quotes = tuple(quote.with_(speaker=None) for quote in whole.quotes[:1])
    return whole.with_(actors=actors, quotes=quotes, events=())


async def test_the_facts_of_the_beginning_are_shown_while_the_rest_is_read(drive, desk):
    desk.beginning = of_the_beginning()
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await being_read(driven)
        assert len(driven.reader.reading.actors) == 3
        assert "Actors · 3+" in frame(driven)
        assert "reading on: 42%" in str(driven.reader.article.border_subtitle)
        await driven.press_without_waiting("2")
        await driven.press_without_waiting("j")
        name = driven.reader.reading.actor_by_id[driven.selected[1]].name
        assert driven.reader.refuses("rename-actor") == "only its beginning is read so far"
        desk.gate.set()
        await driven.settle()
        assert not driven.reader.partial
        assert f"Actors · {len(reading().actors)}" in frame(driven)
        assert driven.reader.reading.actor_by_id[driven.selected[1]].name == name
        assert driven.reader.refuses("rename-actor") is None


async def test_of_a_reading_stopped_midway_the_beginning_stays_and_r_reads_all(drive, desk):
    desk.beginning = of_the_beginning()
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await being_read(driven)
        await driven.press_without_waiting("escape")
        assert "not read to the end, you stopped it" in driven.title
        assert len(driven.reader.reading.actors) == 3
        desk.gate.set()
        await driven.press("R")
        assert driven.reader.reading == reading()
        assert not driven.reader.failure
