"""Words sent to the terminal's clipboard, which says nothing of whether they arrived."""

from __future__ import annotations

from textual.app import App

from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.widgets.lines import fit

_HOW = "sent to the terminal, which may forbid it (OSC 52)"
_ROOM = 36
"""Cells for the words, where it is said how they go."""


def copy(app: App[object], words: str, said: str = "copied", told: str = "") -> str:
    """Send words to the clipboard; -> a line to the reader, `told` in the place of the words.

    The first time it says how they go, for no terminal answers: whoever finds nothing to paste knows where to look.
    """
    line, is_first = told or " ".join(words.split()), not app.clipboard
    app.copy_to_clipboard(words)
    if not is_first:
        return f"{said}: {line}"
    ellipsis = (ASCII if app.has_class("-ascii") else UNICODE).ellipsis
    return f"{said}: {fit(line, _ROOM, ellipsis)} - {_HOW}"
