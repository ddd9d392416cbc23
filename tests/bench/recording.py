"""A program run in a terminal and recorded: what it wrote, and when."""

import os
import select
import struct
import subprocess
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

import pyte

COLUMNS, ROWS = 120, 36
PATIENCE = 30.0
KEY_PATIENCE = 2.0
"""Seconds to wait for the first byte, of a program and of its answer to a key."""
START_QUIET = 1.0
"""Seconds without a byte after which a program has started."""
KEY_QUIET = 0.3
"""Seconds without a byte after which a key has been answered."""


class Burst(NamedTuple):
    """What came of something: seconds until the last byte, how many there were, and the pieces with their times."""

    last: float
    size: int
    pieces: tuple[tuple[float, bytes], ...]


class Recorded:
    """A program in a terminal of its own, used as a context, recorded until `done(screen)` and so long quiet.

    Times count from just before exec, or from the last key.
    """

    def __init__(self, *command, done, quiet=START_QUIET, **environment):
        self.line, theirs = os.openpty()
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        inherited = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM", "LC_ALL", "LANG")}
        settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **environment}
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=inherited | settings,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - nothing here has threads
        )
        os.close(theirs)
        self.started = self._gather(PATIENCE, quiet, done)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.line)

    def press(self, keys):
        """Send keys; -> what came of them."""
        self.begun = time.perf_counter()
        os.write(self.line, keys.encode())
        return self._gather(KEY_PATIENCE, KEY_QUIET)

    def memory(self):
        """The resident memory of the program, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def _gather(self, patience, quiet, done=lambda _screen: True):
        pieces, screen = [], Screen()
        until = time.perf_counter() + patience
        while time.perf_counter() < until:
            # A program that has written nothing yet is not quiet but slow.
            if not select.select([self.line], [], [], quiet if pieces else patience)[0]:
                if pieces and screen.holds(done):
                    break
                continue
            try:
                data = os.read(self.line, 65536)
            except OSError:
                break
            pieces.append((time.perf_counter() - self.begun, data))
            screen.written.append(data)
        return Burst(pieces[-1][0] if pieces else 0.0, sum(len(data) for _, data in pieces), tuple(pieces))


def _take_terminal():
    """Make standard input the terminal of the new session, so that the program is in its foreground."""
    ioctl(0, termios.TIOCSCTTY, 0)


class Screen:
    """What was written as a person sees it. Emulating takes longer than writing: it is done when somebody looks."""

    def __init__(self):
        self.written = []
        self._emulated = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._emulated)

    def holds(self, condition):
        """Whether the screen is as wanted now."""
        for data in self.written:
            self._stream.feed(data)
        self.written.clear()
        return condition("\n".join(self._emulated.display))


def seen_at(burst, condition):
    """Seconds until `condition(screen)` held."""
    screen = Screen()
    for seconds, data in burst.pieces:
        screen.written.append(data)
        if screen.holds(condition):
            return seconds
    message = "never came"
    raise AssertionError(message)
