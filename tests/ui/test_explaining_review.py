"""`!` lists all that the reader is unsure of; each is shown in the article, decided by a key, and the next comes up."""

from __future__ import annotations

import pytest
from desk_sample import reading as sure_reading
from doubtful_sample import DoubtfulDesk, doubtful

from tui.ui.panes.review import ReviewPane, time_left


@pytest.fixture
def desk():
    return DoubtfulDesk()


def panel(desk):
    return desk.reader.query_one(ReviewPane)


def listed(desk):
    return [line for line in desk.lines("DoubtList") if line.strip()]


async def test_every_doubt_is_listed_with_how_sure_and_why(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark")
        first, why, *rest = listed(desk)
        assert first.startswith("▸“ ")
        assert first.endswith("30 %")
        assert "No word of saying" in why
        assert any("“he” as Narendra Modi" in line and line.endswith("40 %") for line in rest)
        assert any(line.startswith(" ◆") and line.endswith("50 %") for line in rest)
        assert str(panel(desk).border_title) == "Review · 1 of 3"
        assert str(panel(desk).border_subtitle) == "3 left, less than a minute"


async def test_stepping_shows_each_in_the_article_and_says_all_reasons(drive):
    async with drive(size=(100, 24)) as desk:
        await desk.press("exclamation_mark")
        view = desk.reader.article.view
        assert desk.selected == ("quote", "q2")
        assert view.cursor == desk.reader.reading.quote_by_id["q2"].start
        for nth in (2, 3):
            await desk.press("j")
            doubt = panel(desk).doubt
            assert view.cursor == doubt.place.start
            first, last = view.in_view()
            assert first <= doubt.place.start < last
            assert desk.selected == (doubt.kind, doubt.ref)
            assert desk.reader.lit == doubt.spans
            assert str(panel(desk).border_title) == f"Review · {nth} of 3"
        await desk.press("j", "k")
        assert str(panel(desk).border_title) == "Review · 2 of 3"


async def test_below_the_list_stand_all_the_reasons(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark")
        assert any(line.strip() == "Doubtful, 30 %." for line in desk.lines("#review-reasons"))
        assert any("No word of saying" in line for line in desk.lines("#review-reasons"))


async def test_what_was_decided_leaves_and_the_next_comes_up_and_undone_it_is_back(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "j")
        before, second = panel(desk).doubt, desk.reader.reading
        quotes = list(second.quotes)
        actors = tuple(sure_reading().actors)
        desk.reader.reading = second.with_(actors=actors, quotes=tuple(quotes))
        await desk.settle()
        decided = before.kind
        assert decided == "actor"
        assert panel(desk).doubt.kind == "event"
        assert str(panel(desk).border_title) == "Review · 3 of 3"
        assert str(panel(desk).border_subtitle) == "2 left, less than a minute"
        desk.reader.reading = doubtful()
        await desk.settle()
        assert panel(desk).doubt.ref == before.ref
        assert str(panel(desk).border_subtitle) == "3 left, less than a minute"


async def test_escape_leaves_the_review_for_where_the_reader_was(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        before = desk.reader.here()
        await desk.press("exclamation_mark", "j", "escape")
        assert desk.reader.here() == before
        assert desk.focus == "actors"
        assert not desk.reader.query(ReviewPane)


async def test_enter_goes_to_the_fact_and_ends_the_review(drive):
    async with drive() as desk:
        await desk.press("exclamation_mark", "j", "enter")
        assert desk.focus == "article"
        place = next(m for a in desk.reader.reading.actors for m in a.mentions if m.confidence == 0.4)
        assert desk.reader.article.view.cursor == place.start


async def test_unsure_facts_carry_a_mark_in_the_lists_and_in_the_article(drive):
    async with drive(published=None) as desk:
        assert any("Narendra Modi ?" in line for line in desk.lines("#actors"))
        assert sum(" ? " in line or line.endswith(" ?") for line in desk.lines("#quotes")) == 1
        assert any("unsure ?" in line for line in desk.lines("#timeline"))
        marks = desk.reader.article.view._rest.over(0, len(desk.reader.document.text))
        assert len([mark for mark in marks if mark.role == "unsure"]) == 3


async def test_a_sure_reading_has_nothing_to_review(drive, desk, monkeypatch):
    monkeypatch.setattr(desk, "read", lambda *_: sure_reading())
    async with drive() as driven:
        await driven.press("exclamation_mark")
        assert driven.reader.note == "nothing in this article is unsure"
        assert not driven.reader.query(ReviewPane)


def test_the_time_that_is_left_is_said_in_words():
    assert time_left(3) == "less than a minute"
    assert time_left(16) == "about a minute"
    assert time_left(45) == "about 3 minutes"
