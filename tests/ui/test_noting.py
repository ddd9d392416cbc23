"""Notes by keys: written, seen, changed, dropped and brought back, gone to; and places found again."""

from __future__ import annotations

from threading import Event

import pytest
from textual.events import Paste

HOSTILE = "[bold]x[/] '); DROP TABLE notes; --"


def words(desk):
    return [note.words for note in desk.reader.noting.notes]


async def write(desk, said, key="enter"):
    await desk.press("i")
    for char in said:
        await desk.pilot.press("space" if char == " " else char)
    await desk.press(key)


async def test_a_note_on_an_actor_is_kept_and_seen_in_list_and_margin(drive, desk):
    async with drive() as driven:
        await driven.press("2")
        await write(driven, "who pays")
        assert words(driven) == ["who pays"]
        note = desk.notes(driven.reader.document)[0]
        text = driven.reader.document.text
        assert (note.kind, note.quoted) == ("actor", text[note.spans[0].start : note.spans[0].end])
        assert "※" in driven.lines("#actors")[0]
        assert any("※" in row for row in driven.lines("ArticleView"))


async def test_a_note_on_a_passage_has_several_lines_and_changes(drive, desk):
    async with drive() as driven:
        await driven.press("v")
        await driven.press("i", "a", "ctrl+j", "b", "ctrl+s")
        assert words(driven) == ["a\nb"]
        assert desk.notes(driven.reader.document)[0].kind == "text"
        await driven.press("i", "c", "enter")
        assert words(driven) == ["a\nbc"]


async def test_all_notes_are_asked_for_before_one_is_kept(drive, desk):
    gate, keep = Event(), desk.keep_note
    desk.keep_note = lambda *note: gate.wait(10) and keep(*note)
    async with drive() as driven:
        await driven.press("2", "i", "a")
        await driven.press_without_waiting("enter")
        await driven.press_without_waiting("8")
        gate.set()
        await driven.settle()
        while not driven.app.screen.query("NoteLines"):
            await driven.pilot.pause()
        assert [note.words for note in driven.app.screen.query_one("NoteLines").notes] == ["a"]


async def test_escape_writes_nothing(drive):
    async with drive() as driven:
        await write(driven, "no", "escape")
        assert words(driven) == []


async def test_all_notes_are_listed_dropped_brought_back_and_gone_to(drive):
    async with drive() as driven:
        await driven.press("3", "j", "j")
        await write(driven, "second")
        place = driven.reader.noting.notes[0].start
        await driven.press("3", "g")
        await write(driven, "first")
        await driven.press("8")
        assert [driven.app.screen.query_one("NoteLines").notes[n].words for n in (0, 1)] == ["first", "second"]
        await driven.press("x")
        assert words(driven) == ["second"]
        await driven.press("u")
        assert words(driven) == ["first", "second"]
        await driven.press("j", "enter")
        assert driven.reader.article.view.cursor == place
        assert driven.selected[0] == "quote"


async def test_a_note_is_changed_among_the_notes(drive):
    async with drive() as driven:
        await write(driven, "one")
        await driven.press("8", "i", "s", "enter", "escape")
        assert words(driven) == ["ones"]


async def test_hostile_words_are_shown_as_they_are(drive):
    async with drive() as driven:
        await driven.press("i")
        driven.app.post_message(Paste(HOSTILE + "\x1b]0;x\x07\u202e"))
        await driven.press("enter", "8")
        assert words(driven) == [HOSTILE + "]0;x"]
        lines = driven.app.screen.query_one("NoteLines")
        assert any(HOSTILE in lines.render_line(y).text for y in range(4))


async def test_the_reader_comes_back_to_where_he_was(drive):
    async with drive() as driven:
        await driven.press("j", "j", "m", "a", "3", "j", "z")
        before = driven.reader.selection
        cursor = driven.reader.article.view.cursor
    async with drive() as driven:
        assert driven.reader.selection.ref == before.ref
        assert driven.reader.article.view.cursor == cursor
        assert driven.focus == "quotes"
        assert driven.reader.zoomed
        assert driven.reader.passages.bookmarks.marks.keys() == {"a"}


@pytest.mark.parametrize(("key", "pane"), [("2", "actors"), ("slash", "search")])
async def test_whoever_went_to_a_pane_before_his_place_was_found_stays_there(drive, desk, monkeypatch, key, pane):
    async with drive() as driven:
        await driven.press("j", "j")
    known, found = desk.whereabouts, Event()
    monkeypatch.setattr(desk, "whereabouts", lambda document: known(document) if found.wait(10) else None)
    async with drive(wait=False) as driven:
        await driven.pilot.pause(0.1)
        await driven.pilot.press(key)
        found.set()
        await driven.settle()
        assert driven.reader.typing if pane == "search" else driven.focus == pane
        assert driven.reader.article.view.cursor == 0


async def test_a_place_is_kept_while_reading(drive, desk):
    async with drive() as driven:
        await driven.press("j", "j")
        driven.reader.noting.places.look()
        await driven.settle()
        assert desk.whereabouts(driven.reader.document).cursor == driven.reader.article.view.cursor


async def test_a_library_in_trouble_is_said_and_the_note_is_not_lost_silently(drive, desk, monkeypatch):
    def fail(*_given):
        raise OSError("library x: disk full")

    async with drive() as driven:
        monkeypatch.setattr(desk, "keep_note", fail)
        await write(driven, "n")
        assert "this note could not be kept: library x: disk full" in driven.keys


async def test_without_a_library_the_desk_says_that_nothing_is_kept(drive, desk):
    desk.library_trouble = "library x: file is not a database: nothing will be kept"
    async with drive() as driven:
        assert "nothing will be kept" in driven.keys
