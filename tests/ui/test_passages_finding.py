"""Finding by regular expression, by keys alone."""

from __future__ import annotations

import asyncio
import threading


def note(desk):
    return str(desk.reader.query_one("#find-note").render())


def at(desk, length=6):
    cursor = desk.reader.article.view.cursor
    return desk.reader.document.text[cursor : cursor + length]


async def find(desk, pattern):
    names = {"\\": "backslash", "(": "left_parenthesis", "+": "plus", "[": "left_square_bracket"}
    await desk.press("backslash", *(names.get(char, char) for char in pattern))


async def test_a_pattern_is_found_as_it_is_typed_and_counted(drive):
    async with drive() as desk:
        await find(desk, "rus")
        assert note(desk) == "1 of 7"
        assert at(desk, 3) == "Rus"
        await desk.press("down", "down")
        assert note(desk) == "3 of 7"
        await desk.press("up")
        assert note(desk) == "2 of 7"


async def test_a_capital_makes_capitals_count(drive):
    async with drive() as desk:
        await find(desk, "Oil")
        assert note(desk) == "no match"
        await desk.press(*["backspace"] * 3)
        await desk.type("oil")
        assert note(desk) == "1 of 1"


async def test_half_a_pattern_is_explained_and_moves_nothing(drive):
    async with drive() as desk:
        await desk.press("j", "j")
        before = desk.reader.article.view.position()
        await find(desk, "Ru(")
        assert note(desk) == "not a pattern yet: missing ) at character 4"
        assert desk.reader.article.view.position() == before


async def test_enter_stays_and_n_walks_the_matches_until_escape(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        await find(desk, "tariff")
        await desk.press("enter")
        assert desk.focus == "article"
        first = desk.reader.article.view.cursor
        await desk.press("n")
        assert desk.reader.article.view.cursor > first
        assert at(desk) == "tariff"
        assert desk.reader.article.border_subtitle.startswith("match 2 of 3")
        await desk.press("N", "N")
        assert desk.reader.article.border_subtitle.startswith("match 3 of 3")
        await desk.press("escape", "n")
        assert at(desk, 4) in {"Modi", "he a", "Prim"}
        assert desk.selected == ("actor", "a1")


async def test_escape_while_typing_is_back_where_it_began(drive):
    async with drive() as desk:
        await desk.press("3", "j")
        before = desk.reader.here()
        await find(desk, "summit")
        await desk.press("escape")
        assert desk.reader.here() == before
        assert not desk.reader.article.view.matches


async def test_a_pattern_that_takes_for_ever_holds_up_no_key(drive, desk):
    waiting, done = threading.Event(), threading.Event()

    def slow(*_):
        waiting.set()
        done.wait(10)
        raise ValueError("this pattern takes too long: make it simpler")

    desk.find = slow
    async with drive() as driven:
        await driven.press("backslash")
        await driven.press_without_waiting("x")
        await asyncio.to_thread(waiting.wait, 10)
        await driven.press_without_waiting("escape")
        assert driven.reader.typing is None
        await driven.press_without_waiting("2")
        assert driven.focus == "actors"
        done.set()
        await driven.settle()
        assert not driven.reader.article.view.matches


async def test_enter_before_the_pattern_is_found_goes_there_all_the_same(drive, desk):
    gate, found = threading.Event(), desk.find

    def slow(article, pattern):
        gate.wait(10)
        return found(article, pattern)

    desk.find = slow
    async with drive() as driven:
        await driven.press_without_waiting("backslash")
        for key in "oil":
            await driven.press_without_waiting(key)
        await driven.press_without_waiting("enter")
        gate.set()
        await driven.settle()
        assert at(driven, 3) == "oil"
        assert driven.reader.article.border_subtitle.startswith("match 1 of 1")


async def test_keys_are_letters_while_a_pattern_is_typed(drive):
    async with drive() as desk:
        await find(desk, "qv2")
        assert desk.app.return_code is None
        assert desk.focus == "article"
        assert "enter keep" in desk.keys
