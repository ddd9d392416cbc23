"""The jump list, both ways."""

from __future__ import annotations


async def test_back_and_forward_walk_the_same_places(drive):
    async with drive() as desk:
        await desk.press("2", "j", "enter", "n", "n")
        there = desk.reader.here()
        steps = len(desk.reader.trail)
        await desk.press(*["ctrl+o"] * steps)
        assert desk.selected == (None, None)
        assert "this is where you began" in (desk.reader.refuses("back") or "")
        await desk.press(*["O"] * steps)
        assert desk.reader.here() == there
        assert desk.reader.refuses("forward")


async def test_a_new_step_forgets_what_was_ahead(drive):
    async with drive() as desk:
        await desk.press("2", "j", "enter", "n", "ctrl+o")
        assert desk.reader.refuses("forward") is None
        await desk.press("N")
        assert desk.reader.refuses("forward") == "you have not gone back from anywhere"
