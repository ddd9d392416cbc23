"""The colours of the themes after Okabe and Ito can be read on every ground that they lie on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.paths import shared
from tui.ui.themes import load

ROLES = ("primary", "secondary", "accent", "warning", "error", "success", "foreground")
AA = 4.5
GROUNDS = ("background", "surface", "panel")
OKABE = [theme for theme in load(shared("styles") / "themes.toml") if theme.name.startswith("dateline-okabe-")]


def _luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(Color.parse(one)), _luminance(Color.parse(other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", OKABE, ids=lambda theme: theme.name)
def test_every_role_is_readable_on_every_ground(theme: Theme) -> None:
    """WCAG's AA for text."""
    pairs = {
        f"{role} on {ground}": _contrast(getattr(theme, role), getattr(theme, ground))
        for role in ROLES
        for ground in GROUNDS
    }
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < AA} == {}
