"""What was last made of something, kept for whoever asks next."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Latest(Generic[Given, Made]):
    """The last thing that was made, and of what: made once, however many threads ask for it."""

    def __init__(self, make: Callable[[Given], Made]) -> None:
        self._make = make
        self._lock = Lock()
        self._last: tuple[Given, Made] | None = None

    def of(self, given: Given) -> Made:
        """What is made of this very thing; who asks meanwhile waits."""
        with self._lock:
            if self._last is None or self._last[0] is not given:
                self._last = (given, self._make(given))
            return self._last[1]
