"""The way of a reading onto the screen: text at once, facts when they are there, one line when something is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from desk_sample import PUBLISHED, document, reading

from tui.settings import Settings
from tui.ui.acts import analysing
from tui.ui.acts.analysing_messages import ReadingReady
from tui.ui.app import FAILED, DatelineApp
from tui.ui.paint.days import parse_day
from tui.ui.running import run_desk


async def test_the_text_is_there_before_the_facts(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        while driven.reader.document is None:
            await driven.pilot.pause()
        await driven.pilot.pause()
        assert driven.reader.reading is None
        assert "Prime Minister" in "\n".join(driven.lines("ArticleView"))
        for pane in ("#actors", "#quotes", "#timeline"):
            assert driven.lines(pane)[0].strip() == "reading…"
        await driven.press_without_waiting("5")
        while "still being read" not in driven.keys:
            await driven.pilot.pause()
        desk.gate.set()
        await driven.settle()
        assert "Narendra Modi" in driven.lines("#actors")[0]


async def test_a_reading_of_another_article_or_date_is_dropped(drive):
    async with drive(published=PUBLISHED) as driven:
        mine = driven.reader.reading
        driven.reader.post_message(ReadingReady(object(), reading(published=None)))
        await driven.settle()
        assert driven.reader.reading is mine


async def test_an_article_that_cannot_be_opened_ends_with_a_line_and_status_2(desk):
    desk.trouble["open"] = "nowhere.md: no such\nfile"
    app = DatelineApp(desk, "nowhere.md", None, Settings())
    async with app.run_test() as pilot:
        while app.return_code is None:
            await pilot.pause()
    assert app.return_code == FAILED
    assert app.return_value == "nowhere.md: no such file"


def test_standard_input_is_opened_before_the_app_starts(desk):
    desk.trouble["open"] = "-: nothing to read"
    assert run_desk(desk, "-", None, Settings()) == "-: nothing to read"


async def test_an_article_that_cannot_be_read_stays_on_the_screen_with_a_line(drive, desk):
    desk.trouble["read"] = "the weights are missing"
    async with drive() as driven:
        assert "cannot read this article: RuntimeError: the weights are missing" in driven.title
        assert "not read - R reads it" in driven.lines("#actors")[0]
        assert not driven.reader.query_one("#article-waiting").region.area
        assert "Prime Minister" in "\n".join(driven.lines("ArticleView"))
        assert driven.app.return_code is None


async def test_an_article_without_facts_says_so_pane_by_pane(drive, desk):
    desk.read = lambda article, *_: reading().with_(article=article, actors=(), quotes=(), events=(), times=())
    async with drive() as driven:
        assert "nobody and nothing is named" in driven.lines("#actors")[0]
        assert "nobody is quoted" in driven.lines("#quotes")[0]
        assert "nothing is told" in driven.lines("#timeline")[0]
        for key in ("2", "j", "k", "G", "g", "enter", "pagedown", "y"):
            await driven.press(key)
        assert driven.selected == (None, None)


async def test_capital_d_asks_for_the_date_and_reads_again(drive, desk):
    async with drive() as driven:
        assert "no date: D sets it" in driven.title
        await driven.press("4", "z", "G", "D")
        await driven.type("8 Aug 2025")
        await driven.press("enter")
        assert desk.read_with == [None, date(2025, 8, 8)]
        assert "8 Aug 2025" in driven.title
        lines = driven.lines("#timeline")
        assert any("the day reported, 8 Aug 2025" in line for line in lines)
        assert any("2025 ○ Putin visits India" in line for line in lines)
        assert driven.selected == ("event", "e6")


async def test_an_empty_date_clears_it_and_escape_leaves_it(drive, desk):
    async with drive(published=PUBLISHED) as driven:
        await driven.press("D", "escape")
        assert desk.read_with == [PUBLISHED]
        await driven.press("D", "end", *["backspace"] * 10, "enter")
        assert desk.read_with == [PUBLISHED, None]
        assert "no date" in driven.title


async def test_a_date_that_is_none_is_refused_with_one_line(drive, desk):
    async with drive() as driven:
        await driven.press("D")
        await driven.type("31 Feb 2025")
        await driven.press("enter")
        note = driven.app.screen.query_one(".dialog-note")
        assert str(note.render()).startswith("not a day")
        assert desk.read_with == [None]
        await driven.press("backspace")
        assert not note.has_class("-wrong")


@pytest.mark.parametrize(
    "written",
    [
        "2025-08-08",
        "8 Aug 2025",
        "8 August 2025",
        "Aug 8, 2025",
        "Friday, August 8th, 2025",
        "Fri 8 Aug. 2025",
        "8.8.2025",
    ],
)
def test_a_day_can_be_written_as_people_do(written):
    assert parse_day(written) == date(2025, 8, 8)


@pytest.mark.parametrize("written", ["yesterday", "2025", "8 Aug", "31 June 2025", "08/09/2025"])
def test_what_is_no_day_or_two_days_is_refused(written):
    with pytest.raises(ValueError, match="not a day"):
        parse_day(written)


async def test_a_hostile_file_name_cannot_command_the_terminal(drive, desk):
    desk.open = lambda *_: document(None, "a\x1b]0;x\x07\u202eb.md")
    async with drive() as driven:
        assert "a?]0;x??b.md" in driven.title


async def test_what_reads_gives_its_memory_back_when_nothing_is_read_for_a_while(drive, desk, monkeypatch):
    monkeypatch.setattr(analysing, "UNUSED", 0.01)
    async with drive():
        assert desk.rested.wait(10)


async def test_not_so_while_another_article_is_read(drive, desk):
    async with drive() as driven:
        desk.gate.clear()
        driven.reader.read(driven.reader.document)
        driven.reader.analysing._give_back()
        desk.gate.set()
        await driven.settle()
        assert not desk.rested.is_set()
