"""What is picked anywhere is selected everywhere, and there is a way back."""

from __future__ import annotations

import pytest

from tui.ui.selection import NOTHING


async def test_moving_in_the_actors_selects_at_once_and_keeps_the_keys_there(drive):
    async with drive() as desk:
        await desk.press("2", "j", "j", "j")
        assert desk.selected == ("actor", "a3")
        assert desk.focus == "actors"
        assert desk.reader.article.selection == desk.reader.selection


async def test_an_actor_marks_its_quotes_and_events_and_leaves_the_others_there(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        quotes = desk.reader.query_one("#quotes")
        assert [quotes.look(i).lit for i in range(5)] == [False, True, True, False, False]
        assert [quotes.look(i).faint for i in range(5)] == [True, False, False, True, True]
        assert any(line.startswith("▎") and "Modi and Putin talk" in line for line in desk.lines("#timeline"))


async def test_a_list_scrolls_to_what_the_selection_lights_up(drive):
    async with drive(size=(100, 24)) as desk:
        assert not any("Peskov" in line for line in desk.lines("#quotes"))
        await desk.press("2", "G", "k", "k", "k")
        assert desk.reader.reading.actor_by_id[desk.reader.selection.ref].name == "Dmitry Peskov"
        assert any("▎“ Dmitry Peskov" in line for line in desk.lines("#quotes"))


async def test_a_quote_takes_the_article_to_its_words_and_marks_its_speaker(drive):
    async with drive(size=(100, 24)) as desk:
        await desk.press("3", "G")
        assert desk.selected == ("quote", "q5")
        assert desk.reader.article.view.cursor == desk.reader.reading.quote_by_id["q5"].start
        assert desk.focus == "quotes"
        actors = desk.reader.query_one("#actors")
        assert [i for i in range(14) if actors.look(i).lit] == [5]


async def test_an_event_takes_the_article_to_it_and_marks_its_people(drive):
    async with drive() as desk:
        await desk.press("4", "G")
        assert desk.selected == ("event", "e6")
        assert desk.reader.article.view.cursor == desk.reader.reading.event_by_id["e6"].start
        actors = desk.reader.query_one("#actors")
        assert [i for i in range(14) if actors.look(i).lit] == [1, 2]


async def test_enter_on_a_mention_in_the_article_selects_its_actor_in_every_pane(drive):
    async with drive(size=(100, 24)) as desk:
        reading = desk.reader.reading
        peskov = next(actor for actor in reading.actors if actor.name == "Dmitry Peskov")
        desk.reader.article.view.stand_at(peskov.mentions[0])
        await desk.press("enter")
        assert desk.selected == ("actor", peskov.id)
        assert any(line.startswith("▸● Dmitry Peskov") for line in desk.lines("#actors"))
        assert desk.focus == "article"


@pytest.mark.parametrize("pane", ["2", "3", "4"])
async def test_enter_in_a_list_goes_to_the_place_in_the_article(drive, pane):
    async with drive() as desk:
        await desk.press(pane, "G", "enter")
        assert desk.focus == "article"
        first, last = desk.reader.article.view.in_view()
        assert first <= desk.reader.article.view.cursor < last


async def test_enter_on_an_actor_goes_to_a_mention_even_from_afar(drive):
    async with drive(size=(100, 16)) as desk:
        await desk.press("2", "G", "enter")
        actor = desk.reader.reading.actor_by_id[desk.reader.selection.ref]
        assert desk.reader.article.view.cursor in {mention.start for mention in actor.mentions}


async def test_n_and_shift_n_walk_the_mentions_round_the_ends(drive):
    async with drive() as desk:
        await desk.press("2", "j", "j", "j")
        starts = [mention.start for mention in desk.reader.reading.actor_by_id["a3"].mentions]
        desk.reader.article.view.stand_at(desk.reader.stops[0])
        seen = []
        for _ in starts:
            await desk.press("n")
            seen.append(desk.reader.article.view.cursor)
        assert seen == [*starts[1:], starts[0]]
        await desk.press("N")
        assert desk.reader.article.view.cursor == starts[-1]


async def test_a_key_that_cannot_work_says_why(drive):
    async with drive() as desk:
        await desk.press("n")
        assert "select an actor first" in desk.keys
        await desk.press("ctrl+o")
        assert "this is where you began" in desk.keys


async def test_ctrl_o_goes_back_to_the_place_the_selection_and_the_pane(drive):
    async with drive(size=(100, 24)) as desk:
        desk.reader.article.view.stand_at(desk.reader.reading.quote_by_id["q2"].content[0])
        before = desk.reader.article.view.position()
        await desk.press("3", "G", "enter")
        assert desk.reader.article.view.position() != before
        await desk.press("ctrl+o")
        assert (desk.selected, desk.focus) == (("quote", "q5"), "quotes")
        await desk.press("ctrl+o")
        assert desk.reader.selection == NOTHING
        assert desk.reader.article.view.position() == before


async def test_a_walk_down_a_list_is_one_step_of_the_way_back(drive):
    async with drive() as desk:
        await desk.press("2", "j", "j", "j", "j", "ctrl+o")
        assert desk.reader.selection == NOTHING
        assert not desk.reader.trail


async def test_escape_clears_and_ctrl_o_brings_it_back(drive):
    async with drive() as desk:
        await desk.press("2", "j", "j", "escape")
        assert desk.reader.selection == NOTHING
        assert not any(desk.reader.query_one("#quotes").look(i).faint for i in range(5))
        await desk.press("ctrl+o")
        assert desk.selected == ("actor", "a2")


async def test_keys_typed_faster_than_the_screen_follows_all_count(drive):
    async with drive() as desk:
        await desk.press("2")
        actors = desk.reader.query_one("#actors")
        for _ in range(4):
            actors.action_move(1)
        await desk.settle()
        assert desk.selected == ("actor", "a4")
        assert actors.cursor == 3


async def test_a_click_picks_and_a_double_click_goes_there(drive):
    async with drive() as desk:
        await desk.pilot.click("#actors", offset=(8, 3))
        await desk.settle()
        assert desk.selected == ("actor", "a3")
        assert desk.focus == "actors"
        await desk.pilot.click("#quotes", offset=(8, 3), times=2)
        await desk.settle()
        assert desk.selected == ("quote", "q2")
        assert desk.focus == "article"
