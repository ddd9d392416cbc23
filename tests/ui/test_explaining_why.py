"""`w` says why a fact is there, beside the article, and shows there what each reason rests on."""

from __future__ import annotations

import pytest
from doubtful_sample import DoubtfulDesk

from tui.model import Span
from tui.ui.panes.why import WhyPane


@pytest.fixture
def desk():
    return DoubtfulDesk()


def panel(desk):
    return desk.reader.query_one(WhyPane)


def reasons(desk):
    return [reason.text for reason in panel(desk).explanation.reasons]


def seen(desk):
    return "\n".join(desk.lines("#why-reasons"))


async def on_words(desk, words, nth=0):
    """Stand in the article on some words."""
    text, start = desk.reader.document.text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    desk.reader.article.view.stand_at(Span(start=start, end=start + len(words)))
    await desk.settle()
    return start


def rows(desk, one, other):
    laid = desk.reader.article.view.laid
    return abs(laid.row_at(one) - laid.row_at(other))


async def test_w_on_a_surname_says_whose_it_is_and_how_many_lines_away(drive):
    async with drive() as desk:
        full = desk.reader.document.text.index("Narendra Modi")
        start = await on_words(desk, "Modi", 0)
        await desk.press("w")
        assert panel(desk).explanation.claim == "“Modi” means Narendra Modi"
        lines = rows(desk, start, full)
        assert reasons(desk) == [f"“Modi” is the surname of “Narendra Modi” ({lines} lines below)."]
        assert "surname" in seen(desk)
        assert "almost sure, 96 %" in panel(desk)._claim.render().plain


async def test_the_words_a_reason_rests_on_are_lit_and_j_goes_to_them(drive):
    async with drive(size=(100, 24)) as desk:
        start = await on_words(desk, "Modi", 0)
        await desk.press("w")
        full = desk.reader.document.text.index("Narendra Modi")
        view = desk.reader.article.view
        assert desk.reader.lit == (Span(start=full, end=full + len("Narendra Modi")),)
        assert [mark.start for mark in view.chosen if mark.role == "reason-selected"] == [full]
        assert view.cursor == start
        await desk.press("j")
        assert view.cursor == full
        first, last = view.in_view()
        assert first <= full < last


async def test_escape_goes_back_to_where_the_reader_was(drive):
    async with drive() as desk:
        await desk.press("2", "j", "1")
        start = await on_words(desk, "Modi", 0)
        before = desk.reader.here()
        await desk.press("w", "j", "escape")
        assert desk.reader.here() == before
        assert desk.reader.article.view.cursor == start
        assert not desk.reader.query(WhyPane)
        assert desk.reader.lit == ()


async def test_enter_stays_at_the_words(drive):
    async with drive() as desk:
        await on_words(desk, "Modi", 0)
        await desk.press("w", "enter")
        assert desk.focus == "article"
        assert desk.reader.article.view.cursor == desk.reader.document.text.index("Narendra Modi")
        assert not desk.reader.query(WhyPane)
        await desk.press("ctrl+o")
        assert desk.reader.article.view.cursor == 0


async def test_w_in_a_list_explains_the_fact_at_the_cursor(drive):
    async with drive() as desk:
        await desk.press("3", "g", "j", "j", "w")
        assert panel(desk).explanation.subject.ref == "q3"
        await desk.press("escape")
        assert desk.focus == "quotes"
        await desk.press("2", "g", "w")
        assert panel(desk).explanation.subject.kind == "actor"


async def test_w_again_explains_what_is_around(drive):
    async with drive() as desk:
        reading = desk.reader.reading
        inside = next(m for q in reading.quotes for m, _ in reading.mentions if q.content[0].covers(m))
        desk.reader.article.view.stand_at(inside)
        await desk.press("w")
        kinds = [panel(desk).explanation.subject.kind]
        for _ in range(3):
            await desk.press("w")
            kinds.append(panel(desk).explanation.subject.kind)
        assert kinds[0] == "mention"
        assert "quote" in kinds


async def test_a_time_is_explained_too(drive, published):
    async with drive(published=published) as desk:
        time = desk.reader.reading.times[0]
        desk.reader.article.view.stand_at(time)
        await desk.press("w")
        assert panel(desk).explanation.subject.kind in {"time", "mention"}
        assert time.text in panel(desk).explanation.claim


async def test_where_nothing_stands_it_says_what_to_do(drive):
    async with drive() as desk:
        await on_words(desk, "Reaffirm")
        desk.reader.article.view.stand_at(Span(start=4, end=5))
        await desk.press("w")
        assert "go to a name" in desk.reader.note
        assert not desk.reader.query(WhyPane)


async def test_the_article_stays_in_view_and_other_keys_wait(drive):
    async with drive(size=(80, 24)) as desk:
        await desk.press("2", "z", "w")
        assert desk.reader.article.region.height > 5
        assert panel(desk).region.height > 5
        await desk.press("3")
        assert desk.reader.query(WhyPane)


async def test_keys_typed_ahead_go_to_the_panel(drive):
    async with drive() as desk:
        await desk.press("3", "g", "j", "j")
        for key in ("w", "j", "escape"):
            await desk.press_without_waiting(key)
        await desk.settle()
        assert not desk.reader.query(WhyPane)
        assert desk.selected == ("quote", "q3")
