"""Strips as cells: what stands in each column of a row, and its look, as far as the terminal can show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
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
        self._filters: Sequence[LineFilter] = ()
        self._ground = Color(0, 0, 0)
        # Most of it is on the screen again and again.
        self._segment = lru_cache(16384)(self._drawn)
        self.look = lru_cache(1024)(self._seen)

    def look_through(self, filters: Sequence[LineFilter], ground: Color) -> None:
        """Draw styles as filters of colours show them, on this ground where they have none.

        Textual passes each strip through them; but there are few styles, and what a filter makes of one is the same
        in every strip.
        """
        if filters != self._filters or ground != self._ground:
            self._filters, self._ground = filters, ground
            self._segment.cache_clear()
            self.look.cache_clear()

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
        look = self.look(style) if style else ""
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

    def _seen(self, style: Style) -> str:
        """How a style looks on the terminal."""
        terminal, segments = self._terminal, [Segment(" ", style)]
        for line_filter in self._filters:
            segments = line_filter.apply(segments, self._ground)
        look = Strip.render_ansi(segments[0].style or Style.null(), self._system)
        # Colours that the system makes of others are the terminal's; of sixteen it may have fewer.
        return look if terminal.colours > 16 else reduced(look, terminal.colours, terminal.attributes)
