"""What was last made of something, kept for whoever asks next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from tui.model import Listing, Reading, Span
    from tui.model.notes import Note
    from tui.search import Index, Titles
    from tui.views import Stretches

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


# What the desk makes so. Each loads what it needs when it is asked for.


def index(searched: tuple[Reading, tuple[Note, ...]]) -> Index:
    """What a reading and the notes on it are searched by."""
    from tui.search import Index  # noqa: PLC0415

    return Index(*searched)


def titles(listing: Listing) -> Titles:
    """What a listing is searched by."""
    from tui.search import Titles  # noqa: PLC0415

    return Titles(listing)


def stretches(sentences: Sequence[Span]) -> Stretches:
    """Sentences to be looked up in."""
    from tui.views import Stretches  # noqa: PLC0415

    return Stretches(sentences)
