"""The screen under test: no settings, colours or locale of whoever runs the tests, and nothing that blinks."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from desk_sample import PUBLISHED, Desk
from driven import Driven
from textual.widgets import Input

from tui.settings import Settings
from tui.ui.app import DatelineApp


@pytest.fixture(autouse=True)
def _own_world(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("NO_COLOR", "LC_ALL", "LC_CTYPE", "TEXTUAL_ANIMATIONS", "COLORFGBG", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setattr(Input, "cursor_blink", False)


@pytest.fixture
def desk():
    return Desk()


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
