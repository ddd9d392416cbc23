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
        ("vWWW", "Modi and Putin Reaffirm"),
        ("vlll", "Modi and Putin Reaffirm"),
        ("vllh", "Modi and"),
        ("WWWvbb", "and Putin Reaffirm"),
        ("WWvlob", "and Putin Reaffirm"),
    ],
)
async def test_v_selects_whole_words_to_wherever_the_cursor_goes(drive, keys, selected):
    async with drive() as desk:
        await desk.press(*keys)
        assert words(desk) == selected


async def test_escape_ends_selecting_and_then_clears_the_selection(drive):
    async with drive() as desk:
        await desk.press("2", "j", "1", "v", "W")
        assert "esc end" in desk.keys
        await desk.press("escape")
        assert words(desk) is None
        assert desk.selected == ("actor", "a1")
        assert "esc clear" in desk.keys
        await desk.press("escape")
        assert desk.selected == (None, None)


async def test_v_again_takes_in_the_sentence_then_the_paragraph_then_the_article(drive):
    async with drive() as desk:
        await desk.press("j", "j", "j", "v", "v")
        assert words(desk).startswith("Prime Minister Narendra Modi")
        assert words(desk).endswith("Privileged Strategic Partnership.")
        await desk.press("G", "escape", "k", "V")
        sentence = words(desk)
        await desk.press("V")
        assert words(desk).endswith(sentence)
        assert len(words(desk)) > len(sentence)
        await desk.press("V")
        assert words(desk) == desk.reader.document.text


async def test_the_frame_counts_the_selected_words(drive):
    async with drive() as desk:
        await desk.press("v")
        assert desk.reader.article.border_subtitle.startswith("1 word selected")
        await desk.press("W", "W")
        assert desk.reader.article.border_subtitle.startswith("3 words selected")


async def test_selecting_repaints_only_the_rows_where_it_changes(drive):
    async with drive() as desk:
        await desk.press("v", "j", "j")
        view, painted = desk.reader.article.view, []
        paint = view._paint
        view._paint = lambda row, *others: painted.append(row) or paint(row, *others)
        row = view.laid.row_at(view.cursor)
        await desk.press("W")
        assert set(painted) <= {row, row + 1}
