"""The house's themes, which are data in styles/themes.toml; Textual's own can be had by their names too."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from textual.theme import BUILTIN_THEMES, Theme

from tui.paths import shared


def names() -> list[str]:
    """The names of all themes, the house's first."""
    return [*(theme.name for theme in load(shared("styles") / "themes.toml")), *BUILTIN_THEMES]


DARK, LIGHT = "dateline-dark", "dateline-light"
"""The themes for terminals with a dark or a light ground."""
SIXTEEN = "dateline-ansi"
"""The theme for terminals with sixteen colours, or none."""


@dataclass
class HouseTheme(Theme):
    """A theme of the house, with a few words on what it is for."""

    about: str = ""


def load(path: Path) -> list[HouseTheme]:
    """The themes of a TOML file, a table each: the fields of Textual's Theme, by its name."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return [HouseTheme(name=name, **fields) for name, fields in tables.items()]
