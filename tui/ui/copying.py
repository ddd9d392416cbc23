"""Taking words along, and saying how."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.app import App

from tui.ui.driver.lean import LeanApp

_SHORT = 36
"""So much of the words is shown beside how they were sent."""


def refusal(app: App[Any], words: str) -> str:
    """Why words cannot be copied here; empty when they can."""
    return app.far_clipboard.refusal(words) if isinstance(app, LeanApp) else ""


def copy(app: App[Any], words: str, said: str = "copied") -> str:
    """Copy words; -> the line that tells of it: what was done, and the first time how."""
    if why := refusal(app, words):
        return f"not copied: {why}"
    app.copy_to_clipboard(words)
    shown = " ".join(words.split())
    advice = app.far_clipboard.advice() if isinstance(app, LeanApp) else ""
    if not advice:
        return f"{said}: {shown}"
    return f"{said}: {shown if len(shown) <= _SHORT else shown[: _SHORT - 1] + '…'} - {advice}"


def append(path: str, words: str) -> str:
    """Write words to the end of a file; -> the line that tells of it. Slow: for a thread."""
    try:
        with Path(path).expanduser().open("a", encoding="utf-8") as file:
            file.write(f"{words}\n")
    except OSError as error:
        return f"{path}: {error.strerror or error}"
    return f"written to {path}"
