"""What the terminal can show, and what the app makes of it."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from tui.ui.app import DatelineApp
from tui.ui.terminal import draws_unicode, is_colourless


@pytest.mark.parametrize(
    ("environ", "unicode"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "de_DE.utf8"}, True),
        ({}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "C.UTF-8"}, True),
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, False),
        ({"LC_CTYPE": "en_US.UTF-8", "LANG": "C"}, True),
        ({"LANG": "ru_RU.KOI8-R"}, False),
    ],
)
def test_the_locale_tells_whether_there_is_unicode(environ, unicode):
    assert draws_unicode(environ) is unicode


@pytest.mark.parametrize(("environ", "colourless"), [({}, False), ({"NO_COLOR": ""}, False), ({"NO_COLOR": "1"}, True)])
def test_no_color_means_none(environ, colourless):
    assert is_colourless(environ) is colourless


async def test_a_plain_locale_draws_with_ascii_signs_alone(drive, monkeypatch):
    monkeypatch.setenv("LANG", "C")
    async with drive() as desk:
        await desk.press("2", "j")
        for selector in ("#actors", "#quotes", "#timeline"):
            assert all(line.isascii() for line in desk.lines(selector)), selector
        assert desk.title.isascii()
        assert desk.keys.isascii()
        assert {desk.reader.query_one(f"#{name}").styles.border.top[0] for name in ("article", "actors")} == {"ascii"}


async def test_the_settings_can_ask_for_ascii_signs(drive):
    async with drive(ascii=True) as desk:
        assert desk.lines("#actors")[0].isascii()


async def test_no_color_leaves_no_colour_and_marks_without_it(drive, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive() as desk:
        await desk.press("2", "j")
        strips = [strip for line in desk.app.screen._compositor.render_strips() for strip in [line]]
        colours = {
            colour.name
            for strip in strips
            for segment in strip.apply_filter(desk.app._filters[-1], desk.app.screen.background_colors[1])
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour
        }
        assert colours <= {"default"}
        actors = desk.reader.query_one("#actors")
        assert any(segment.style.reverse for segment in actors.render_line(0) if segment.style)


@pytest.mark.parametrize(
    "theme",
    ["dateline-dark", "dateline-light", "dateline-contrast", "dateline-ansi", "ansi-dark", "ansi-light", "nord"],
)
async def test_every_screen_can_be_drawn_in_every_theme(drive, theme):
    async with drive(theme=theme) as desk:
        assert desk.app.theme == theme
        await desk.press("2", "j", "question_mark")
        assert isinstance(desk.app.screen.query_one("#help-box"), Widget)


async def test_a_theme_that_is_none_is_complained_about_and_ours_is_taken(drive):
    async with drive(theme="nrod") as desk:
        assert "there is no theme nrod" in desk.keys
        assert desk.app.theme == "dateline-dark"


async def test_a_terminal_with_sixteen_colours_gets_its_own(drive, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM")
    async with drive() as desk:
        assert desk.app.theme == "dateline-ansi"


def test_nothing_is_animated(desk):
    from tui.settings import Settings  # noqa: PLC0415

    assert DatelineApp(desk, "-", None, Settings()).animation_level == "none"


async def test_no_cursor_blinks(drive):
    async with drive() as desk:
        await desk.press("slash")
        typed = desk.reader.typing
        assert typed.has_focus
        assert not typed.cursor_blink
        assert not typed._blink_timer._active.is_set()
