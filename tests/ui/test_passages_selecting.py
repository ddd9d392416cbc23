"""Selecting words of the article by keys alone."""

from __future__ import annotations

import pytest


def words(desk):
    span = desk.reader.passages.selected
    return desk.reader.document.text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ("v", "Modi"),
        ("vwww", "Modi and Putin Reaffirm"),
        ("vlll", "Modi and Putin Reaffirm"),
        ("vllh", "Modi and"),
        ("wwwvbb", "and Putin Reaffirm"),
        ("wwvlob", "and Putin Reaffirm"),
    ],
)
async def test_v_selects_whole_words_to_wherever_the_cursor_goes(drive, keys, selected):
    async with drive() as desk:
        await desk.press(*keys)
        assert words(desk) == selected


async def test_escape_ends_selecting_and_then_clears_the_selection(drive):
    async with drive() as desk:
        await desk.press("2", "j", "1", "v", "w")
        assert "esc end" in desk.keys
        await desk.press("escape")
        assert words(desk) is None
        assert desk.selected == ("actor", "a1")
        assert "esc clear" in desk.keys
        await desk.press("escape")
        assert desk.selected == (None, None)
