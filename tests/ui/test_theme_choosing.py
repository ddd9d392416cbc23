"""A theme chosen from a list, each shown on the desk behind it, and kept; or left to the terminal."""

from __future__ import annotations

import pytest
from textual import events

from tui.paths import user_settings
from tui.settings import load
from tui.ui.terminal import has_light_ground


def kept():
    """The theme in the user's settings file."""
    return load(user_settings()).theme


async def test_each_theme_is_shown_at_once_and_enter_keeps_it(drive):
    async with drive() as driven:
        await driven.press("2", "j", "t")
        assert driven.app.theme == "dateline-dark"
        assert "system" in driven.shown("OptionLines")[0]
        ground = driven.reader.styles.background
        await driven.press("down", "down")
        assert driven.app.theme == "dateline-light"
        assert driven.reader.styles.background != ground
        assert kept() is None
        await driven.press("enter")
        assert kept() == "dateline-light"
        assert "theme: dateline-light" in driven.keys
        assert driven.selected == ("actor", "a1")


async def test_keys_typed_ahead_keep_their_order(drive):
    async with drive() as driven:
        await driven.press("t")
        for key in ("down", "down", "enter"):
            driven.app.post_message(events.Key(key, None))
        await driven.settle()
        assert kept() == "dateline-light"


async def test_escape_leaves_everything_as_it_was(drive):
    async with drive(theme="dateline-contrast") as driven:
        await driven.press("t", "down", "down")
        assert driven.app.theme != "dateline-contrast"
        await driven.press("escape")
        assert driven.app.theme == "dateline-contrast"
        assert not user_settings().exists()


async def test_the_list_begins_where_one_is_and_is_narrowed_by_typing(drive):
    async with drive(theme="dateline-contrast") as driven:
        await driven.press("t")
        here = next(line for line in driven.shown("OptionLines") if line.startswith("▸"))
        assert "dateline-contrast" in here
        await driven.type("nord")
        assert driven.app.theme == "nord"
        assert len([line for line in driven.shown("OptionLines") if line]) < 4


async def test_the_house_comes_before_the_others_and_says_what_its_themes_are_for(drive):
    async with drive() as driven:
        await driven.press("t")
        names = [line.split()[0].strip("▸") or line.split()[1] for line in driven.shown("OptionLines")[1:8]]
        assert all(name.startswith("dateline-") for name in names[1:6])
        assert any("colour-blind" in line for line in driven.shown("OptionLines"))


async def test_it_is_chosen_in_every_view(drive):
    async with drive() as driven:
        await driven.press("6", "t", "down", "down", "enter")
        assert kept() == "dateline-light"


async def test_what_is_chosen_last_is_kept_and_the_terminal_can_be_followed_again(drive):
    async with drive(theme="nord") as driven:
        await driven.press("t", "home")
        await driven.type("system")
        await driven.press("enter")
        assert driven.app.theme == "dateline-dark"
        assert 'theme = "system"' in user_settings().read_text(encoding="utf-8")


async def test_that_it_cannot_be_kept_is_said(drive):
    user_settings().parent.mkdir(parents=True, exist_ok=True)
    user_settings().write_text("teme = 'x'\n", encoding="utf-8")
    async with drive() as driven:
        await driven.press("t", "down", "enter")
        assert "not kept" in driven.keys
        assert driven.app.theme == "dateline-dark"


async def test_without_colours_there_is_nothing_to_choose(drive, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive() as driven:
        await driven.press("t")
        assert driven.app.screen is driven.reader
        assert "NO_COLOR is set" in driven.keys


@pytest.mark.parametrize(
    ("told", "light"),
    [
        ("0;15", True),
        ("15;0", False),
        ("12;7", True),
        ("15;8", False),
        ("0;default;15", True),
        ("15;default;0", False),
        ("default;default", None),
        ("", None),
        ("٣;٣", None),
    ],
)
def test_the_terminal_tells_how_light_it_is(told, light):
    assert has_light_ground({"COLORFGBG": told}) is light
    assert has_light_ground({}) is None


@pytest.mark.parametrize(("told", "theme"), [("0;15", "dateline-light"), ("15;0", "dateline-dark")])
async def test_the_theme_follows_the_terminal(drive, monkeypatch, told, theme):
    monkeypatch.setenv("COLORFGBG", told)
    async with drive(theme=None) as driven:
        assert driven.app.theme == theme
        assert "theme" not in driven.keys


async def test_a_theme_that_was_asked_for_does_not_follow(drive, monkeypatch):
    monkeypatch.setenv("COLORFGBG", "0;15")
    async with drive(theme="dateline-dark") as driven:
        assert driven.app.theme == "dateline-dark"
