"""Words sent to the clipboard at the far end, which says nothing of whether they arrived; or kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.app import App

from tui.ui.driver.lean import LeanApp
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.widgets.lines import fit

_ROOM = 36
"""Cells for the words, where it is said how they go."""


def refusal(app: App[Any], words: str) -> str:
    """Why words cannot be copied here; empty when they can."""
    return app.far_clipboard.refusal(words) if isinstance(app, LeanApp) else ""


def copy(app: App[Any], words: str, said: str = "copied", told: str = "") -> str:
    """Send words to the clipboard; -> a line to the reader, `told` in the place of the words.

    The first time it says how they go, for no terminal answers: whoever finds nothing to paste knows where to look.
    """
    if why := refusal(app, words):
        return f"not {said}: {why}"
    app.copy_to_clipboard(words)
    line = told or " ".join(words.split())
    how = app.far_clipboard.advice() if isinstance(app, LeanApp) else ""
    if not how:
        return f"{said}: {line}"
    ellipsis = (ASCII if app.has_class("-ascii") else UNICODE).ellipsis
    return f"{said}: {fit(line, _ROOM, ellipsis)} - {how}"


def append(path: str, words: str) -> str:
    """Write words to the end of a file; -> the line that tells of it. Slow: for a thread."""
    try:
        with Path(path).expanduser().open("a", encoding="utf-8") as file:
            file.write(f"{words}\n")
    except OSError as error:
        return f"{path}: {error.strerror or error}"
    return f"written to {path}"
