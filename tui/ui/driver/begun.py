"""A screen that was begun before the app was there, and the terminal under it."""

from __future__ import annotations

import os
import signal
import termios
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType
from typing import Any

from tui.ui.driver.modes import ALTERNATE, CURSOR, WRAP, begin, switch
from tui.ui.driver.shown import Shown, Span

_LEAVE = "\x1b[m" + switch("l", ALTERNATE) + switch("h", WRAP, CURSOR)
_KEYS, _DRAWING = 0, 2
"""Where keys come from, and where Textual draws."""
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTSTP)
_LOCAL = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
_INPUT = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR


class Begun:
    """What the terminal shows, and its attributes before, which `leave` gives back unless the app took it over.

    `is_recalled` is whether it is what the app itself had shown before.
    """

    def __init__(self, shown: Shown, attributes: list[Any], *, is_recalled: bool = False) -> None:
        self.shown, self.is_recalled = shown, is_recalled
        self._attributes = attributes
        self._stands = True
        self._taken = False

    @classmethod
    def on_terminal(
        cls, width: int, height: int, spans: Sequence[Span], ground: str = "", *, is_recalled: bool = False
    ) -> Begun:
        """Show these cells on a ground of this look, and nothing else. Keys wait for the app, unseen.

        Raises:
            OSError: when the terminal is gone.
        """
        shown = Shown(erases=False, stops=True)
        shown.cleared(width, height, ground)
        shown.want(spans)
        begun = cls(shown, _attributes(), is_recalled=is_recalled)
        for number in _ENDING:
            signal.signal(number, begun._end)
        _set(_for_keys(begun._attributes))
        _write(_enter(ground) + shown.write())
        return begun

    @staticmethod
    def await_app() -> None:
        """The app is about to start, and handles an interrupt itself."""
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def take(self) -> list[Any]:
        """The app has the terminal now, and puts it back; -> the attributes that it had before."""
        self._taken = True
        return self._attributes

    def leave(self) -> None:
        """Put the terminal back, if the app never came."""
        if not self._taken:
            self._restore()

    def _restore(self) -> None:
        if self._stands:
            self._stands = False
            with suppress(OSError):
                _write(_LEAVE)
                _set(self._attributes)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        """Do what the signal is for, the terminal put back; continued, the app starts as if nothing had been shown."""
        self._restore()
        signal.signal(number, signal.SIG_DFL)
        # Where no shell would continue it, the system does not stop a program for SIGTSTP: so does Textual.
        os.kill(os.getpid(), signal.SIGSTOP if number == signal.SIGTSTP else number)

    @property
    def stands(self) -> bool:
        """Whether it is still on the screen."""
        return self._stands


def _enter(ground: str) -> str:
    """To the alternate screen, empty."""
    look = f"\x1b[0;{ground}m" if ground else "\x1b[m"
    return f"{begin()}{look}\x1b[H\x1b[2J"


def _attributes() -> list[Any]:
    try:
        return termios.tcgetattr(_KEYS)
    except termios.error as error:
        raise OSError(*error.args) from error


def _for_keys(attributes: list[Any]) -> list[Any]:
    """The attributes with which Textual reads keys."""
    changed = [*attributes[:6], [*attributes[6]]]
    changed[0] &= ~_INPUT
    changed[3] &= ~_LOCAL
    changed[6][termios.VMIN] = 1
    return changed


def _set(attributes: list[Any]) -> None:
    try:
        termios.tcsetattr(_KEYS, termios.TCSANOW, attributes)
    except termios.error as error:
        raise OSError(*error.args) from error


def _write(text: str) -> None:
    """Write all of it; the terminal's own encoding is UTF-8 where anything but ASCII is written."""
    data = text.encode()
    while data:
        data = data[os.write(_DRAWING, data) :]
