"""The modes that the desk wants a terminal in. Those that came with xterm are asked of no other terminal."""

from __future__ import annotations

import os

from tui.ui.driver import ground
from tui.ui.terminal import Terminal

ALTERNATE, CURSOR, WRAP = "1049", "25", "7"
_PASTE, _FOCUS = "2004", "1004"
_MOUSE = ("1000", "1002", "1006")
"""Buttons and dragging, in cells; not every movement of the mouse, for each would go over the line."""
_KITTY_ON, _KITTY_OFF = "\x1b[>25u", "\x1b[<u"
"""Keys told apart as kitty does it, with the flags that Textual reads."""
_ASK_SYNCHRONISED = "\x1b[?2026$p"
"""Whether frames can be shown at once. Nobody waits for the answer."""
FRAME, FRAME_END = "\x1b[?2026h", "\x1b[?2026l"
"""What stands between them is shown at once, by a terminal that said it can."""
_EMPTY = "\x1b[m\x1b[H\x1b[J"


def entering(terminal: Terminal, *, mouse: bool, is_begun: bool = False) -> str:
    """What makes a terminal the desk's. Where a screen was begun, entering it again would clear it."""
    if not terminal.is_xterm:
        return switch("l", CURSOR, WRAP) + _EMPTY
    asked = "" if os.environ.get("TERM_PROGRAM") == "Apple_Terminal" else _ASK_SYNCHRONISED
    begun = "" if is_begun else begin()
    return begun + switch("h", *(_MOUSE if mouse else ()), _FOCUS, _PASTE) + _KITTY_ON + ground.ASKED + asked


def begin() -> str:
    """What makes an xterm a screen to draw on."""
    return switch("h", ALTERNATE) + switch("l", CURSOR, WRAP)


def leaving(terminal: Terminal, *, mouse: bool) -> str:
    """What gives it back. Where there is no other screen to come back to, an empty one is left."""
    if not terminal.is_xterm:
        return _EMPTY + switch("h", WRAP, CURSOR)
    unwanted = (_PASTE, _FOCUS, *(_MOUSE if mouse else ()))
    # Each screen has its own flags of kitty's: off before the other one comes back.
    return (
        "\x1b[m"
        + ground.UNASKED
        + switch("l", *unwanted)
        + _KITTY_OFF
        + switch("h", WRAP)
        + switch("l", ALTERNATE)
        + switch("h", CURSOR)
    )


def switch(how: str, *modes: str) -> str:
    """Each by itself: a terminal that does not know one of several may know none."""
    return "".join(f"\x1b[?{mode}{how}" for mode in modes)
