"""Where the reading screen has the article's pane, told before any widget is there."""

from __future__ import annotations

from typing import NamedTuple

from tui.ui.paint.wrap import column

WIDE = 100
"""From this many columns on the lists stand beside the article, else below: as on the reading screen."""
_SHARE, _OF = 3, 5
"""The article's share of the room."""
_EDGES, _RAIL, _WAITING = 2, 2, 1
"""Cells beside the text: both edges of the frame, the rail with its margin; and the row below that says "reading"."""


class Pane(NamedTuple):
    """The article's pane: below the title line, at the left."""

    width: int
    height: int

    @classmethod
    def on(cls, columns: int, rows: int) -> Pane:
        """The pane on a screen of this size."""
        room = rows - 2
        return cls(columns * _SHARE // _OF, room) if columns >= WIDE else cls(columns, room * _SHARE // _OF)

    @property
    def room(self) -> int:
        """How many rows of text it has for sure."""
        return self.height - _EDGES - _WAITING

    def column(self, reading_width: int) -> tuple[int, int]:
        """Cells of the longest row of text, and the cell of the pane's inside where it begins."""
        return column(self.width - _EDGES - _RAIL, reading_width)
