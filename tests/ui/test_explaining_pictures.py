"""Pictures of an explanation and of a review."""

from __future__ import annotations

import pytest
from desk_sample import PUBLISHED
from doubtful_sample import DoubtfulDesk
from driven import Driven

from tui.settings import Settings
from tui.ui.app import DatelineApp

SIZES = pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["120x36", "80x24"])
KEYS = {"why": ("2", "j", "w", "j", "j"), "review": ("exclamation_mark", "j")}


@pytest.fixture
def looks(snap_compare):
    """Whether the screen, after some keys, looks as it did."""

    def compare(keys, size=(120, 36), **settings):
        app = DatelineApp(DoubtfulDesk(), "seeds/modi-putin.md", PUBLISHED, Settings(**settings))

        async def drive(pilot):
            driven = Driven(app, pilot)
            await driven.settle()
            await driven.press(*keys)

        return snap_compare(app, terminal_size=size, run_before=drive)

    return compare


@SIZES
@pytest.mark.parametrize("view", KEYS)
def test_looks(looks, view, size):
    assert looks(KEYS[view], size)


@pytest.mark.parametrize("view", KEYS)
def test_sixteen_colours(looks, view):
    assert looks(KEYS[view], theme="dateline-ansi")


def test_without_unicode(looks):
    assert looks(KEYS["why"], ascii=True)
