"""Operators, completion, history and saved searches, all by keys."""

from __future__ import annotations

import pytest
from desk_sample import PUBLISHED

from tui.ui.panes.search_line import SearchLine
from tui.ui.panes.search_lists import HitList, SuggestionList


def headings(driven):
    rows = (line.pieces[0][0].strip() for e in driven.reader.query_one(HitList)._entries for line in e if line.heading)
    return list(rows)


def options(driven):
    shown = driven.reader.query_one(SuggestionList)
    return [option.text for option in shown.options] if shown.display else []


def typed(driven):
    return driven.reader.query_one(SearchLine).value


def remark(driven):
    line = driven.reader.query_one("#search-remark")
    return str(line.content) if line.display else ""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("@putin", ["actors · 1", "mentions · 8", "quotes · 1", "events · 3"]),
        ("said:modii", ["quotes · 2"]),
        ('about:"oil"', ["events · 1"]),
        ("when:2025-08", ["events · 2", "times · 1"]),
        ("type:org", ["actors · 3"]),
        ("kind:indirect", ["quotes · 2"]),
        ("-said:trump in:quotes", ["quotes · 4"]),
        ("is:future", ["events · 1"]),
        ("oil -putin", ["events · 1", "text · 1"]),
    ],
)
async def test_operators_are_typed_and_answered(drive, query, found):
    async with drive(published=PUBLISHED) as driven:
        await driven.press("slash")
        driven.reader.query_one(SearchLine).value = query[:-1]
        driven.reader.query_one(SearchLine).cursor_position = len(query)
        await driven.type(query[-1])
        assert headings(driven) == found


async def test_a_mention_is_shown_behind_the_search_and_chosen(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("@putin ")
        await driven.press("tab", "down", "enter")
        assert driven.selected == ("actor", "a3")
        assert driven.reader.article.view.cursor == driven.reader.reading.actor_by_id["a3"].mentions[1].start


async def test_tab_goes_from_kind_to_kind_and_round(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("putin")
        kinds = []
        for key in ("tab", "tab", "tab", "tab", "ctrl+up"):
            await driven.press(key)
            kinds.append(driven.reader.query_one(HitList).hits[driven.reader.query_one(HitList).cursor].kind)
        assert kinds == ["quote", "event", "text", "actor", "text"]


async def test_somebody_is_completed_by_tab(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("@vla")
        assert options(driven) == ['"Vladimir Putin"']
        await driven.press("tab")
        assert typed(driven) == '@"Vladimir Putin" '
        assert options(driven) == []
        assert headings(driven)[0] == "actors · 1"


async def test_an_operator_and_its_value_are_completed_by_the_right_key(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("sa")
        assert options(driven) == ["said:"]
        await driven.press("right")
        assert typed(driven) == "said:"
        assert options(driven)[0] == '"Narendra Modi"'
        await driven.press("down", "enter")
        assert typed(driven) == 'said:"Donald Trump" '
        assert driven.selected[0] == "quote"


async def test_tab_in_an_empty_line_lists_the_operators_and_escape_leaves_them_first(drive):
    async with drive() as driven:
        await driven.press("slash", "tab")
        assert "when:" in options(driven)
        await driven.press("escape")
        assert options(driven) == []
        assert driven.reader.search.display


async def test_what_is_wrong_is_said_below_and_what_is_typed_stays(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("said:zebra")
        assert remark(driven) == "nobody here is called “zebra”"
        assert typed(driven) == "said:zebra"
        await driven.press("ctrl+u")
        assert remark(driven) == ""


async def test_an_empty_line_teaches_by_example(drive):
    async with drive() as driven:
        await driven.press("slash")
        hints = driven.reader.query_one("#search-hints")
        assert hints.display
        assert "said:modi" in str(hints.content)
        await driven.press("x")
        assert not hints.display


async def test_earlier_searches_come_back_by_up_and_by_ctrl_r(drive):
    async with drive() as driven:
        for query in ("doval", "summit"):
            await driven.press("slash")
            await driven.type(query)
            await driven.press("enter")
        await driven.press("slash", "up")
        assert options(driven) == ["summit", "doval"]
        await driven.press("down", "enter")
        assert typed(driven).strip() == "doval"
        await driven.press("ctrl+u", "s", "u", "ctrl+r")
        assert options(driven) == ["summit"]


async def test_a_search_is_saved_under_a_name_and_found_by_it(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("@putin in:events")
        await driven.press("ctrl+s")
        await driven.type("meetings")
        await driven.press("enter")
        assert remark(driven) == "saved: #meetings finds it again"
        await driven.press("ctrl+u")
        assert options(driven) == ["#meetings"]
        await driven.press("tab")
        assert headings(driven) == ["events · 3"]


async def save(driven, query, name):
    await driven.type(query)
    await driven.press("ctrl+s")
    await driven.type(name)
    await driven.press("enter", "escape")


async def test_a_saved_search_is_walked_to_and_forgotten(drive):
    async with drive() as driven:
        for name in ("meetings", "talks"):
            await driven.press("slash")
            await save(driven, f"@putin {name}", name)
        await driven.press("slash")
        both = options(driven)
        assert sorted(both) == ["#meetings", "#talks"]
        await driven.press("down", "ctrl+x")
        assert options(driven) == both[:1]
        assert remark(driven) == f"forgotten: {both[1]}, which was @putin {both[1][1:]}"
        await driven.press("enter")
        assert typed(driven) == f"{both[0]} "


async def test_where_nothing_saved_is_suggested_the_key_cuts(drive):
    async with drive() as driven:
        await driven.press("slash")
        await driven.type("putin")
        await driven.press("shift+home", "ctrl+x")
        assert typed(driven) == ""
