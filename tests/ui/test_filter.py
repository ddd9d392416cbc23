"""A list narrowed by a query, by keys."""

from __future__ import annotations


def names(driven, pane="actors"):
    listed = driven.reader.query_one(f"#{pane}")
    return [fact.id for fact in listed._facts]


def frame(driven, pane="actors"):
    return str(driven.reader.query_one(f"#{pane}").border_subtitle)


async def test_typing_narrows_the_list_and_the_frame_says_so(drive):
    async with drive() as driven:
        await driven.press("2", "f")
        await driven.type("type:org")
        assert names(driven) == ["a12", "a13", "a14"]
        assert frame(driven) == "filter: type:org, 3 of 14"
        await driven.press("enter", "j")
        assert driven.selected == ("actor", "a12")
        assert driven.focus == "actors"
        assert names(driven) == ["a12", "a13", "a14"]


async def test_the_filter_stays_until_escape(drive):
    async with drive() as driven:
        await driven.press("3", "f")
        await driven.type("said:modi")
        await driven.press("enter", "1", "3")
        assert names(driven, "quotes") == ["q2", "q3"]
        await driven.press("escape")
        assert len(names(driven, "quotes")) == 5
        assert frame(driven, "quotes") == ""


async def test_escape_while_typing_lists_all_again(drive):
    async with drive() as driven:
        await driven.press("2", "f")
        await driven.type("doval")
        assert len(names(driven)) == 1
        await driven.press("escape")
        assert len(names(driven)) == 14
        assert driven.focus == "actors"


async def test_a_fact_that_is_filtered_out_shows_while_it_is_selected(drive):
    async with drive() as driven:
        await driven.press("2", "f")
        await driven.type("doval")
        await driven.press("enter", "slash")
        await driven.type("putin")
        await driven.press("enter")
        assert set(names(driven)) == {"a3", "a10"}
        assert "1 of 14" in frame(driven)
        await driven.press("escape")
        assert names(driven) == ["a10"]


async def test_the_time_line_is_narrowed(drive):
    async with drive() as driven:
        await driven.press("4", "f")
        await driven.type("oil")
        assert names(driven, "timeline") == ["e1"]


async def test_a_filter_that_leaves_nothing_says_why(drive):
    async with drive() as driven:
        await driven.press("3", "f")
        await driven.type("said:zebra")
        assert names(driven, "quotes") == []
        assert "the filter leaves nothing" in driven.lines("#quotes")[0]
        assert "nobody here is called" in str(driven.reader.query_one("#filter-remark").content)


async def test_the_article_is_no_list(drive):
    async with drive() as driven:
        await driven.press("1", "f")
        assert not driven.reader.filter_line.display
