"""What the article looks like where the reader is: taken from the screen, and made into what can be kept."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from tui.model.notes import Picture
from tui.ui.commands.port import ScreenPort
from tui.ui.driver.lean import LeanApp
from tui.ui.paint.pane import Pane
from tui.ui.pictures import Rows, occasion, packed

_CORNERS = ("╭╮╰╯", "┏┓┗┛", "++++")
"""Of the frames that a pane can have."""


class Seen(NamedTuple):
    """The title line and the article's pane, on a screen of so many columns and lines."""

    columns: int
    lines: int
    rows: Rows


def seen(screen: ScreenPort) -> Seen | None:
    """What the terminal is to show of the article; None while it is read, or where something else is over it."""
    app = screen.app
    if not isinstance(app, LeanApp) or not app.writes or screen.reading is None or screen.partial:
        return None
    over: list[object] = [*app.screen_stack[-1:]]
    if over != [screen] or screen.typing:
        return None
    (columns, lines), pane = app.size, Pane.on(*app.size)
    rows = [app.cells(0), *(app.cells(row)[: pane.width] for row in range(1, pane.height + 1))]
    corners = "".join(rows[row][column][0] for row in (1, -1) for column in (0, -1)) if all(rows) else ""
    return Seen(columns, lines, rows) if corners in _CORNERS else None


def picture(source: str, found: Seen) -> Picture | None:
    """What is seen of the article in a file, as it can be kept; None where it cannot."""
    drawn = packed(found.rows)
    with suppress(OSError, ValueError):
        return Picture(occasion(source, found.columns, found.lines, os.environ), drawn) if drawn else None
    return None
