"""Pictures of each view in the light theme and without colours, wide and narrow; in the dark theme the others are."""

from __future__ import annotations

import pytest
from doubtful_sample import DoubtfulDesk
from test_snapshots import BOTH, looks

__all__ = ["looks"]

VIEWS = {
    "quote": ("3", "j", "j"),
    "event": ("4", "G"),
    "marked": ("2", "j", "space", "j", "space"),
    "search": ("slash", "p", "u", "t", "i", "n"),
    "outline": ("2", "j", "1", "o"),
    "help": ("question_mark",),
    "why": ("2", "j", "w", "j", "j"),
    "review": ("exclamation_mark", "j"),
    "corrections": ("2", "j", "x", "C"),
    "company": ("5", "j"),
    "speakers": ("6", "j"),
    "chart": ("7", "j"),
    "together": ("5", "enter"),
}


@BOTH
@pytest.mark.parametrize("view", VIEWS)
class TestEveryView:
    """What depends on the ground and on colours."""

    def test_light(self, looks, view, size):
        assert looks(*VIEWS[view], size=size, desk=DoubtfulDesk(), theme="dateline-light")

    def test_no_colour(self, looks, view, size, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        assert looks(*VIEWS[view], size=size, desk=DoubtfulDesk())
