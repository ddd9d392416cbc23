"""Views of the whole article: opened, moved in, left and kept in step with the desk by keys alone."""

from __future__ import annotations

import pytest

VIEWS = {"5": "Who with whom", "6": "Speakers", "7": "Chart of time"}


def view(desk):
    return desk.app.screen


def rows(desk):
    return view(desk).query_one("#view-rows")


def drawn(desk, selector="#view-rows"):
    widget = view(desk).query_one(selector)
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


def frame(desk):
    return str(view(desk).query_one("#view-box").border_title)


@pytest.mark.parametrize(("key", "name"), VIEWS.items())
async def test_a_number_opens_a_view_and_escape_leaves_it(drive, key, name):
    async with drive() as desk:
        await desk.press(key)
        assert name in frame(desk)
        await desk.press("escape")
        assert view(desk) is desk.reader


@pytest.mark.parametrize("key", VIEWS)
async def test_q_and_the_number_again_go_back_too_and_do_not_quit(drive, key):
    async with drive() as desk:
        for leave in ("q", key):
            await desk.press(key, leave)
            assert view(desk) is desk.reader
        assert desk.app.return_code is None


async def test_one_view_leads_to_another_and_panes_are_a_key_away(drive):
    async with drive() as desk:
        await desk.press("5", "7")
        assert "Chart of time" in frame(desk)
        await desk.press("6", "3")
        assert (view(desk), desk.focus) == (desk.reader, "quotes")


async def test_before_the_facts_are_there_no_view_opens_and_it_says_why(drive, desk):
    desk.gate.clear()
    async with drive(wait=False) as driven:
        await driven.press_without_waiting("5")
        assert view(driven) is driven.reader
        desk.gate.set()
        await driven.settle()


@pytest.mark.parametrize(("key", "selected"), [("5", "actor"), ("6", "quote"), ("7", "event")])
async def test_what_a_view_is_left_at_is_selected_as_one_step_of_the_way_back(drive, key, selected):
    async with drive() as desk:
        await desk.press(key, "j", "j", "escape")
        assert desk.reader.selection.kind == selected
        await desk.press("ctrl+o")
        assert desk.reader.selection.kind is None


async def test_another_reading_is_counted_anew_at_the_same_place(drive):
    async with drive() as desk:
        await desk.press("6", "j")
        name = rows(desk).voice.name
        facts = desk.reader.reading
        quotes = tuple(quote for quote in facts.quotes if quote.speaker)
        desk.reader.reading = facts.with_(quotes=quotes, times=facts.times)
        await desk.settle()
        assert rows(desk).voice.name == name
        assert f"in {len(quotes)} quotes" in frame(desk)


async def test_a_count_that_fails_is_said_and_the_view_can_be_left(drive, desk, monkeypatch):
    def fail(_reading):
        raise RuntimeError("no ink")

    monkeypatch.setattr(desk, "voices", fail)
    async with drive() as driven:
        await driven.press("6")
        assert "no ink" in view(driven).query_one("KeyLine").render_line(0).text
        await driven.press("escape")
        assert view(driven) is driven.reader


@pytest.mark.parametrize("key", VIEWS)
async def test_help_opens_over_a_view_and_names_its_keys(drive, key):
    async with drive() as desk:
        await desk.press(key, "question_mark")
        page = str(view(desk).query_one("#help-keys").content)
        assert all(title in page for title in ("In who with whom", "In the speakers", "In the chart of time"))
        await desk.press("escape", "escape")
        assert view(desk) is desk.reader


@pytest.mark.parametrize("size", [(40, 16), (80, 24), (120, 36), (400, 60)])
@pytest.mark.parametrize("key", VIEWS)
async def test_every_view_draws_in_ascii_at_every_width(drive, key, size, published):
    async with drive(size=size, ascii=True, published=published) as desk:
        await desk.press(key, "j", "l")
        for selector in ("#view-head", "#view-rows", "#view-detail"):
            assert all(line.isascii() and len(line) <= size[0] for line in drawn(desk, selector)), selector
        assert any(line.startswith(">") for line in drawn(desk))


async def test_an_article_without_facts_has_empty_views_that_say_so(drive, desk, monkeypatch):
    read = desk.read
    bare = {"actors": (), "quotes": (), "events": (), "times": ()}
    monkeypatch.setattr(desk, "read", lambda *asked: read(*asked).with_(**bare))
    async with drive() as driven:
        for key, words in (("5", "nobody is named"), ("6", "nobody is quoted"), ("7", "nothing is told")):
            await driven.press(key, "j", "enter")
            assert words in drawn(driven)[0]
            await driven.press("y")
            assert "nothing to copy" in view(driven).query_one("KeyLine").render_line(0).text
            await driven.press("escape")
