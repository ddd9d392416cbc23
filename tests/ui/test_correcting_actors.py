"""Actors put right by keys: merged, split, named, typed, dropped; undone and redone; kept at once."""

from __future__ import annotations

import pytest

from tui.model import CORRECTED
from tui.model.history import History


def names(desk):
    return [actor.name for actor in desk.reader.reading.actors]


def actor(desk, name):
    return next(actor for actor in desk.reader.reading.actors if actor.name == name)


async def test_marked_actors_are_merged_by_one_key_into_the_more_salient(drive):
    async with drive() as desk:
        first, second, third = names(desk)[:3]
        counts = [len(actor(desk, name).mentions) for name in (first, third)]
        await desk.press("2", "space", "j", "space", "m")
        assert third not in names(desk)
        assert second in names(desk)
        assert len(actor(desk, first).mentions) == sum(counts)
        assert f"merged {third} into {first} - u undoes" in desk.keys
        assert not desk.reader.marked


async def test_marks_are_seen_counted_and_let_go(drive):
    async with drive() as desk:
        await desk.press("2", "space", "space")
        pane = desk.reader.query_one("#actors")
        assert "2 marked" in str(pane.border_subtitle)
        assert [line[0] for line in desk.lines("#actors")[:3]] == ["+", "+", "▸"]
        await desk.press("k")
        assert desk.lines("#actors")[1][0] == "⊕"
        await desk.press("escape")
        assert not desk.reader.marked
        assert desk.selected == ("actor", "a2")


async def test_one_actor_is_merged_with_one_that_is_chosen_by_typing(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        kept, other = desk.reader.reading.actor_by_id[desk.selected[1]].name, "Dmitry Peskov"
        await desk.press("m")
        await desk.type("peskov")
        await desk.press("enter")
        assert other not in names(desk)
        assert kept in names(desk)


async def test_mentions_split_off_become_an_actor_and_take_their_quotes(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        whole = desk.reader.reading.actor_by_id[desk.selected[1]]
        await desk.press("s", "space", "enter")
        await desk.press("ctrl+u")
        await desk.type("Somebody")
        await desk.press("enter")
        assert len(actor(desk, "Somebody").mentions) == 1
        assert len(desk.reader.reading.actor_by_id[whole.id].mentions) == len(whole.mentions) - 1
        assert actor(desk, "Somebody").mentions[0].start == whole.mentions[0].start


async def test_an_actor_gets_another_name_and_type_and_shows_that_the_reader_said_so(drive):
    async with drive() as desk:
        await desk.press("2", "j", "r")
        await desk.press("ctrl+u")
        await desk.type("Bharat")
        await desk.press("enter", "T", "g")
        found = actor(desk, "Bharat")
        assert desk.selected == ("actor", found.id)
        assert found.type == "group"
        assert all(m.confidence == 1 and m.because[-1].rule == CORRECTED for m in found.mentions)
        assert any("Bharat ✎" in line for line in desk.lines("#actors"))
        assert "✎ 2" in desk.title


async def test_marked_actors_are_dropped_and_the_next_one_is_selected(drive):
    async with drive() as desk:
        before = names(desk)
        await desk.press("2", "space", "space", "x")
        assert names(desk) == before[2:]
        assert desk.reader.reading.actor_by_id[desk.selected[1]].name in before[2:]


async def test_undo_and_redo_go_all_the_way_and_a_new_correction_ends_what_was_undone(drive):
    async with drive() as desk:
        first = desk.reader.reading
        await desk.press("2", "j", "x", "x", "x")
        last = desk.reader.reading
        await desk.press("u", "u", "u")
        assert desk.reader.reading == first
        assert "nothing was corrected yet" in (desk.reader.refuses("undo") or "")
        await desk.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert desk.reader.reading == last
        await desk.press("u", "x")
        assert desk.reader.refuses("redo") == "nothing was taken back"


async def test_what_was_corrected_and_undone_is_there_again_when_the_article_is_opened_again(drive):
    async with drive() as desk:
        await desk.press("2", "j", "x", "x", "u")
        corrected = desk.reader.reading
    async with drive() as desk:
        assert desk.reader.reading == corrected
        await desk.press("ctrl+r")
        assert len(desk.reader.correcting.history.done) == 2


@pytest.mark.parametrize("keys", [("2", "j", "s", "escape"), ("2", "j", "r", "escape"), ("2", "j", "T", "escape")])
async def test_a_reader_who_thinks_better_of_it_changes_nothing(drive, keys):
    async with drive() as desk:
        before = desk.reader.reading
        await desk.press(*keys)
        assert desk.reader.reading is before
        assert desk.reader.correcting.history == History()


async def test_a_store_that_fails_is_told_and_never_written_over(drive, desk):
    desk.trouble["history"] = "disk on fire"
    async with drive() as driven:
        assert "disk on fire" in driven.keys
        await driven.press("2", "j", "x")
        assert "disk on fire" in driven.keys
        assert not desk.kept


async def test_a_correction_that_cannot_be_kept_is_told(drive, desk):
    desk.trouble["keep"] = "no room"
    async with drive() as driven:
        await driven.press("2", "j", "x")
        assert "could not be kept: no room" in driven.keys
