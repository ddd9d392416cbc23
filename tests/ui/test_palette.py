"""The palette has every action that a key has, and runs it where the reader came from."""

from __future__ import annotations

import pytest
from textual.binding import Binding
from textual.command import CommandList

from tui.ui.commands import APP_COMMANDS, DESK_COMMANDS
from tui.ui.commands.moving import AllEvents
from tui.ui.commands.palette import DeskProvider

PANES = {"article": "1", "actors": "2", "quotes": "3", "timeline": "4"}

PATIENCE = 500


async def choose(desk, words):
    await desk.press("ctrl+p")
    await desk.type(words)
    await found(desk, words)
    await desk.press("enter")
    await desk.settle()


async def found(desk, words):
    """Wait until the palette offers, first of all, an action of that name."""
    offered = desk.app.screen.query_one(CommandList)
    for _ in range(PATIENCE):
        await desk.pilot.pause()
        first = offered.get_option_at_index(0) if offered.option_count else None
        if first and offered.highlighted == 0 and words in str(first.prompt).lower():
            return
    raise AssertionError(f"the palette never offered: {words}")


async def entries(desk):
    provider = DeskProvider(desk.reader)
    return {hit.text: hit for hit in [hit async for hit in provider.discover()]}


@pytest.mark.parametrize(("pane", "key"), PANES.items())
async def test_every_key_that_works_in_a_pane_has_its_entry(drive, pane, key):
    async with drive() as desk:
        await desk.press(key)
        named = await entries(desk)
        missing = {
            active.binding.description
            for active in desk.reader.active_bindings.values()
            if active.enabled
            and active.binding.id not in {None, "palette"}
            and desk.reader.refuses(active.binding.id) is None
            and (active.binding.tooltip or active.binding.description) not in named
        }
        assert not missing, pane


async def test_what_cannot_run_is_left_out(drive):
    async with drive() as desk:
        named = await entries(desk)
        for command in DESK_COMMANDS:
            assert (command.tooltip in named) == (command.refusal(desk.reader) is None), command.id
        assert all(command.tooltip in named for command in APP_COMMANDS if command.id != "palette")


async def test_a_move_runs_in_the_list_that_one_came_from(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        before = desk.selected
        await choose(desk, "select the next one")
        assert desk.focus == "actors"
        assert desk.selected[0] == "actor"
        assert desk.selected != before


async def test_a_move_that_the_pane_refuses_is_left_out(drive):
    async with drive() as desk:
        await desk.press("4")
        assert AllEvents.tooltip not in await entries(desk), "all of the sample are listed already"
        pane = desk.reader.query_one("#timeline")
        pane.check_action = lambda *_: True
        assert AllEvents.tooltip in await entries(desk)


async def test_the_text_moves_by_the_palette(drive):
    async with drive(size=(80, 24)) as desk:
        before = desk.reader.article.view.cursor
        await choose(desk, "next word")
        assert desk.reader.article.view.cursor > before


async def test_the_users_key_stands_beside_the_action(drive):
    async with drive(keys={"zoom": "f11"}) as desk:
        named = await entries(desk)
        zoom = next(command for command in DESK_COMMANDS if command.id == "zoom")
        assert isinstance(zoom.binding(), Binding)
        assert "f11" in named[zoom.tooltip].help
