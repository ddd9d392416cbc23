"""What an article looked like when it was left: kept with the place, and shown at once when it is opened again.

A picture is a text, so that the library can keep it: a line of the looks in it, and one for each row of the screen from
the first on, which has its stretches of one look, each the number of that look and the words.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

from tui import __version__
from tui.paths import user_settings
from tui.ui.driver.pen import stretches
from tui.ui.driver.sgr import Cell
from tui.ui.driver.shown import Span
from tui.ui.paint.lettered import lettered
from tui.ui.terminal import Terminal, has_light_ground

Rows = Sequence[Sequence[Cell]]
"""The cells of the first rows of a screen, of each from its first column on."""
_LOOK = re.compile(r"(?=.{0,80}$)(?:\d{1,3}(?:;\d{1,3})*)?", re.ASCII)


def occasion(name: str, columns: int, rows: int, environ: Mapping[str, str]) -> str:
    """All that a picture of the article in a file depends on, but for the place in it.

    Raises:
        OSError: when there is no such file.
        ValueError: when this cannot be the name of one.
    """
    terminal = Terminal.of(environ)
    kind = f"{terminal.name} {terminal.colours} {terminal.draws_signs} {has_light_ground(environ)}"
    settings = user_settings()
    return f"{__version__} {kind} {columns}x{rows} {_state(name)} {_state(settings) if settings.exists() else ''}"


def _state(path: str | os.PathLike[str]) -> str:
    """What tells a file, as it is now, from all others and from what it was."""
    known = os.stat(path)  # noqa: PTH116 - a Path costs more than the asking
    return f"{known.st_dev} {known.st_ino} {known.st_size} {known.st_mtime_ns}"


def packed(rows: Rows) -> str | None:
    """Rows as a text; None where they could not be told from it again."""
    numbers: dict[str, int] = {}
    lines = [
        "\t".join(f"{numbers.setdefault(s.look, len(numbers))} {s.words}" for s in stretches(0, 0, len(row), row))
        for row in rows
    ]
    text = "\n".join(("\t".join(numbers), *lines))
    try:
        return text if [cells for _, _, cells in unpacked(text)] == [*map(list, rows)] else None
    except ValueError:
        return None


def unpacked(text: str) -> list[Span]:
    """The rows of a picture, to be shown.

    Raises:
        ValueError: when it could say anything else to a terminal than words and their looks.
    """
    first, *lines = text.split("\n")
    looks = first.split("\t")
    if not all(map(_LOOK.fullmatch, looks)):
        raise ValueError("no picture")
    return [(row, 0, _cells(line, looks)) for row, line in enumerate(lines)]


def _cells(line: str, looks: Sequence[str]) -> list[Cell]:
    found: list[Cell] = []
    for part in line.split("\t"):
        number, _, words = part.partition(" ")
        if not (number.isdecimal() and int(number) < len(looks) and words.isprintable()):
            raise ValueError("no picture")
        found += lettered(words, looks[int(number)])
    return found
