"""Search as you type: shown behind it while it goes, selected everywhere when chosen, as it was when left."""

from __future__ import annotations

import threading

from desk_sample import reading

from tui.model import Answer, Hit, Suggestions
from tui.ui.panes.search import HitList, SearchPane


def hits(desk):
    return desk.reader.query_one(HitList)


async def test_results_come_as_you_type(drive, desk):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("putin")
        assert desk.asked == ["p", "pu", "put", "puti", "putin"]
        assert "actors · 1" in hits(driven).render_line(0).text
        assert "Vladimir Putin" in hits(driven).render_line(1).text
        assert driven.selected == ("actor", "a3")


async def test_each_result_is_shown_behind_the_search(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("putin")
        await driven.press("down")
        assert driven.selected == ("quote", "q3")
        assert driven.reader.article.view.cursor == driven.reader.reading.quote_by_id["q3"].start
        await driven.press("up")
        assert driven.selected == ("actor", "a3")


async def test_enter_selects_everywhere_and_ctrl_o_goes_back_before_the_search(drive):
    async with drive() as driven:
        await driven.press("3", "j", "slash")
        await driven.type("doval")
        await driven.press("enter")
        assert not driven.reader.query_one(SearchPane).display
        assert driven.reader.reading.actor_by_id[driven.reader.selection.ref].name == "Ajit Doval"
        assert driven.focus == "article"
        await driven.press("ctrl+o")
        assert (driven.selected, driven.focus) == (("quote", "q1"), "quotes")


async def test_escape_puts_everything_back(drive):
    async with drive(size=(100, 20)) as driven:
        await driven.press("3", "j")
        before = driven.reader.here()
        await driven.press("slash")
        await driven.type("summit")
        assert driven.selected == ("event", "e6")
        await driven.press("escape")
        assert driven.reader.here() == before


async def test_enter_before_the_results_takes_the_best_when_it_comes(drive, desk):
    async with drive() as driven:
        gate, search = threading.Event(), desk.search

        def slow(*args, **options):
            gate.wait(10)
            return search(*args, **options)

        desk.search = slow
        await driven.press("slash")
        await driven.pilot.press("t", "r", "u", "m", "p", "enter")
        assert driven.reader.query_one(SearchPane).display
        gate.set()
        await driven.settle()
        assert not driven.reader.query_one(SearchPane).display
        assert driven.selected == ("actor", "a6")


async def typed_while_read(driven, *keys):
    """Type before there are facts."""
    while driven.reader.document is None:
        await driven.pilot.pause()
    await driven.pilot.press("slash", *"putin", *keys)
    while driven.reader.query_one("SearchLine").value != "putin":
        await driven.pilot.pause()


async def test_what_is_typed_while_the_article_is_read_is_found_with_its_facts(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await typed_while_read(driven)
        assert driven.reader.query_one("#search-remark").content.startswith("the article is still being read")
        desk.gate.set()
        await driven.settle()
        assert "Vladimir Putin" in hits(driven).render_line(1).text
        assert not driven.reader.query_one("#search-remark").display


async def test_enter_then_takes_the_best_of_it(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await typed_while_read(driven, "enter")
        desk.gate.set()
        await driven.settle()
        assert driven.selected == ("actor", "a3")
        assert not driven.reader.query_one(SearchPane).display


async def test_where_the_article_cannot_be_read_the_search_says_so(drive, desk):
    desk.gate.clear()
    desk.trouble["read"] = "the weights are missing"
    async with drive(wait=False) as driven:
        await typed_while_read(driven)
        desk.gate.set()
        await driven.settle()
        assert "cannot read this article" in hits(driven).render_line(0).text


async def test_results_of_what_was_typed_before_are_dropped(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("doval")
        pane = driven.reader.query_one(SearchPane)
        pane.show_found("dov", Answer(), Suggestions())
        assert len(hits(driven)) > 0


async def test_nothing_found_says_so_and_enter_stays(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("zebra")
        assert "nothing like it" in hits(driven).render_line(0).text
        await driven.press("enter")
        assert driven.reader.query_one(SearchPane).display


async def test_a_search_that_fails_is_a_line_and_no_more(drive, desk):
    def broken(*_args, **_options):
        raise RuntimeError("no index")

    async with drive() as driven:
        desk.search = broken
        await driven.press("slash", "x")
        assert "no index" in hits(driven).render_line(0).text


async def test_matched_letters_are_marked(drive, desk):
    async with drive() as driven:
        actor = reading().actors[0]
        place = actor.mentions[0]
        hit = {"kind": "actor", "ref": "a1", "start": place.start, "end": place.end, "label": actor.name, "score": 9}
        desk.search = lambda *_args, **_options: Answer(hits=(Hit(**hit, matched=(9, 10, 11, 12)),))
        await driven.press("slash", "m")
        strip = hits(driven).render_line(1)
        marked = [segment.text for segment in strip if segment.style and segment.style.underline]
        assert marked == ["Modi"]


async def test_the_search_says_its_keys_and_takes_letters_as_letters(drive):
    async with drive() as driven:
        await driven.press("slash", "z", "question_mark", "2")
        assert driven.reader.query_one("SearchPane Input").value == "z?2"
        assert not driven.reader.zoomed
        assert "enter go there" in driven.keys


async def test_a_click_chooses_a_result(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("putin")
        await driven.pilot.click(HitList, offset=(5, 4))
        await driven.settle()
        assert driven.selected == ("quote", "q3")
        assert not driven.reader.query_one(SearchPane).display


async def test_on_a_narrow_screen_the_place_is_seen_above_the_search(drive):
    async with drive(size=(80, 24)) as driven:
        await driven.press("slash")
        await driven.type("summit")
        view, pane = driven.reader.article.view, driven.reader.query_one(SearchPane)
        first, last = view.in_view()
        assert first <= view.cursor < last
        assert not view.region.intersection(pane.region).area
