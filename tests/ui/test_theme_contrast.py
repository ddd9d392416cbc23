"""What is drawn can be read in each of the house's themes: every pair of colours on a walk through all screens."""

from __future__ import annotations

import re

import pytest
from colour_vision import contrast
from desk_sample import PUBLISHED
from doubtful_sample import DoubtfulDesk
from driven import Driven
from textual.color import Color
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.paths import shared
from tui.settings import Settings
from tui.ui.app import DatelineApp
from tui.ui.themes import load

PROMISED = {"dateline-contrast": 7.0}
"""WCAG's AAA; AA for the others."""
AA = 4.5
THEMES = [theme.name for theme in load(shared("styles") / "themes.toml") if not theme.ansi]
WALK = (
    ("2", "j", "j", "space", "j", "space"),
    ("escape", "escape", "3", "j", "j"),
    ("escape", "4", "G"),
    ("1", "j", "b", "v", "W", "W"),
    ("escape", "2", "j", "1", "semicolon"),
    ("escape", "m", "a", "backslash", "r", "u", "s"),
    ("escape", "escape", "slash", "p", "u", "t", "i", "n"),
    ("escape", "exclamation_mark", "j"),
    ("escape", "2", "w", "j"),
    ("escape", "5", "j"),
    ("escape", "escape", "6", "j"),
    ("escape", "7", "j"),
    ("escape", "t"),
    ("escape", "D", "x", "enter"),
    ("escape", "question_mark"),
)
_LINES = re.compile(r"[\s·\u2500-\u257f]*")
"""Frames, rules and the dots of empty cells are no text; what they part can be told without them."""


def shown(app):
    """The rows on the screen; of a screen over another one, only its box: what is below it is put back on purpose."""
    rows = [Strip.join(row) for row in app.screen._compositor.render_update(full=True).strips]
    if not isinstance(app.screen, ModalScreen):
        return rows
    box = app.screen.children[0].region
    return [row.crop(box.x, box.right) for row in rows[box.y : box.bottom]]


def pairs(rows):
    """The colours of letters and of what is behind them, and a text that has them."""
    for row in rows:
        for text, style, _ in row:
            if style and not _LINES.fullmatch(text):
                front, back = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                assert front, text
                assert back, text
                assert not style.dim, text
                yield (Color.from_rich_color(front).hex, Color.from_rich_color(back).hex), text.strip()


@pytest.mark.parametrize("theme", THEMES)
async def test_everything_drawn_can_be_read(theme):
    app = DatelineApp(DoubtfulDesk(), "seeds/modi-putin.md", PUBLISHED, Settings(theme=theme))
    found = {}
    async with app.run_test(size=(120, 36)) as pilot:
        driven = Driven(app, pilot)
        await driven.settle()
        for keys in ((), *WALK):
            await driven.press(*keys)
            found |= {pair: (text, keys) for pair, text in pairs(shown(app)) if pair not in found}
    least = PROMISED.get(theme, AA)
    ratios = {pair: contrast(*map(Color.parse, pair)) for pair in found}
    assert {(*pair, round(ratio, 2)): found[pair] for pair, ratio in ratios.items() if ratio < least} == {}
    assert len(found) > 50, "the walk led nowhere"
