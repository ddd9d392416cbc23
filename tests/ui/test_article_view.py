"""The article on the screen: the cursor, the selection, what enter picks, and the rail beside it."""

from __future__ import annotations

import pytest
from article_sample import document, find, reading
from textual.app import App
from textual.geometry import Offset

from tui.model import Document
from tui.paths import shared
from tui.ui.paint.glyphs import UNICODE
from tui.ui.paint.layout import lay_out
from tui.ui.paint.marks import Marks, Resting, chosen, stack
from tui.ui.paint.places import passage_at, pick
from tui.ui.paint.rail import found_by_cell, rail_cells
from tui.ui.panes.article import ArticlePane
from tui.ui.selection import NOTHING, Picked, Selection
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.rail import Rail


class Desk(App):
    CSS_PATH = shared("styles") / "article.tcss"

    def __init__(self):
        super().__init__()
        self.picked = []

    def compose(self):
        yield ArticlePane(id="article")

    def on_mount(self):
        self.query_one(ArticleView).focus()

    def on_picked(self, event: Picked):
        self.picked.append(event.selection)
        self.query_one(ArticlePane).selection = event.selection


async def _shown(pilot, text=None, facts=True):
    pane = pilot.app.query_one(ArticlePane)
    pane.document = text or document()
    pane.reading = reading() if facts else None
    await pilot.pause()
    return pane, pane.view


async def test_enter_on_a_mention_selects_its_actor():
    async with Desk().run_test(size=(70, 20)) as pilot:
        _, view = await _shown(pilot)
        view.stand_at(find("Mayor Ana Duarte"))
        await pilot.press("enter")
        assert pilot.app.picked == [Selection("actor", "a1", find("Mayor Ana Duarte"))]
        assert len(view.chosen) == 9  # six mentions, the two pieces that she said, and the event she took part in


async def test_left_and_right_move_between_marks_and_down_by_rows():
    async with Desk().run_test(size=(70, 20)) as pilot:
        _, view = await _shown(pilot)
        await pilot.press("l")
        assert view.cursor == find("PORT ELLIS").start
        await pilot.press("right", "left")
        assert view.cursor == find("PORT ELLIS").start
        await pilot.press("j")
        assert view.laid.row_at(view.cursor) == view.laid.row_at(find("PORT ELLIS").start) + 1


async def test_facts_that_arrive_leave_the_reader_where_he_is():
    async with Desk().run_test(size=(40, 12)) as pilot:
        pane, view = await _shown(pilot, facts=False)
        assert pane.has_class("-waiting")
        await pilot.press("ctrl+d", "ctrl+d")
        before = view.position()
        pane.reading = reading()
        await pilot.pause()
        assert view.position() == before
        assert not pane.has_class("-waiting")


async def test_an_actor_out_of_view_is_gone_to_and_the_way_back_holds():
    async with Desk().run_test(size=(40, 12)) as pilot:
        pane, view = await _shown(pilot)
        before = view.position()
        pane.selection = Selection("actor", "a3")
        await pilot.pause()
        assert view.cursor == find("Tomás Varga").start
        assert view.scroll_offset.y > 0
        assert pane.border_subtitle.startswith("1 of 2 mentions")
        view.restore(before)
        assert view.position() == before


async def test_a_click_picks_what_is_under_it():
    async with Desk().run_test(size=(70, 20)) as pilot:
        _, view = await _shown(pilot)
        place = find("she")
        at = Offset(view.laid.cell_at(place.start), view.laid.row_at(place.start))
        await pilot.click(ArticleView, offset=at)
        assert pilot.app.picked == [Selection("actor", "a1", place)]


async def test_the_words_at_the_cursor_are_those_of_the_innermost_thing():
    async with Desk().run_test(size=(70, 20)) as pilot:
        _, view = await _shown(pilot)
        view.stand_at(find("Duarte", 1))
        assert view.words_at_cursor() == "Duarte"


def test_a_passage_is_the_whole_quote_else_the_sentence_of_the_event_else_the_block():
    facts = reading()
    assert passage_at(document(), facts, find("a drawing is not").start) == facts.quotes[0].content
    assert passage_at(document(), facts, find("met engineers").start) == (facts.events[0].sentence,)
    assert passage_at(document(), facts, find("Work could").start)[0].covers(find("Work could begin in 2027."))


async def test_the_rail_takes_the_reader_to_the_end():
    async with Desk().run_test(size=(40, 12)) as pilot:
        _, view = await _shown(pilot)
        await pilot.click(Rail, offset=Offset(0, pilot.app.query_one(Rail).size.height - 1))
        assert view.scroll_offset.y == view.max_scroll_y


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (8, 4), (200, 5)])
@pytest.mark.parametrize("text", ["", " \n", "word " * 50])
async def test_any_size_and_any_text_can_be_walked(size, text):
    async with Desk().run_test(size=size) as pilot:
        _, view = await _shown(pilot, Document(source="-", text=text), facts=False)
        await pilot.press("j", "k", "l", "h", "W", "b", "G", "g", "ctrl+d", "space", "pageup", "enter")
        assert 0 <= view.cursor <= len(text)


def test_enter_again_picks_the_next_thing_around():
    facts, place = reading(), find("Duarte", 1)
    first = pick(facts, place.start, NOTHING)
    assert (first.kind, first.ref) == ("actor", "a1")
    assert pick(facts, place.start, first).ref == "q1"
    assert pick(facts, find("families").start, NOTHING) is None


def test_a_selected_mention_inside_a_quote_keeps_both():
    facts, place = reading(), find("Duarte", 2)
    over = (place.start, place.start + 1)
    roles = stack(Resting(facts).over(*over), chosen(facts, Selection("actor", "a1")).over(*over))
    assert roles == ("quote", "name-selected")


def test_what_is_marked_somewhere_is_what_of_all_marks_reaches_there(monkeypatch):
    monkeypatch.setattr("tui.ui.paint.marks._AROUND", 20)  # so that it is made anew on the way
    facts = reading()
    unsure = facts.quotes[0].with_(confidence=0.3)
    facts = facts.with_(quotes=(unsure, *facts.quotes[1:]))
    everywhere, piecewise = Marks(Resting(facts)), Resting(facts)
    assert {mark.role for mark in everywhere} >= {"name", "quote", "cue", "unsure"}
    text = facts.article.text
    for start in (*range(0, len(text), 7), *range(len(text), 0, -31)):
        assert piecewise.over(start, start + 40) == everywhere.over(start, start + 40)
    assert len(piecewise) == len(everywhere)


def test_the_rail_tells_names_nominals_and_quotes_apart():
    laid = lay_out(document(), 60)
    selected = chosen(reading(), Selection("actor", "a1"))
    cells = rail_cells(laid, found_by_cell(laid, selected, len(laid.rows)), len(laid.rows), (0, 5), UNICODE)
    assert cells[laid.row_at(find("Mayor Ana Duarte").start)].role == "name"
    assert cells[laid.row_at(find("The mayor").start)].role in {"nominal", "name"}
    assert {cell.sign for cell in cells if cell.role == "window"} == {UNICODE.window}
    assert len(rail_cells(laid, found_by_cell(laid, selected, 4), 4, (0, 5), UNICODE)) == 4
