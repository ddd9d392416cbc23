from datetime import date

import pytest
from textual.content import Content

from tui.model import Document, Entry, Listing

NAMES = ("harbour.txt", "oil.pdf", "river.html", "oilfield.md")


def entry(name, **more):
    return Entry(source=f"in/{name}", title=name, kind=name.rpartition(".")[2], **more)


@pytest.fixture
def folder(desk):
    desk.listing = Listing(source="in", title="in[b]", kind="folder", entries=tuple(map(entry, NAMES)))
    return desk


def listed(app):
    pane = app.app.screen.query_one("ArticleList")
    return [line for y in range(pane.size.height) if (line := pane.render_line(y).text.rstrip())]


def said(app):
    return app.app.screen.query_one("KeyLine").render_line(0).text.strip()


def frame(app):
    pane = app.app.screen.query_one("#articles")
    return Content.from_markup(pane.border_title).plain, Content.from_markup(pane.border_subtitle).plain


async def until(app, holds):
    """Wait for what must come to hold, though not for ever."""
    for _ in range(500):
        if holds():
            return
        await app.pilot.pause()
    raise AssertionError("it never came")


async def test_a_folder_opens_with_its_articles_to_choose_from(drive, folder):
    async with drive() as app:
        assert [line[1:].split()[0] for line in listed(app)] == list(NAMES)
        assert frame(app) == ("in[b] · 4 articles", "1 of 4")
        await app.press("down", "enter")
        assert folder.opened == ["in/oil.pdf"]
        assert "in/oil.pdf".rpartition("/")[2] in app.title


@pytest.mark.usefixtures("folder")
async def test_what_is_typed_filters_and_escape_shows_all_again(drive):
    async with drive() as app:
        await app.type("oil")
        assert [line[1:].split()[0] for line in listed(app)] == ["oil.pdf", "oilfield.md"]
        assert frame(app)[1] == "1 of 2"
        await app.type("xyzzy")
        assert listed(app) == [" no article like it"]
        await app.press("escape")
        assert len(listed(app)) == 4


async def test_files_are_shown_by_the_titles_that_they_have(drive, folder):
    folder.titles = {"in/river.html": "Dam failure in the upper valley"}
    async with drive() as app:
        await app.type("valley")
        assert [line[1:].split()[:2] for line in listed(app)] == [["Dam", "failure"]]


async def test_zero_comes_back_to_the_list_where_the_open_one_is_marked(drive, folder):
    async with drive() as app:
        await app.press("down", "down", "enter", "2", "down", "0")
        assert [line[0] for line in listed(app)] == [" ", " ", "▸", " "]
        await app.press("down")
        assert [line[0] for line in listed(app)] == [" ", " ", "▎", "▸"]
        await app.press("escape")
        assert app.focus == "actors"
        assert folder.opened == ["in/river.html"]


async def test_another_article_forgets_what_was_selected_in_the_first(drive, folder, monkeypatch):
    async with drive() as app:
        await app.press("enter", "2", "down")
        assert app.selected[0] == "actor"
        other = Document(source="in/oil.pdf", title="Other", text="Another text.", language="nl")
        monkeypatch.setattr(folder, "open", lambda *_: other)
        folder.gate.clear()
        await app.press("0", "down")
        await app.press_without_waiting("enter")
        await until(app, lambda: app.reader.document is other)
        assert (app.selected, app.reader.reading, len(app.reader.trail)) == ((None, None), None, 0)
        assert "Dutch · oil.pdf" in app.title
        assert "this article is in Dutch; dateline reads English" in app.keys
        folder.gate.set()


async def test_what_cannot_be_opened_is_said_in_the_list(drive, folder):
    folder.trouble = {"in/harbour.txt": "in/harbour.txt: is under a password"}
    async with drive() as app:
        await app.press("enter")
        assert said(app) == "in/harbour.txt: is under a password"
        await app.press("down", "enter")
        assert "oil.pdf" in app.title


async def test_progress_is_told_and_escape_stops_it(drive, folder):
    folder.opening.clear()
    async with drive() as app:
        await app.press_without_waiting("enter")
        await until(app, lambda: "fetching" in said(app))
        assert said(app) == "fetching in/harbour.txt… (esc stops it)"
        await app.press_without_waiting("escape")
        assert said(app) == "stopped"
        folder.opening.set()
        await app.settle()
        assert app.reader.document is None
        assert len(listed(app)) == 4


@pytest.mark.usefixtures("folder")
async def test_escape_leaves_a_list_without_an_article_behind_it(drive):
    async with drive() as app:
        await app.press("escape")
        assert not app.app.is_running or app.app._exit


async def test_zero_without_a_folder_says_how_to_have_one(drive):
    async with drive() as app:
        await app.press("0")
        assert "dateline FOLDER" in app.keys


async def test_the_only_article_can_be_stopped_while_it_is_fetched_without_waiting_for_it(drive, desk, monkeypatch):
    def look(_source, _published, tell):
        tell("fetching example.org")
        desk.opening.wait(10)
        tell("reading it")

    monkeypatch.setattr(desk, "look", look)
    desk.opening.clear()
    async with drive(wait=False) as app:
        await until(app, lambda: "fetching example.org… (esc stops it)" in app.title)
        await app.press_without_waiting("escape")
    assert app.app.return_code == 130
    desk.opening.set()


async def test_days_kinds_and_places_stand_in_columns_as_far_as_there_is_room(drive, desk):
    long = "A headline of a story that is much longer than what there is room for in any list of articles " * 2
    there = entry("x.txt", published=date(2025, 8, 8), where="deep/er").with_(title=long)
    desk.listing = Listing(source="f", title="f", kind="feed", entries=(there,))
    async with drive() as app:
        assert " ".join(listed(app)[0].split()).endswith("… deep/er 8 Aug 2025 txt")
    async with drive(size=(60, 24)) as app:
        assert " ".join(listed(app)[0].split()).endswith("… 8 Aug 2025 txt")
    async with drive(size=(40, 24)) as app:
        assert " ".join(listed(app)[0].split()).endswith("… 8 Aug 2025")
