"""The modes that the desk wants a terminal in. Those that came with xterm are asked of no other terminal."""

from __future__ import annotations

import os

from tui.ui.driver import ground
from tui.ui.terminal import Terminal

_ALTERNATE, _PASTE, _FOCUS, _WRAP, _CURSOR = "1049", "2004", "1004", "7", "25"
_MOUSE = ("1000", "1002", "1006")
"""Buttons and dragging, in cells; not every movement of the mouse, for each would go over the line."""
_KITTY_ON, _KITTY_OFF = "\x1b[>25u", "\x1b[<u"
"""Keys told apart as kitty does it, with the flags that Textual reads."""
_ASK_SYNCHRONISED = "\x1b[?2026$p"
"""Whether frames can be shown at once. Nobody waits for the answer."""
FRAME, FRAME_END = "\x1b[?2026h", "\x1b[?2026l"
"""What stands between them is shown at once, by a terminal that said it can."""
_EMPTY = "\x1b[m\x1b[H\x1b[J"


def entering(terminal: Terminal, *, mouse: bool) -> str:
    """What makes a terminal the desk's."""
    if not terminal.is_xterm:
        return _switch("l", _CURSOR, _WRAP) + _EMPTY
    asked = "" if os.environ.get("TERM_PROGRAM") == "Apple_Terminal" else _ASK_SYNCHRONISED
    wanted = (_ALTERNATE, *(_MOUSE if mouse else ()), _FOCUS, _PASTE)
    return _switch("h", *wanted) + _switch("l", _CURSOR, _WRAP) + _KITTY_ON + ground.ASKED + asked


def leaving(terminal: Terminal, *, mouse: bool) -> str:
    """What gives it back. Where there is no other screen to come back to, an empty one is left."""
    if not terminal.is_xterm:
        return _EMPTY + _switch("h", _WRAP, _CURSOR)
    unwanted = (_PASTE, _FOCUS, *(_MOUSE if mouse else ()))
    # Each screen has its own flags of kitty's: off before the other one comes back.
    return (
        "\x1b[m"
        + ground.UNASKED
        + _switch("l", *unwanted)
        + _KITTY_OFF
        + _switch("h", _WRAP)
        + "\x1b[?1049l"
        + _switch("h", _CURSOR)
    )


def _switch(how: str, *modes: str) -> str:
    """Each by itself: a terminal that does not know one of several may know none."""
    return "".join(f"\x1b[?{mode}{how}" for mode in modes)
