"""The help: the keys of where one stands first, why some do nothing now, and a filter."""

from __future__ import annotations

import pytest

from tui.model import Entry, Listing


def page(desk):
    return str(desk.app.screen.query_one("#help-keys").content)


@pytest.mark.parametrize(
    ("key", "first"), [("1", "In the article"), ("2", "In the actors"), ("3", "In the quotes"), ("4", "In the time")]
)
async def test_the_keys_of_the_pane_come_first_then_those_of_everywhere(drive, key, first):
    async with drive() as desk:
        await desk.press(key, "?")
        assert page(desk).startswith(first)
        assert page(desk).index("Everywhere") < page(desk).index("In the limits of a quote")


async def test_a_view_has_its_keys_first(drive):
    async with drive() as desk:
        await desk.press("7", "?")
        assert page(desk).startswith("In the chart of time")


async def test_what_cannot_run_says_why(drive):
    async with drive() as desk:
        await desk.press("?")
        assert "not now: select an actor first" in page(desk)
        await desk.press("escape", "2", "j", "?")
        assert "select an actor first" not in page(desk)


async def test_typing_filters_and_the_users_own_keys_are_shown(drive):
    async with drive(keys={"zoom": "f11"}) as desk:
        await desk.press("?")
        await desk.type("f11")
        assert "f11" in page(desk)
        assert "Quit" not in page(desk)
        await desk.type("qqq")
        assert page(desk) == "no key does that"
        await desk.press("escape")
        assert desk.app.screen is desk.reader


async def test_arrows_and_pages_scroll(drive):
    async with drive(size=(80, 24)) as desk:
        await desk.press("?", "down")
        scrolled = desk.app.screen.query_one("#help-page")
        assert scrolled.scroll_offset.y == 1
        await desk.press("pagedown")
        assert scrolled.scroll_offset.y > 5


@pytest.mark.parametrize(
    ("keys", "key", "first"),
    [
        (("slash",), "f1", "In the search"),
        (("2", "f"), "f1", "In a filter"),
        (("backslash",), "f1", "In the line to find by"),
        (("D",), "f1", "In a question"),
        (("2", "j", "T"), "?", "In a choice by one key"),
        (("3", "s"), "f1", "In a choice"),
        (("3", "L"), "?", "In the limits of a quote"),
        (("C",), "?", "In the list of corrections"),
        (("o",), "?", "In the outline"),
        (("i",), "f1", "In a note"),
        (("8",), "?", "In the notes of the article"),
        (("comma",), "f1", "In the settings"),
        (("6",), "f1", "In the speakers"),
        (("3",), "f1", "In the quotes"),
    ],
)
async def test_the_help_of_any_place_can_be_had_there_and_leads_back(drive, keys, key, first):
    async with drive() as desk:
        await desk.press(*keys)
        before = desk.app.screen
        await desk.press(key)
        assert page(desk).startswith(f"{first} (you are here)")
        await desk.press("f1")
        assert desk.app.screen is before


async def test_the_help_of_the_list_of_articles(drive, desk):
    desk.listing = Listing(
        source="in", title="in", kind="folder", entries=(Entry(source="in/a.md", title="a", kind="markdown"),)
    )
    async with drive() as driven:
        await driven.press("f1")
        assert page(driven).startswith("In the list of articles")
