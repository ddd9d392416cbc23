"""Strips as cells: what stands in each column of a row, and its look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from tui.ui.driver.sgr import Cell, blank_as

_NARROW = re.compile(r"[\x20-\x7e\xa1-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u259f]*")


def cells(strips: Iterable[Strip], colours: ColorSystem) -> list[Cell]:
    """The cells of strips that stand side by side."""
    row: list[Cell] = []
    for strip in strips:
        for text, style, control in strip:
            if not control:
                row += _segment(text, style, colours)
    return row


@lru_cache(16384)
def _segment(text: str, style: Style | None, colours: ColorSystem) -> tuple[Cell, ...]:
    """The cells of a stretch of one style. Most of it is on the screen again and again."""
    look = Strip.render_ansi(style, colours) if style else ""
    blank = (" ", blank_as(look))
    if _NARROW.fullmatch(text):
        return tuple(blank if char == " " else (char, look) for char in text)
    found: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        char = text[start:end]
        if char == " ":
            found.append(blank)
        elif width:
            found.append((char, look))
            found += [("", look)] * (width - 1)
    return tuple(found)
