"""What the screen needs from outside; `tui.desk.Desk` fits it, and a test gives its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from tui.model import Choice, Document, Entry, Hit, Listing, Reading

Tell = Callable[[str], None]


class Opener(Protocol):
    """Turns what the user named into a document, quickly, so that its text is on the screen at once.

    Called on a worker thread. `tell` is given a few words on what takes time, and may raise to have it stopped.
    """

    def open(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document:
        """The normalised article.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one line.
        """
        ...

    def look(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document | Listing:
        """As `open`, and of a folder or feed the list of its articles."""
        ...


class Lister(Protocol):
    """Finds articles in a list of them: called on a worker thread, a call for every key."""

    def choose(self, listing: Listing, query: str) -> Sequence[Choice]:
        """The articles that a query finds, the best first; all for an empty one."""
        ...

    def entitled(self, entry: Entry) -> Entry:
        """The entry of a file with the title and day that its first lines tell."""
        ...


class Reader(Protocol):
    """Reads a document: slow, called on a worker thread."""

    def read(self, document: Document) -> Reading:
        """All facts. A document with another publication date gives other days, order and tense."""
        ...


class Finder(Protocol):
    """Fuzzy search in one reading: called on a worker thread, a call for every key."""

    def search(self, reading: Reading, query: str, limit: int = 60) -> Sequence[Hit]:
        """Hits, the best first, over actors (all their names), quotes, events and text."""
        ...


class DeskPort(Opener, Lister, Reader, Finder, Protocol):
    """Everything the screen asks for."""
