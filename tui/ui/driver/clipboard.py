"""The clipboard at the far end of the line: OSC 52, as it comes through what is in between.

tmux passes it on if `set-clipboard` is `on`, and what is wrapped for it if `allow-passthrough` is; as it comes it does
neither, but its own `load-buffer -w` gives to the terminal what it keeps. GNU screen passes on what is wrapped, in
pieces.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Literal

from tui.ui.terminal import Terminal

Way = Literal["terminal", "tmux", "screen"]
_LONGEST = 100_000
"""Of what is longer terminals take nothing, or only a part."""
_PIECE = 760
"""What screen takes in one piece, less what it is wrapped in."""
_ADVICE: Mapping[Way, str] = {
    "terminal": "sent to the terminal; nothing to paste? let it accept OSC 52",
    "tmux": "given to tmux; nothing to paste? in tmux: set -s set-clipboard on",
    "screen": "sent through screen; nothing to paste? let the terminal accept OSC 52",
}


class Clipboard:
    """How words come to the reader's clipboard."""

    def __init__(self, environ: Mapping[str, str], terminal: Terminal) -> None:
        self._way = _way(environ, terminal)
        self._has_told = False

    @property
    def is_tmux(self) -> bool:
        """Whether tmux, in which the program runs, is to be given them."""
        return self._way == "tmux"

    def refusal(self, text: str) -> str:
        """Why a text cannot be copied; empty when it can."""
        if not self._way:
            return "this terminal has no clipboard"
        return "too long for a terminal's clipboard" if len(_sequence(text)) > _LONGEST else ""

    def written(self, text: str) -> str:
        """What is written to the terminal. tmux gets it both ways: it passes on the one that it is set to."""
        plain = _sequence(text)
        if self._way == "tmux":
            return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
        if self._way == "screen":
            return "".join(f"\x1bP{plain[at : at + _PIECE]}\x1b\\" for at in range(0, len(plain), _PIECE))
        return plain if self._way else ""

    def advice(self) -> str:
        """How it was sent, and what to do when nothing arrives; once, and then no more."""
        told, self._has_told = self._has_told, True
        return _ADVICE[self._way] if self._way and not told else ""


def _way(environ: Mapping[str, str], terminal: Terminal) -> Way | None:
    if not terminal.is_xterm:
        return None
    if environ.get("TMUX"):
        return "tmux"
    return "screen" if environ.get("STY") else "terminal"


def _sequence(text: str) -> str:
    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"


def give_to_tmux(text: str) -> bool:
    """Have tmux keep a text and give it to its terminal; -> whether it did. Slow: for a thread."""
    import subprocess  # noqa: PLC0415 - few readers copy within tmux

    command = ["tmux", "load-buffer", "-w", "-"]
    try:
        # The text goes in as what is read: it is no part of the command.
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=5, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
