"""The settings as rows: each with its value, what it is for, and what else it could be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tui.settings import Settings
from tui.settings.model import WORDS
from tui.ui.paint.glyphs import Glyphs
from tui.ui.screens.key_check import commands
from tui.ui.widgets.keys import key_names

_NAMES = {"theme": "Theme", "reading_width": "Width of the text", "ascii": "ASCII signs", "mouse": "Mouse"}
_WORDS = {True: "yes", False: "no"}
_STEP = 2


@dataclass(frozen=True)
class Row:
    """A setting: its path, names, value and default in words; `choices` are the values that it can have, in order.

    A row of a command's keys has none: a key is pressed for it.
    """

    path: tuple[str, ...]
    section: str
    name: str
    value: str
    default: str
    words: str
    choices: tuple[Any, ...] = ()
    now: Any = None

    def stepped(self, step: int) -> Any:
        """The value so many choices on; the ends of a row of numbers are ends, others go round."""
        index = self.choices.index(self.now) if self.now in self.choices else 0
        if isinstance(self.now, int) and not isinstance(self.now, bool):
            return self.choices[max(0, min(index + step, len(self.choices) - 1))]
        return self.choices[(index + step) % len(self.choices)]


def rows(settings: Settings, themes: Sequence[str], glyphs: Glyphs) -> Iterator[Row]:
    """Every setting, then the keys of every command by where they work."""
    choices = {
        "theme": (None, *themes),
        "reading_width": tuple(sorted({*range(20, 201, _STEP), settings.reading_width})),
        "ascii": (None, True, False),
        "mouse": (True, False),
    }
    for name, of in choices.items():
        now = getattr(settings, name)
        value, default = _said(settings.written(name)), _said(Settings().written(name))
        yield Row((name,), "Reading", _NAMES[name], value, default, WORDS[name], of, now)
    for place, found in commands():
        for command in found:
            own = settings.keys.get(command.name)
            value, default = (key_names(keys, glyphs) for keys in (own or command.keys, command.keys))
            yield Row(("keys", command.name), f"Keys {place[:1].lower()}{place[1:]}", command.words, value, default, "")


def _said(value: Any) -> str:
    return _WORDS[value] if isinstance(value, bool) else str(value)
