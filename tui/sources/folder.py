"""The articles of a folder, told by their names: no file is opened for it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tui.model.listing import Entry, Listing
from tui.sources import kinds
from tui.sources.errors import SourceError
from tui.sources.material import Tell

_TELL_EACH = 500


def read(source: str, tell: Tell) -> Listing:
    """The articles of a folder and of all folders in it, without what is hidden, sorted as people sort.

    Raises:
        SourceError: when there are none, or the folder may not be read.
    """
    folder = Path(source)
    try:
        # A folder within that may not be read is left out; the one that was asked for is not.
        with os.scandir(folder):
            pass
    except OSError as error:
        raise SourceError(f"{source}: may not be read") from error
    entries: list[Entry] = []
    for file in _files(folder):
        entries.append(_entry(file, folder))
        if len(entries) % _TELL_EACH == 0:
            tell(f"looking through the folder: {len(entries)} articles")
    if not entries:
        raise SourceError(f"{source}: has no article in it, no file that ends in {', '.join(sorted(kinds.ARTICLES))}")
    entries.sort(key=lambda entry: _order(f"{entry.where}/{entry.title}"))
    return Listing(source=source, title=folder.resolve().name or source, kind="folder", entries=tuple(entries))


def _files(folder: Path) -> Iterator[Path]:
    """The files that are articles by their names. A link to a folder is not followed, for it may lead back."""
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and kinds.suffix(name) in kinds.ARTICLES:
                yield Path(path) / name


def _entry(file: Path, folder: Path) -> Entry:
    where = file.parent.relative_to(folder)
    return Entry(
        source=str(file), title=file.name, kind=kinds.by_name(file.name) or "text", where=where.as_posix().lstrip(".")
    )


def _order(name: str) -> list[tuple[int, int | str]]:
    """Sorts `2.txt` before `10.txt`, and capitals among the small letters."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in parts if part]
