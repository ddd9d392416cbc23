"""Several actors marked: every pane answers to them together, and `n` walks where they meet."""

from __future__ import annotations

import pytest

from tui.model import Reading
from tui.ui.selection import NOTHING

MODI, PUTIN, PESKOV = "Narendra Modi", "Vladimir Putin", "Dmitry Peskov"


async def mark(desk, *names):
    """Mark actors by name, as marking in the list does."""
    desk.reader.marked = frozenset(actor.id for actor in desk.reader.reading.actors if actor.name in names)
    await desk.settle()


def lit(desk, pane):
    widget = desk.reader.query_one(f"#{pane}")
    return {widget._facts[index].id for index in range(len(widget)) if widget.look(index).lit}


def line(desk):
    return desk.reader.query_one("TogetherLine").render_line(0).text


async def test_one_marked_actor_changes_nothing(drive):
    async with drive() as desk:
        await mark(desk, MODI)
        assert desk.reader.together is None
        assert not desk.reader.query_one("TogetherLine").display


async def test_two_light_up_in_the_actors_with_their_quotes_and_events(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        together = desk.reader.together
        assert lit(desk, "actors") == set(together.actors) == desk.reader.marked
        assert lit(desk, "quotes") == set(together.quotes)
        assert lit(desk, "timeline") == set(together.events) == {"e4"}


async def test_the_article_tells_the_two_apart_by_more_than_colour(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        view, looks = desk.reader.article.view, set()
        for role in ("one-selected", "two-selected", "three-selected", "four-selected"):
            style = view._style("paragraph", (role,))
            looks.add((style.bold, style.italic, style.underline, style.reverse))
        assert len(looks) == 4
        roles = {mark.role for mark in view.chosen}
        assert {"one-selected", "two-selected", "shared-selected"} <= roles
        assert "three-selected" not in roles


async def test_a_line_and_the_frame_say_how_often_they_meet(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        await desk.press("G")
        together = desk.reader.together
        counts = f"{len(together.sentences)} sentences", f"{len(together.paragraphs)} paragraphs"
        assert f"together: {counts[0]}, {counts[1]}" in str(desk.reader.article.border_subtitle)
        assert all(words in line(desk) for words in (MODI, PUTIN, *counts))


async def test_n_and_shift_n_walk_the_sentences_they_share(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        starts = [stop.start for stop in desk.reader.together.sentences]
        desk.reader.article.view.stand_at(desk.reader.stops[0])
        seen = []
        for _ in starts:
            await desk.press("n")
            seen.append(desk.reader.article.view.cursor)
        assert seen == [*starts[1:], starts[0]]
        await desk.press("N")
        assert desk.reader.article.view.cursor == starts[-1]
        assert f"together: {len(starts)} of {len(starts)} sentences" in str(desk.reader.article.border_subtitle)


async def test_those_who_share_no_sentence_are_walked_by_the_paragraph(drive):
    async with drive() as desk:
        await mark(desk, MODI, PESKOV)
        together = desk.reader.together
        assert not together.sentences
        await desk.press("n")
        assert desk.reader.article.view.cursor == together.paragraphs[0].start
        assert "together: 1 of 1 paragraph" in str(desk.reader.article.border_subtitle)


async def test_those_who_never_meet_say_so(drive):
    async with drive() as desk:
        facts = desk.reader.reading
        apart = tuple(a.with_(mentions=a.mentions[n : n + 1]) for n, a in enumerate(facts.actors[:2]))
        desk.reader.reading = Reading(article=facts.article, actors=apart)
        await mark(desk, *(actor.name for actor in apart))
        assert not desk.reader.together.stops
        await desk.press("n")
        assert "nowhere together" in desk.keys


async def test_escape_clears_the_marks_first_and_then_the_selection(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        await mark(desk, MODI, PUTIN)
        await desk.press("escape")
        assert (desk.reader.marked, desk.reader.together) == (frozenset(), None)
        assert desk.reader.selection != NOTHING
        assert not desk.reader.query_one("TogetherLine").display
        await desk.press("escape")
        assert desk.reader.selection == NOTHING


async def test_a_quote_selected_meanwhile_shows_its_words_as_well(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        await desk.press("3", "G")
        quote = desk.reader.reading.quote_by_id["q5"]
        marks = {(mark.start, mark.role) for mark in desk.reader.article.view.chosen}
        assert (quote.start, "quote-selected") in marks
        assert any(role == "one-selected" for _, role in marks)


async def test_in_the_actors_the_cursor_stays_where_the_reader_moves_it(drive):
    async with drive(size=(100, 24)) as desk:
        await mark(desk, MODI, PUTIN)
        await desk.press("2", "G")
        pane = desk.reader.query_one("#actors")
        assert pane.cursor == len(pane) - 1
        assert pane.cursor in pane.in_view()


async def test_marks_of_another_reading_are_gathered_anew(drive):
    async with drive() as desk:
        await mark(desk, MODI, PUTIN)
        facts = desk.reader.reading
        desk.reader.reading = Reading(article=facts.article, actors=facts.actors, events=facts.events)
        await desk.settle()
        assert desk.reader.together.quotes == ()
        desk.reader.reading = Reading(article=facts.article, actors=facts.actors[:1])
        await desk.settle()
        assert desk.reader.together is None


@pytest.mark.parametrize("size", [(40, 16), (80, 24)])
async def test_many_marked_fit_on_the_line(drive, size):
    async with drive(size=size, ascii=True) as desk:
        desk.reader.marked = frozenset(actor.id for actor in desk.reader.reading.actors)
        await desk.settle()
        assert len(line(desk)) == size[0]
        assert line(desk).isascii()


async def test_where_there_is_little_room_last_names_do(drive):
    async with drive(size=(80, 24)) as desk:
        await mark(desk, MODI, PUTIN)
        assert line(desk).split()[:2] == ["Modi", "Putin"]
        assert "1 event" in line(desk)
