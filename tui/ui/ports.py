"""What the screen needs from outside; `tui.desk.Desk` fits it, and a test gives its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from tui.model import Answer, Document, HitKind, Narrowed, Reading, Suggestions


class Opener(Protocol):
    """Turns what the user named into a document, quickly, so that its text is on the screen at once."""

    def open(self, source: str, published: date | None = None) -> Document:
        """The normalised article.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one line.
        """
        ...


class Reader(Protocol):
    """Reads a document: slow, called on a worker thread."""

    def read(self, document: Document) -> Reading:
        """All facts. A document with another publication date gives other days, order and tense."""
        ...


class Finder(Protocol):
    """Fuzzy search in one reading: called on a worker thread, a call for every key."""

    def search(self, reading: Reading, query: str, limit: int = 60) -> Answer:
        """What a query finds, by kind, at most `limit` hits of each."""
        ...

    def narrow(self, reading: Reading, query: str, kind: HitKind) -> Narrowed:
        """The facts of one kind that a query leaves."""
        ...

    def complete(self, reading: Reading, query: str, cursor: int, *, every: bool = False) -> Suggestions:
        """What could be typed at the cursor of a query; `every` proposes all operators where nothing is typed yet."""
        ...


class Keeper(Protocol):
    """Keeps what was searched for: called on a worker thread."""

    def search_history(self) -> Sequence[str]:
        """What was searched for, the latest first."""
        ...

    def saved_searches(self) -> Mapping[str, str]:
        """Queries by the names that they are saved under."""
        ...

    def keep_search(self, query: str, name: str | None = None) -> None:
        """Keep a query in the history; with a name, save it under that as well."""
        ...

    def forget_search(self, name: str) -> None:
        """Save nothing under a name any more."""
        ...


class DeskPort(Opener, Reader, Finder, Keeper, Protocol):
    """Everything the screen asks for."""
