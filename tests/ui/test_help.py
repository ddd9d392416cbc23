"""The help: the keys of where one stands first, why some do nothing now, and a filter."""

from __future__ import annotations

import pytest


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
