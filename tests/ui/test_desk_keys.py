"""Panes, full screen, copying, help, palette and leaving: a test for every key that the screen has."""

from __future__ import annotations

import pytest

from tui.ui.commands import APP_COMMANDS, DESK_COMMANDS, LIST_COMMANDS

PANES = ("article", "actors", "quotes", "timeline")


def shown(desk):
    return [name for name in PANES if desk.reader.query_one(f"#{name}").region.area]


async def test_numbers_go_to_the_panes(drive):
    async with drive() as desk:
        for key, name in zip("2341", ("actors", "quotes", "timeline", "article"), strict=True):
            await desk.press(key)
            assert desk.focus == name


async def test_tab_goes_round_the_panes_both_ways(drive):
    async with drive() as desk:
        forward = []
        for _ in range(4):
            await desk.press("tab")
            forward.append(desk.focus)
        assert forward == ["actors", "quotes", "timeline", "article"]
        await desk.press("shift+tab")
        assert desk.focus == "timeline"


async def test_a_wide_screen_shows_all_panes_and_a_narrow_one_the_article_and_the_last_used(drive):
    async with drive(size=(100, 30)) as desk:
        assert shown(desk) == list(PANES)
    async with drive(size=(80, 24)) as desk:
        assert shown(desk) == ["article", "actors"]
        await desk.press("4")
        assert shown(desk) == ["article", "timeline"]
        assert "2 Actors  3 Quotes  4 Time line · 6" in str(desk.reader.query_one("#timeline")._border_title)
        await desk.press("tab")
        assert (shown(desk), desk.focus) == (["article", "timeline"], "article")


async def test_a_screen_that_changes_its_width_changes_its_arrangement(drive):
    async with drive(size=(120, 30)) as desk:
        await desk.pilot.resize_terminal(80, 24)
        await desk.settle()
        assert shown(desk) == ["article", "actors"]
        await desk.pilot.resize_terminal(120, 30)
        await desk.settle()
        assert shown(desk) == list(PANES)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
@pytest.mark.parametrize(("key", "name"), zip("1234", PANES, strict=True))
async def test_z_gives_the_pane_the_whole_screen_and_takes_it_back(drive, size, key, name):
    async with drive(size=size) as desk:
        await desk.press(key)
        before = shown(desk)
        await desk.press("z")
        assert shown(desk) == [name]
        assert desk.reader.query_one(f"#{name}").region.size == (size[0], size[1] - 2)
        assert desk.focus == name
        await desk.press("z")
        assert shown(desk) == before


async def test_the_full_screen_follows_the_keys_and_escape_leaves_it(drive):
    async with drive() as desk:
        await desk.press("2", "z", "3")
        assert shown(desk) == ["quotes"]
        await desk.press("escape")
        assert shown(desk) == list(PANES)


async def test_lists_move_by_vim_keys_arrows_pages_and_ends(drive):
    async with drive() as desk:
        await desk.press("2")
        actors = desk.reader.query_one("#actors")
        moves = {"j": 0, "down": 1, "k": 0, "G": 13, "up": 12, "g": 0, "end": 13, "home": 0, "pagedown": 8, "pageup": 0}
        for key, place in moves.items():
            await desk.press(key)
            assert (key, actors.cursor) == (key, place)


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        (("2", "j"), "Narendra Modi, Prime Minister"),
        (("3", "G"), "fueling the war machine - Donald Trump"),
        (("3", "g"), "very good and detailed conversation"),
        (("4", "G"), "2025: Putin visits India for the annual bilateral summit"),
        (("1",), "Modi and Putin Reaffirm Strategic Partnership Amid U.S. Tariff Row"),
    ],
)
async def test_y_copies_what_the_keys_are_on_and_says_so(drive, published, keys, copied):
    async with drive(published=published) as desk:
        await desk.press(*keys, "y")
        assert desk.app.clipboard == copied
        assert f"copied: {copied}"[:40] in desk.keys


async def test_the_footer_shows_what_works_here_and_now(drive):
    async with drive() as desk:
        assert "n next" not in desk.keys.replace("next mark", "")
        assert "? help" in desk.keys
        await desk.press("2")
        assert "enter to text" in desk.keys
        assert "esc clear" not in desk.keys
        await desk.press("j")
        assert "n next" in desk.keys
        assert "esc clear" in desk.keys


async def test_the_footer_fits_eighty_columns_and_keeps_help_and_quit(drive):
    async with drive(size=(80, 24)) as desk:
        await desk.press("2", "j")
        assert len(desk.keys) == 80
        assert desk.keys.rstrip().endswith("? help  q quit")


async def test_a_click_on_the_footer_presses_the_key(drive):
    async with drive() as desk:
        await desk.pilot.click("KeyLine", offset=(desk.keys.index("zoom"), 0))
        await desk.settle()
        assert shown(desk) == ["article"]


async def test_help_lists_every_command_with_the_keys_that_the_user_chose(drive):
    async with drive(keys={"next-mention": "m,ctrl+n"}) as desk:
        await desk.press("question_mark")
        text = "\n".join(str(static.render()) for static in desk.app.screen.query("Static"))
        for command in (*DESK_COMMANDS, *APP_COMMANDS, *LIST_COMMANDS):
            assert command.tooltip in text
        line = next(row for row in text.splitlines() if "next mention" in row)
        assert line.split()[:2] == ["m", "^n"]
        await desk.press("escape")
        assert desk.app.screen is desk.reader


async def test_the_palette_finds_a_command_by_its_name_and_runs_it(drive):
    async with drive() as desk:
        await desk.press("ctrl+p")
        await desk.type("whole screen")
        await desk.app.workers.wait_for_complete([w for w in desk.app.workers if w.node is desk.app.screen])
        await desk.press("enter")
        while not desk.reader.is_current:
            await desk.pilot.pause()
        await desk.settle()
        assert desk.reader.zoomed


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_q_and_ctrl_c_leave(drive, key):
    async with drive() as desk:
        await desk.pilot.press(key)
        assert desk.app.return_code == 0


async def test_ctrl_c_leaves_even_while_something_is_typed(drive):
    async with drive() as desk:
        await desk.press("slash", "q")
        assert desk.app.return_code is None
        await desk.pilot.press("ctrl+c")
        assert desk.app.return_code == 0


@pytest.mark.parametrize("opens", ["question_mark", "D", "ctrl+p"])
async def test_ctrl_c_leaves_from_every_screen(drive, opens):
    async with drive() as desk:
        await desk.press(opens)
        assert desk.app.screen is not desk.reader
        await desk.pilot.press("ctrl+c")
        assert desk.app.return_code == 0


async def test_a_line_to_the_reader_gives_way_to_the_keys_when_the_reader_moves_on(drive):
    async with drive() as desk:
        await desk.press("y")
        assert "copied" in desk.keys
        await desk.press("j")
        assert "copied" not in desk.keys
        assert "/ search" in desk.keys


async def test_the_users_keys_take_the_place_of_ours(drive):
    async with drive(size=(140, 36), keys={"zoom": "f11", "list-down": "f5"}) as desk:
        await desk.press("2", "z")
        assert not desk.reader.zoomed
        await desk.press("f11", "f5", "f5")
        assert desk.reader.zoomed
        assert desk.selected == ("actor", "a2")
        assert "f11 zoom" in desk.keys


async def test_a_key_for_no_command_is_complained_about(drive):
    async with drive(keys={"zoon": "x"}) as desk:
        assert "there is no command zoon" in desk.keys
