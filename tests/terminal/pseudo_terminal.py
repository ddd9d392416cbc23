"""A program in a real pseudo-terminal: keys in, an emulated screen out, and what modes it left behind."""

import copy
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path

import pyte

PATIENCE = 60.0
MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
# Alternate screen, mouse reporting, focus events, bracketed paste, synchronised output: what must not be left on.
WATCHED = {"1049", "1000", "1002", "1003", "1004", "1006", "1015", "1016", "2004", "2026"}


# What says something of the terminal that the tests run in.
UNWANTED = {"NO_COLOR", "COLORTERM", "LC_ALL", "LANG", "TMUX", "STY", "COLUMNS", "LINES"}
# What pyte would print instead of passing over.
UNKNOWN = re.compile(rb"\x1b\[[<>=][\d;]*[a-z]")


class Screen(pyte.Screen):
    """As pyte's, with a second screen to come back from."""

    first = None

    def set_mode(self, *modes, **options):
        super().set_mode(*modes, **options)
        if 1049 in modes and options.get("private") and not self.first:
            self.first = copy.deepcopy(self.buffer), copy.copy(self.cursor)
            self.erase_in_display(2)

    def erase_in_display(self, how=0, *arguments, **options):
        super().erase_in_display(how, *arguments, **options)
        if how == 2:  # pyte passes over cells that nothing was ever written in
            for row in range(self.lines):
                self.buffer[row].update(dict.fromkeys(range(self.columns), self.cursor.attrs))

    def reset_mode(self, *modes, **options):
        super().reset_mode(*modes, **options)
        if 1049 in modes and options.get("private") and self.first:
            (self.buffer, self.cursor), self.first = self.first, None
            self.dirty.update(range(self.lines))


class PseudoTerminal:
    """Runs `arguments` on a terminal of its own; `screen` is what a person would see."""

    def __init__(self, *arguments, columns=120, rows=36, answers=True, **environment):
        self.answers = answers
        self.ours, theirs = os.openpty()
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(theirs)
        self.theirs = theirs
        self.emulated = Screen(columns, rows)
        self.stream = pyte.ByteStream(self.emulated)
        self.output = b""
        inherited = {k: v for k, v in os.environ.items() if k not in UNWANTED}
        settings = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment}
        self.process = subprocess.Popen(
            arguments, stdin=theirs, stdout=theirs, stderr=theirs, env=inherited | settings, start_new_session=True
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    @property
    def screen(self):
        """The visible text, a line each."""
        return "\n".join(self.emulated.display)

    def press(self, keys):
        """Send keys as a keyboard would."""
        os.write(self.ours, keys.encode())

    def read(self, seconds=0.1, at_most=65536):
        """Take in what the program wrote meanwhile, so many bytes at most; whether it wrote anything."""
        if not select.select([self.ours], [], [], seconds)[0]:
            return False
        data = os.read(self.ours, at_most)
        self.output += data
        self._answer(data)
        self.stream.feed(UNKNOWN.sub(b"", data))
        return True

    def _answer(self, data):
        """Say that all is well, where the program asks."""
        if self.answers:
            os.write(self.ours, b"\x1b[0n" * data.count(b"\x1b[5n"))

    def wait_for(self, condition):
        """Read until `condition(screen)` holds (a string: until it is on the screen)."""
        holds = condition if callable(condition) else lambda screen: condition in screen
        until = time.monotonic() + PATIENCE
        while not holds(self.screen):
            assert time.monotonic() < until, f"never came: {condition}\n{self.screen}"
            self.read()

    def wait_for_end(self):
        """Read until the program has ended; -> its exit status."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, f"never ended\n{self.screen}"
            self.read()
        while self.read(0):
            pass
        return self.process.returncode

    def resize(self, columns, rows):
        """Give the terminal another size, and the program the signal that tells of it."""
        ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.emulated.resize(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    def signal(self, number):
        """Send a signal to the program."""
        self.process.send_signal(number)

    def hang_up(self):
        """Drop the line, as a lost connection does."""
        for end in (self.ours, self.theirs):
            if end is not None:
                os.close(end)
        self.ours = self.theirs = None

    def left_over(self):
        """Modes still switched on, and "raw" when the line discipline is not as it was before."""
        modes = {}
        for numbers, switch in MODE.findall(self.output):
            for number in numbers.decode().split(";"):
                modes[number] = switch == b"h"
        left = {number for number, on in modes.items() if on and number in WATCHED}
        left |= {"cursor hidden"} if modes.get("25") is False else set()
        return left | ({"raw"} if termios.tcgetattr(self.theirs)[:4] != self.before[:4] else set())


def dateline(*arguments, **options):
    """The installed `dateline` of this environment in a pseudo-terminal."""
    return PseudoTerminal(str(Path(sys.executable).with_name("dateline")), *arguments, **options)
