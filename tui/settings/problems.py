"""What is wrong with settings: each mistake on one line, with its place and what would be right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tui.settings.model import AUTO, SYSTEM, WORDS

Setting = tuple[str, ...]
"""The path of a setting: `("theme",)`, `("keys", "zoom")`."""

_WANTED = {
    "theme": f'the name of a theme in quotes, or "{SYSTEM}"',
    "reading_width": "a whole number from 20 to 200",
    "ascii": f'true, false or "{AUTO}"',
    "mouse": "true or false",
    "keys": 'the name of a key in quotes, as "f11", or of several, as "n,f3"',
}
_PART = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_PATH = rf"({_PART}(?:\s*\.\s*{_PART})*)"
_HEADER = re.compile(rf"\s*\[\s*{_PATH}\s*\]")
_ASSIGNED = re.compile(rf"\s*{_PATH}\s*=")
_AT = re.compile(r"\s*\(at line (\d+), column (\d+)\)|\s*\(at end of document\)")


class Problem(NamedTuple):
    """Something wrong: which setting (none for the file as a whole), in which line and column, and what."""

    setting: Setting
    what: str
    place: tuple[int, int] | None = None

    def told(self, file: str, text: str = "") -> str:
        """The problem on one line, as compilers write it; where it stands is looked up in the file's text."""
        where = ":".join([file, *map(str, self.place or place_of(self.setting, text) or ())])
        return ": ".join(filter(None, (where, ".".join(self.setting), self.what)))


def mistakes(error: ValueError, text: str) -> list[Problem]:
    """What was found wrong with the text of a settings file: by TOML, or else by the model of the settings."""
    if isinstance(error, ValidationError):
        return [_of_model(found) for found in error.errors()]
    said, found = str(error), _AT.search(str(error))
    lines = text.splitlines() or [""]
    place = (int(found[1]), int(found[2])) if found and found[1] else (len(lines), len(lines[-1]) + 1)
    what = _AT.sub("", said)
    hint = '; words stand in quotes, as in theme = "nord"' if what == "Invalid value" else ""
    return [Problem((), f"this is no TOML: {what[:1].lower()}{what[1:]}{hint}", place)]


def _of_model(found: ErrorDetails) -> Problem:
    setting = tuple(str(part) for part in found["loc"])[:2]
    if found["type"] == "extra_forbidden":
        known = list(WORDS)
        what = f"there is no such setting{meant(setting[0], known)}; there are {', '.join(known)}"
    elif setting == ("keys",):
        what = 'commands and their keys stand below a line [keys], as in zoom = "f11"'
    else:
        what = f"{json.dumps(found['input'], default=str, ensure_ascii=False)} is not {_WANTED[setting[0]]}"
    return Problem(setting, what)


def meant(word: str, known: Iterable[str]) -> str:
    """A guess at what was meant by a word that is not known; empty for none."""
    near = get_close_matches(word, known, n=1)
    return f", did you mean {near[0]}" if near else ""


def place_of(setting: Setting, text: str) -> tuple[int, int] | None:
    """The line and column at which a setting stands in a file, counted from 1; None where it does not."""
    table: Setting = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _path(header[1])
            if table == setting:
                return number, header.start(1) + 1
        elif assigned := _ASSIGNED.match(line):
            path = (*table, *_path(assigned[1]))
            if path == setting[: len(path)]:  # the setting itself, or the table on one line that has it
                return number, assigned.start(1) + 1
    return None


def _path(written: str) -> Setting:
    return tuple(part.strip("\"'") for part in re.findall(_PART, written))
