"""How light a terminal's ground is, from what it answers."""

from __future__ import annotations

import os

import pytest

from tui.ui.driver.ground import is_light
from tui.ui.looks import LIGHT, Looks, keep, occasion
from tui.ui.terminal import Terminal


@pytest.mark.parametrize(
    ("answer", "light"),
    [
        ("\x1b]11;rgb:1414/1717/1a1a\x1b\\", False),
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", True),
        ("\x1b]11;rgb:f/f/e\x07", True),
        ("\x1b]11;rgb:ff/0/0\x07", False),
        ("\x1b]11;rgba:FAFA/F7F7/F0F0/ffff\x1b\\", True),
        ("\x1b[?997;1n", False),
        ("\x1b[?997;2n", True),
        ("\x1b[?997;3n", None),
        ("\x1b]10;rgb:ffff/ffff/ffff\x07", None),
        ("\x1b[?2026;2$y", None),
        ("\x1b]11;?\x07", None),
    ],
)
def test_an_answer_tells_how_light_it_is(answer, light):
    assert is_light(answer) is light


async def test_the_theme_follows_what_the_terminal_says(drive):
    async with drive() as desk:
        assert desk.app.theme == "dateline-dark"
        desk.app.take_ground(is_light=True)
        assert desk.app.theme == "dateline-light"
        desk.app.take_ground(is_light=False)
        assert desk.app.theme == "dateline-dark"


async def test_a_theme_that_was_chosen_stays(drive):
    async with drive(theme="dateline-contrast") as desk:
        desk.app.take_ground(is_light=True)
        assert desk.app.theme == "dateline-contrast"


def remembered(light, theme=None):
    terminal = Terminal.of(os.environ)
    keep(occasion(theme, terminal, os.environ), Looks("48;5;7", "1", "2", "3", light))


async def test_a_terminal_that_said_it_is_light_is_taken_to_be_until_it_says_something_else(drive):
    remembered(LIGHT)
    async with drive() as desk:
        assert desk.app.theme == "dateline-light"
        assert not desk.app.is_known_light, "it has not said so this time"
        desk.app.take_ground(is_light=False)
        assert desk.app.theme == "dateline-dark"


async def test_nothing_is_made_of_one_that_said_nothing(drive):
    remembered("")
    async with drive() as desk:
        assert desk.app.theme == "dateline-dark"


async def test_what_a_terminal_says_of_itself_in_the_environment_comes_first(drive, monkeypatch):
    remembered(LIGHT)
    monkeypatch.setenv("COLORFGBG", "15;0")
    async with drive() as desk:
        assert desk.app.theme == "dateline-dark"
