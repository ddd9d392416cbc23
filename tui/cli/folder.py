"""A folder of readings: one JSON file for each article."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from tui.sources import STANDARD_INPUT

_LONGEST = 100


class Folder:
    """Writes readings into a folder, each under the name of its source; two of one name do not meet."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._taken: set[str] = set()
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.ClickException(f"{path}: {error.strerror or error}") from error

    def write(self, source: str, json: str) -> str | None:
        """Write a reading, whole or not at all; -> its file's name where that is not simply the source's.

        Raises:
            click.ClickException: when the folder cannot be written to.
        """
        stem = _stem(source)
        name = self._free(stem)
        unfinished = self._path / f".{os.getpid()}.tmp"
        try:
            unfinished.write_text(json + "\n", encoding="utf-8")
            unfinished.replace(self._path / name)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise click.ClickException(f"{self._path / name}: {error.strerror or error}") from error
        return name if name != f"{stem}.json" else None

    def _free(self, stem: str) -> str:
        """`story.json`, or `story-2.json` when this run has written that; a file system may not tell case apart."""
        number, name = 1, f"{stem}.json"
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}.json"
        self._taken.add(name.casefold())
        return name


def _stem(source: str) -> str:
    """What to call the reading of a source: after its file, or the last part of its address."""
    if source == STANDARD_INPUT:
        return "stdin"
    if "://" not in source:
        return Path(source).stem
    host, _, path = re.sub(r"[?#].*", "", source).partition("://")[2].partition("/")
    name = Path(path.rstrip("/")).stem or host
    return re.sub(r"[^\w.-]+", "-", name).strip(".-")[:_LONGEST] or "page"
