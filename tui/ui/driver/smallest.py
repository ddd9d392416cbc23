"""What is said in a window that is too small for the desk."""

from __future__ import annotations

from tui.ui.driver.shown import Span

SMALLEST = (40, 12)
"""Columns and rows that the desk needs."""


def is_too_small(width: int, height: int) -> bool:
    """Whether there is no room for the desk."""
    return width < SMALLEST[0] or height < SMALLEST[1]


def notice(width: int, height: int) -> list[Span]:
    """The window, empty but for what is wrong and what to do, as far as there is room."""
    lines = (f"{width}x{height} is too small", f"needs {SMALLEST[0]}x{SMALLEST[1]}", "enlarge, or q quits")
    return [
        (row, 0, [(char, "") for char in (lines[row] if row < len(lines) else "")[:width].ljust(width)])
        for row in range(height)
    ]
