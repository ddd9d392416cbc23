"""In a review each doubt is decided by one key: accepted, corrected, dropped; the next comes up, `u` brings it back."""

from __future__ import annotations

import pytest
from doubtful_sample import DoubtfulDesk

from tui.ui.panes.review import ReviewPane


@pytest.fixture
def desk():
    return DoubtfulDesk()


def panel(desk):
    return desk.reader.query_one(ReviewPane)


def left(desk):
    return [doubt.kind for doubt in desk.reader.desk.doubts(desk.reader.reading)]


async def test_accepting_brings_up_the_next_and_undoing_brings_it_back(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark")
        assert left(desk) == ["quote", "actor", "event"]
        await desk.press("A")
        assert left(desk) == ["actor", "event"]
        assert panel(desk).doubt.kind == "actor"
        assert desk.reader.article.view.cursor == panel(desk).doubt.place.start
        assert "u undoes" in desk.reader.note
        assert str(panel(desk).border_title) == "Review · 2 of 3"
        await desk.press("u")
        assert left(desk) == ["quote", "actor", "event"]
        assert panel(desk).doubt.kind == "quote"
        assert desk.selected == ("quote", panel(desk).doubt.ref)
        await desk.press("ctrl+r")
        assert panel(desk).doubt.kind == "actor"


async def test_a_whole_article_is_reviewed_by_one_key_a_doubt(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "A", "A", "A")
        assert left(desk) == []
        assert str(panel(desk).border_subtitle) == "done"
        assert "nothing is left" in desk.lines("DoubtList")[0]
        await desk.press("escape")
        assert not desk.reader.query(ReviewPane)


async def test_s_on_a_doubtful_quote_gives_it_another_speaker(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "s")
        await desk.type("Putin")
        await desk.press("enter")
        quote = desk.reader.reading.quote_by_id["q2"]
        assert desk.reader.reading.actor_by_id[quote.speaker].name == "Vladimir Putin"
        assert panel(desk).doubt.kind == "actor"


async def test_x_drops_a_doubtful_mention_and_keeps_its_actor(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "j")
        actor = desk.reader.reading.actor_by_id[panel(desk).doubt.ref]
        place = panel(desk).doubt.place
        await desk.press("x")
        after = desk.reader.reading.actor_by_id[actor.id]
        assert len(after.mentions) == len(actor.mentions) - 1
        assert place.start not in [mention.start for mention in after.mentions]
        assert left(desk) == ["quote", "event"]


async def test_x_drops_a_doubtful_event(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "j", "j")
        ref = panel(desk).doubt.ref
        await desk.press("x")
        assert ref not in desk.reader.reading.event_by_id
        assert left(desk) == ["quote", "actor"]


async def test_keys_of_other_kinds_of_fact_do_nothing(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark")
        before = desk.reader.reading
        await desk.press("m", "d", "p", "greater_than_sign")
        assert desk.reader.reading is before
        assert desk.app.screen is desk.reader


async def test_the_last_line_tells_the_keys_of_this_kind(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark")
        assert "A accept" in desk.keys
        assert "s speaker" in desk.keys
        await desk.press("j")
        assert "s speaker" not in desk.keys
        assert "x not this actor" in desk.keys


async def test_a_accepts_what_is_selected_without_a_review_too(drive):
    async with drive() as desk:
        await desk.press("3", "g", "j")
        assert desk.selected == ("quote", "q2")
        await desk.press("A")
        assert left(desk) == ["actor", "event"]
        await desk.press("w")
        texts = [reason.text for reason in desk.reader.explaining.panel.explanation.reasons]
        assert "You looked at it and found it right." in texts


async def test_marked_facts_are_not_what_a_review_corrects(drive):
    async with drive() as desk:
        await desk.press("3", "G", "space", "exclamation_mark", "x")
        assert len(desk.reader.reading.quotes) == 4
        assert desk.reader.reading.quotes[-1].id == "q5"
