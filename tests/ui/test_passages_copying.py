"""Taking words along by keys: as text, as a citation, as a Markdown quote, from wherever the reader is."""

from __future__ import annotations

import pytest

TITLE = "Modi and Putin Reaffirm Strategic Partnership Amid U.S. Tariff Row"


async def test_y_copies_the_selected_words_and_says_so(drive):
    async with drive() as desk:
        await desk.press("v", "W", "W", "y")
        assert desk.app.clipboard == "Modi and Putin"
        assert "copied: Modi and Putin" in desk.keys


async def test_selected_words_go_before_the_list_that_has_the_keys(drive):
    async with drive() as desk:
        await desk.press("v", "W", "W", "2", "y")
        assert desk.app.clipboard == "Modi and Putin"


async def test_a_selection_over_paragraphs_keeps_them_apart(drive):
    async with drive() as desk:
        await desk.press("v", "j", "y")
        headline, paragraph = desk.app.clipboard.split("\n\n")
        assert headline == TITLE
        assert "\n" not in paragraph


@pytest.mark.parametrize("keys", [("3", "G"), ("3", "G", "enter")], ids=["in the list", "in the text"])
async def test_a_citation_of_a_quote_names_who_said_it_and_where(drive, published, keys):
    async with drive(published=published) as desk:
        await desk.press(*keys, "Y")
        assert desk.app.clipboard.startswith("“fueling the war machine” — Donald Trump, in “" + TITLE)
        assert "modi-putin.md, 8 August 2025, para. " in desk.app.clipboard
        assert "copied as citation: “fueling" in desk.keys


async def test_a_markdown_quote_of_selected_words_names_no_speaker_outside_a_quote(drive):
    async with drive() as desk:
        await desk.press("v", "W", "W", "ctrl+y")
        assert desk.app.clipboard == f"> Modi and Putin\n>\n> — *{TITLE}*, modi-putin.md, headline"
        assert "copied as Markdown quote" in desk.keys


async def test_an_actor_is_cited_by_where_the_article_first_speaks_of_him(drive):
    async with drive() as desk:
        await desk.press("2", "j", "Y")
        assert desk.app.clipboard.startswith(f"“{TITLE}” — “{TITLE}”")


async def test_the_first_time_it_is_said_how_copies_go(drive):
    async with drive() as desk:
        await desk.press("y")
        assert "copied: Modi and Putin Reaffirm Strategic P… - sent to the terminal" in desk.keys
        await desk.press("3", "j", "Y")
        assert "copied as citation: " in desk.keys
        assert "sent to" not in desk.keys
