"""Settings changed in the app: found by typing, in force at once, kept in the file, refused in words."""

from __future__ import annotations

import pytest
from desk_sample import PUBLISHED, Desk
from driven import Driven

from tui.paths import user_settings
from tui.settings import Settings, load
from tui.ui.app import DatelineApp
from tui.ui.running import run_desk
from tui.ui.themes import names


def said(desk):
    return str(desk.app.screen.query_one("#settings-words").content)


async def find(desk, words):
    await desk.press("comma")
    await desk.type(words)


async def test_a_theme_is_seen_and_kept_at_once(drive):
    async with drive() as desk:
        await find(desk, "theme")
        assert "Default: system." in said(desk)
        await desk.press("right", "right")
        assert desk.app.theme == load(user_settings()).theme == names()[1]
        await desk.press("left", "left")
        assert load(user_settings()).theme is None
        assert desk.app.theme == "dateline-dark"


async def test_the_width_changes_behind_the_list_and_stops_at_its_ends(drive):
    async with drive(reading_width=22) as desk:
        await find(desk, "width")
        await desk.press("left", "left", "left")
        assert desk.reader.reading_width == load(user_settings()).reading_width == 20
        await desk.press("delete")
        assert desk.reader.reading_width == 76


async def test_signs_change_on_every_screen(drive):
    async with drive() as desk:
        await find(desk, "ascii")
        await desk.press("enter")
        assert load(user_settings()).ascii is True
        assert desk.lines("#actors")[0].isascii()
        assert all(line.isascii() for line in desk.shown("SettingLines"))


async def test_a_command_gets_the_key_that_is_pressed(drive):
    async with drive() as desk:
        await find(desk, "give whole screen pane")
        await desk.press("enter", "f11")
        assert "f11" in desk.shown("SettingLines")[1]
        assert load(user_settings()).keys == {"zoom": "f11"}
        await desk.press("escape", "escape", "z")
        assert not desk.reader.zoomed
        await desk.press("f11")
        assert desk.reader.zoomed


async def test_a_key_that_is_taken_is_refused_in_words_and_escape_leaves_it(drive):
    async with drive() as desk:
        await find(desk, "give whole screen pane")
        await desk.press("enter", "n")
        assert said(desk).startswith("n is taken everywhere by next-mention")
        await desk.press("enter", "escape")
        assert desk.reader.settings.keys == {}
        assert not user_settings().exists()


async def test_delete_gives_a_command_its_own_key_again(drive):
    async with drive(keys={"zoom": "f11"}) as desk:
        await find(desk, "f11")
        await desk.press("delete", "escape")
        assert load(user_settings()).keys == {}
        await desk.press("escape", "z")
        assert desk.reader.zoomed


async def test_escape_shows_all_again_and_then_closes(drive):
    async with drive() as desk:
        await find(desk, "nothing at all")
        assert desk.shown("SettingLines")[0].strip() == "no setting has these words"
        await desk.press("enter", "left", "delete", "escape")
        assert desk.shown("SettingLines")[0].strip() == "Reading"
        await desk.press("escape")
        assert desk.app.screen is desk.reader


async def test_what_cannot_be_kept_is_told_and_in_force_all_the_same(drive):
    user_settings().parent.parent.mkdir(exist_ok=True)
    user_settings().parent.touch()
    async with drive() as desk:
        await find(desk, "ascii")
        await desk.press("right")
        assert said(desk).startswith("the settings were not kept: ")
        assert desk.reader.ascii


async def test_a_file_that_was_spoilt_meanwhile_is_told_and_left_alone(drive):
    async with drive() as desk:
        user_settings().parent.mkdir(parents=True)
        user_settings().write_text("theme = ")
        await find(desk, "ascii")
        await desk.press("right")
        assert "settings.toml:1:9: this is no TOML" in said(desk)
        assert user_settings().read_text() == "theme = "


async def test_brackets_make_the_text_narrower_and_wider_and_that_is_kept(drive):
    async with drive() as desk:
        room = desk.reader.article.view.size.width - 4
        await desk.press("left_square_bracket")
        narrower = desk.reader.reading_width
        assert narrower < room
        assert f"the text is {narrower} cells wide" in desk.keys
        assert load(user_settings()).reading_width == narrower
        await desk.press("right_square_bracket", "right_square_bracket")
        assert "the text is as wide as its pane" in desk.keys


async def test_wrong_settings_are_told_with_their_line(drive):
    user_settings().parent.mkdir(parents=True)
    user_settings().write_text('mouse = true\n[keys]\nzom = "f4"\n')
    async with drive(keys={"zom": "f4"}) as desk:
        assert "settings.toml:3:1: keys.zom: there is no command zom, did you mean zoom" in desk.keys


def test_the_mouse_can_be_left_out(monkeypatch):
    started = []
    monkeypatch.setattr(DatelineApp, "run", lambda _, **options: started.append(options))
    run_desk(Desk(), "seeds/modi-putin.md", None, Settings(mouse=False))
    assert started == [{"mouse": False}]


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["120x36", "80x24"])
def test_looks(snap_compare, size):
    app = DatelineApp(Desk(), "seeds/modi-putin.md", PUBLISHED, Settings(keys={"zoom": "f11"}, reading_width=64))

    async def drive(pilot):
        driven = Driven(app, pilot)
        await driven.settle()
        await driven.press("comma", "down")

    assert snap_compare(app, terminal_size=size, run_before=drive)
