"""The settings file as it is written: commented, and changed without losing what the user wrote in it."""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tui.settings.loading import load, read
from tui.settings.model import WORDS, Settings
from tui.settings.problems import Setting, place_of

_HEAD = """\
# The settings of dateline. In the app the key , shows and changes them; what is changed there is written here, and
# everything else in this file stays as it is. `dateline settings check` says whether it is right.
"""
_TABLES = re.compile(r"^(?:#.*\n)*(?=[ \t]*\[)|\Z", re.MULTILINE)
"""Where tables begin, with the comment above the first; else the end."""


class Command(NamedTuple):
    """A command that can be given other keys: its name, its own keys, and what it does."""

    name: str
    keys: str
    words: str


def template(places: Iterable[tuple[str, Iterable[Command]]]) -> str:
    """The file with every setting as it is by default; `places` are the commands by where their keys work."""
    parts = [_HEAD]
    for name, words in WORDS.items():
        if name != "keys":
            parts.append(f"# {words}\n{name} = {written(Settings().written(name))}\n")
    parts.append(f"# {WORDS['keys']}\n# Take away the # before a line to change it.\n[keys]\n")
    for place, commands in places:
        lines = (f"# {each.name} = {written(each.keys)}  # {each.words}\n" for each in commands)
        parts.append(f"## {place}\n{''.join(lines)}")
    return "\n".join(parts)


def written(value: Any) -> str:
    """A value as TOML has it."""
    return json.dumps(value, ensure_ascii=False)


def change(path: Path, values: Mapping[Setting, Any], new: str) -> None:
    """Write other values into a settings file, by their paths; where there is no file, into the text of a `new` one.

    A command whose keys are None is written no more. The user's comments and order stay.

    Raises:
        OSError: when it cannot be written.
        ValueError: when the file is wrong, and therefore left alone; the message says what and where.
    """
    import tomlkit  # noqa: PLC0415 - who changes nothing does not pay for it

    load(path)
    text = read(path) or new
    for setting, value in values.items():
        text = _without(text, setting, new) if value is None and setting[0] == "keys" else _with(text, setting)
    document = tomlkit.parse(text)
    for setting, value in values.items():
        if setting[0] != "keys":
            document[setting[0]] = Settings().changed(setting, value).written(setting[0])
        elif value is not None:
            document.setdefault("keys", tomlkit.table())[setting[1]] = value
        elif "keys" in document:
            document["keys"].pop(setting[1], None)
    put(path, tomlkit.dumps(document))


def _with(text: str, setting: Setting) -> str:
    """The text with a line for a setting: its own, or the one that stands there as a comment, or a new one."""
    if place_of(setting, text):
        return text
    name, tables = setting[-1], _TABLES.search(text)
    assert tables is not None
    begin, end = (0, tables.start()) if len(setting) == 1 else (tables.start(), len(text))
    for found in re.compile(rf"^#+ *({re.escape(name)} *=.*)$", re.MULTILINE).finditer(text, begin, end):
        if _is_toml(found[1]):
            return text[: found.start()] + text[found.start(1) :]
    if len(setting) > 1:
        return text  # goes to the end of its table
    gap = "\n" if end and not text[:end].endswith("\n\n") else ""
    line = f"{gap}# {WORDS[name]}\n{name} = {written(Settings().written(name))}\n\n"
    return text[:end] + line + text[end:]


def _without(text: str, setting: Setting, new: str) -> str:
    """The text with the line of a command's keys as it is in a new file, a comment, if it has one to itself."""
    comment = re.search(rf"^# {re.escape(setting[1])} *=.*$", new, re.MULTILINE)
    place, lines = place_of(setting, text), text.splitlines(keepends=True)
    if comment and place and re.match(rf" *{re.escape(setting[1])} *=", line := lines[place[0] - 1]):
        lines[place[0] - 1] = comment[0] + line[len(line.rstrip("\r\n")) :]
    return "".join(lines)


def _is_toml(line: str) -> bool:
    try:
        return bool(tomllib.loads(line))
    except tomllib.TOMLDecodeError:
        return False


def put(path: Path, text: str) -> None:
    """Write a file whole or not at all; a link leads to the file that is written.

    Raises:
        OSError: when it cannot be written.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=".settings-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(beside).chmod(mode)
        Path(beside).replace(target)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
