"""The way out to the terminal, which may be a slow line: it never waits, and knows when everything was taken."""

from __future__ import annotations

import os
import select
from asyncio import AbstractEventLoop
from collections.abc import Callable
from time import monotonic

_PATIENCE = 2.0
"""Seconds that a terminal which takes nothing is waited for at the end."""


class Outlet:
    """Writes to a terminal of its own opening, so that not waiting is not forced on others who write there.

    It has the methods of Textual's writer, whose place it takes; all are for the event loop's thread alone.
    """

    def __init__(self, terminal: int, encoding: str, loop: AbstractEventLoop, emptied: Callable[[], None]) -> None:
        """For the terminal open as `terminal`; `emptied` is called when bytes that had to wait were taken.

        Raises:
            OSError: when it cannot be opened once more, as after `su`.
        """
        self._line = os.open(os.ttyname(terminal), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        self._encoding, self._loop, self._emptied = encoding, loop, emptied
        self._unwritten = b""
        self._open = True

    @property
    def is_busy(self) -> bool:
        """Whether the terminal has not yet taken everything."""
        return bool(self._unwritten)

    def start(self) -> None:
        """Nothing: there is no thread to start."""

    def write(self, text: str) -> None:
        """Write as much as the terminal takes now; the rest follows as it takes more."""
        if not self._open:
            return
        waited = self.is_busy
        self._unwritten += text.encode(self._encoding, "replace")
        if not waited:
            self._push()
            if self.is_busy:
                self._loop.add_writer(self._line, self._push_on)

    def flush(self) -> None:
        """Nothing: what can be written is written at once."""

    def _push(self) -> None:
        try:
            while self._unwritten:
                self._unwritten = self._unwritten[os.write(self._line, self._unwritten) :]
        except BlockingIOError:
            return
        except OSError:
            # The line is gone. That the program is to end is learnt where keys are read.
            self._unwritten = b""

    def _push_on(self) -> None:
        self._push()
        if not self.is_busy:
            self._loop.remove_writer(self._line)
            self._emptied()

    def drain(self) -> None:
        """Wait until the rest is taken; a terminal that takes nothing for too long does not get it."""
        self._loop.remove_writer(self._line)
        line, until = select.poll(), monotonic() + _PATIENCE
        line.register(self._line, select.POLLOUT)
        while self.is_busy and line.poll(max(0, int(1000 * (until - monotonic())))):
            self._push()
        self._unwritten = b""

    def stop(self) -> None:
        """Write the rest and close."""
        if self._open:
            self.drain()
            self._open = False
            os.close(self._line)
