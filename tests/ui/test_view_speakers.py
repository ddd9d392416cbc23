"""Quotes by speaker: shares that add up, measured by words or quotes, and following one speaker's quotes."""

from __future__ import annotations

import pytest
from test_views_open import drawn, frame, rows, view


async def test_speakers_stand_by_words_and_the_longest_bar_is_the_first(drive):
    async with drive() as desk:
        await desk.press("6")
        words = [voice.words for voice in rows(desk).found.voices]
        assert words == sorted(words, reverse=True)
        bars = [line.count("━") for line in drawn(desk)[: len(words)]]
        assert bars == sorted(bars, reverse=True)
        assert bars[0] > bars[-1] > 0


async def test_shares_add_up_to_all_that_is_quoted(drive):
    async with drive() as desk:
        await desk.press("6")
        shares = [int(line.split("%")[0].split()[-1]) for line in drawn(desk) if "%" in line]
        assert abs(sum(shares) - 100) <= len(shares) // 2
        assert f"{len(shares)} in {len(desk.reader.reading.quotes)} quotes" in frame(desk)


async def test_s_measures_by_quotes_and_keeps_the_speaker(drive):
    async with drive() as desk:
        await desk.press("6", "j")
        voice = rows(desk).voice
        await desk.press("s")
        assert rows(desk).voice == voice
        assert "share of quotes" in drawn(desk, "#view-head")[0]
        assert str(view(desk).query_one("#view-box").border_subtitle) == "by quotes"


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_all_that_is_quoted_is_divided_by_source_type_and_kind(drive, size):
    async with drive(size=size) as desk:
        await desk.press("6")
        detail = "\n".join(drawn(desk, "#view-detail"))
        found = rows(desk).found
        for portion in (*found.standings, *found.types, *found.kinds):
            assert f"{portion.name} {portion.words / found.words:.0%}" in detail or not portion.words


async def test_enter_follows_one_speaker_through_the_quotes(drive):
    async with drive() as desk:
        await desk.press("6")
        while len(rows(desk).voice.quotes) < 2 or not rows(desk).voice.actor:
            await desk.press("j")
        quotes = rows(desk).voice.quotes
        await desk.press("enter")
        assert (desk.selected, desk.focus) == (("quote", quotes[0]), "quotes")
        for expected in (*quotes[1:], quotes[0]):
            await desk.press("n")
            assert desk.selected == ("quote", expected)
            assert desk.reader.article.view.cursor == desk.reader.reading.quote_by_id[expected].start
        await desk.press("N")
        assert desk.selected == ("quote", quotes[-1])


async def test_it_opens_at_the_speaker_of_the_selected_quote(drive):
    async with drive() as desk:
        await desk.press("3", "G", "6")
        assert "q5" in rows(desk).voice.quotes


async def test_y_takes_the_table_as_markdown_and_shift_y_as_csv(drive):
    async with drive() as desk:
        await desk.press("6", "y")
        assert desk.app.clipboard.startswith("| speaker | source |")
        await desk.press("Y")
        assert desk.app.clipboard.startswith("speaker,source,type,")
        assert "copied as CSV" in view(desk).query_one("KeyLine").render_line(0).text
