"""What the screen needs from outside; `tui.desk.Desk` fits it, and a test gives its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from tui.model import Choice, Company, Document, Entry, Hit, Listing, Moment, Reading, SpeakersForm, Together, Voices

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


class Counter(Protocol):
    """Sets the facts of a reading side by side: called on a worker thread, for every reading anew."""

    def together(self, reading: Reading, actors: Sequence[str]) -> Together:
        """Where these actors meet, what they say of each other, and what they do together."""
        ...

    def company(self, reading: Reading) -> Company:
        """Who with whom."""
        ...

    def voices(self, reading: Reading) -> Voices:
        """Who is quoted how much."""
        ...

    def moments(self, reading: Reading) -> Mapping[str, Moment]:
        """When each dated event took place, by its id."""
        ...

    def speakers(self, voices: Voices, form: SpeakersForm) -> str:
        """The speakers as a table to take along: quick."""
        ...


class DeskPort(Opener, Lister, Reader, Finder, Counter, Protocol):
    """Everything the screen asks for."""
