"""Strips as cells: what stands in each column of a row, and its look, as far as the terminal can show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from tui.ui.driver.sgr import Cell, blank_as, reduced
from tui.ui.driver.twins import ascii_twin
from tui.ui.terminal import Terminal

_NARROW = re.compile(r"[\x20-\x7e\xa1-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u259f]*")
_SYSTEMS = {256: ColorSystem.EIGHT_BIT, 1 << 24: ColorSystem.TRUECOLOR}


class Brush:
    """Draws strips for a terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._system = _SYSTEMS.get(terminal.colours, ColorSystem.STANDARD)
        # Most of it is on the screen again and again.
        self._segment = lru_cache(16384)(self._drawn)

    def cells(self, strips: Iterable[Strip]) -> list[Cell]:
        """The cells of strips that stand side by side."""
        row: list[Cell] = []
        for strip in strips:
            for text, style, control in strip:
                if not control:
                    row += self._segment(text, style)
        return row

    def _drawn(self, text: str, style: Style | None) -> tuple[Cell, ...]:
        """The cells of a stretch of one style."""
        look = self._look(style) if style else ""
        blank = (" ", blank_as(look))
        if not self._terminal.is_utf8 and not text.isascii():
            text = "".join(ascii_twin(text[start:end], width) for start, end, width in split_graphemes(text)[0])
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

    def _look(self, style: Style) -> str:
        terminal = self._terminal
        look = Strip.render_ansi(style, self._system)
        # Colours that the system makes of others are the terminal's; of sixteen it may have fewer.
        return look if terminal.colours > 16 else reduced(look, terminal.colours, terminal.attributes)
