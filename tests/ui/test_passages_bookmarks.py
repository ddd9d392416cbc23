"""Marks: a letter set on a place, and gone to by it."""

from __future__ import annotations


async def test_m_marks_a_place_and_an_apostrophe_comes_back(drive):
    async with drive() as desk:
        await desk.press("j", "j", "W", "m")
        assert "type a letter" in desk.keys
        await desk.press("a")
        place = desk.reader.article.view.cursor
        assert "marked a" in desk.keys
        await desk.press("G", "apostrophe")
        assert "a " in desk.keys
        await desk.press("a")
        assert desk.reader.article.view.cursor == place
        await desk.press("ctrl+o")
        assert desk.reader.article.view.cursor > place


async def test_twice_the_apostrophe_goes_to_and_fro(drive):
    async with drive() as desk:
        await desk.press("2", "j", "enter", "n", "n")
        there = desk.reader.article.view.cursor
        await desk.press("apostrophe", "apostrophe")
        back = desk.reader.article.view.cursor
        assert back < there
        await desk.press("apostrophe", "apostrophe")
        assert desk.reader.article.view.cursor == there


async def test_the_letter_stands_in_the_margin_and_on_the_rail(drive):
    async with drive() as desk:
        await desk.press("G", "m", "x")
        view = desk.reader.article.view
        row = view.laid.row_at(view.cursor) - view.scroll_offset.y
        assert desk.lines("ArticleView")[row][view.laid.left - 1] == "x"
        assert "x" in desk.lines("Rail")


async def test_the_same_letter_on_the_same_place_takes_the_mark_away(drive):
    async with drive() as desk:
        await desk.press("m", "x", "m", "x")
        assert "no longer marked x" in desk.keys
        assert not desk.reader.article.view.bookmarks
        assert desk.reader.refuses("go-to-mark") == "no place is marked yet: m marks one"


async def test_what_is_no_letter_marks_nothing(drive):
    async with drive() as desk:
        for key in ("escape", "question_mark", "down"):
            await desk.press("m", key)
        await desk.press("m", "x", "apostrophe", "y")
        assert "no place is marked y" in desk.keys
        assert list(desk.reader.article.view.bookmarks.values()) == ["x"]
