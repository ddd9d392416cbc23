"""How far the terminal is behind: between it and the program there may be a line that swallows seconds of frames.

A terminal answers "are you well" when it has drawn all that came before. The question goes with what is written, and
nobody waits for the answer of a terminal that never gave one.
"""

from __future__ import annotations

from collections import deque
from threading import Event
from time import monotonic

QUESTION, ANSWER = "\x1b[5n", "\x1b[0n"
"""Device status report, of ECMA-48: every terminal since the VT100 knows it."""
PATIENCE = 3.0
"""Seconds without the answer after which a terminal that did answer does so no more."""
_OFTEN = 1024
"""So many bytes are written between two questions."""
_WINDOW = 4096
"""So many bytes may be under way: a page of text."""
_SILENT = 8
"""A terminal that did not answer so many questions is asked no more."""


class Pace:
    """What was written, and what of it was drawn. Answers may come on another thread."""

    def __init__(self) -> None:
        self._written = self._drawn = 0
        self._asked: deque[tuple[int, float]] = deque()
        self._answers = False
        self._settled = Event()
        self._settled.set()

    def with_question(self, frame: str) -> str:
        """A frame, and where it is time for it, the question after it."""
        self._written += len(frame)
        last = self._asked[-1][0] if self._asked else self._drawn
        if self._written - last < _OFTEN or (len(self._asked) >= _SILENT and not self._answers):
            return frame
        self._asked.append((self._written, monotonic()))
        self._settled.clear()
        return frame + QUESTION

    def answered(self) -> None:
        """One of the questions was answered."""
        if self._asked:
            self._answers = True
            self._drawn, _ = self._asked.popleft()
        if not self._asked:
            self._settled.set()

    @property
    def is_full(self) -> bool:
        """Whether enough is under way to the terminal."""
        if self._answers and self._asked and monotonic() - self._asked[0][1] > PATIENCE:
            self._forget()
        return self._answers and self._written - self._drawn > _WINDOW

    def _forget(self) -> None:
        self.begin_anew()
        self._answers = False

    def begin_anew(self) -> None:
        """Wait for no answer any more: whoever had the terminal meanwhile got it."""
        self._asked.clear()
        self._drawn = self._written
        self._settled.set()

    def settle(self, seconds: float) -> None:
        """Wait a little for answers that are under way: the shell would take them for keys.

        A terminal that never answered is waited for if it was asked just now: it may be far away.
        """
        if self._answers or (self._asked and monotonic() - self._asked[0][1] < seconds):
            self._settled.wait(seconds)
