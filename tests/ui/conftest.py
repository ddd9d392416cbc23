"""The screen under test: no settings, colours or locale of whoever runs the tests, and nothing that blinks."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from desk_sample import PUBLISHED, Desk
from textual.widgets import Input

from tui.settings import Settings
from tui.ui.app import DatelineApp


@pytest.fixture(autouse=True)
def _own_world(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("NO_COLOR", "LC_ALL", "LC_CTYPE", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setattr(Input, "cursor_blink", False)


@pytest.fixture
def desk():
    return Desk()


class Driven:
    """An app being driven: presses keys, waits for its workers, and says what is to be seen."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot
        self.reader = app.reader

    async def settle(self):
        """Wait until nothing is opened, read or searched any more; the question for a date waits for the user."""
        await self.pilot.pause()
        while busy := [w for w in self.app.workers if w.group in {"open", "read", "search"} and not w.is_finished]:
            await self.app.workers.wait_for_complete(busy)
            await self.pilot.pause()

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def press_without_waiting(self, key):
        await self.pilot.press(key)

    async def type(self, words):
        await self.press(*("space" if char == " " else char for char in words))

    def lines(self, selector):
        """The rows of a list as text, without the blanks at their ends."""
        pane = self.reader.query_one(selector)
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]

    @property
    def selected(self):
        return self.reader.selection.kind, self.reader.selection.ref

    @property
    def focus(self):
        focused = self.app.focused
        return next(n.id for n in focused.ancestors_with_self if n.id in {"article", "actors", "quotes", "timeline"})

    @property
    def keys(self):
        """The last line of the screen, as text."""
        return self.reader.query_one("KeyLine").render_line(0).text

    @property
    def title(self):
        """The first line of the screen, as text."""
        return self.reader.query_one("TitleBar").render_line(0).text


@pytest.fixture
def drive(desk):
    """Start the app on the sample and let its reading arrive."""

    @asynccontextmanager
    async def start(size=(120, 36), published=None, wait=True, **settings):
        app = DatelineApp(desk, "seeds/modi-putin.md", published, Settings(**settings))
        async with app.run_test(size=size) as pilot:
            driven = Driven(app, pilot)
            if wait:
                await driven.settle()
            yield driven

    return start


@pytest.fixture
def published():
    return PUBLISHED
