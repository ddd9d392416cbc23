"""Words as the cells of a terminal."""

from __future__ import annotations

from tui.ui.driver.sgr import Cell, blank_as
from tui.ui.paint.wrap import clusters


def lettered(words: str, look: str) -> list[Cell]:
    """Words as cells of this look."""
    blank = (" ", blank_as(look))
    if words.isascii():
        return [blank if char == " " else (char, look) for char in words]
    found: list[Cell] = []
    for start, end, width in clusters(words):
        cell = blank if words[start:end] == " " else (words[start:end], look)
        found += [cell, *[("", look)] * (width - 1)] if width else []
    return found
