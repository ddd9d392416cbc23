"""What the screen needs from outside; `tui.desk.Desk` fits it, and a test gives its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from tui.model import Corrected, Correction, Document, Hit, PassageForm, Reading, Span
from tui.model.history import History
from tui.model.notes import Note, Whereabouts


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

    def search(self, reading: Reading, query: str, limit: int = 60) -> Sequence[Hit]:
        """Hits, the best first, over actors (all their names), quotes, events and text."""
        ...


class Quoter(Protocol):
    """Finds passages of an article, and takes them along."""

    def find(self, document: Document, pattern: str) -> Sequence[Span]:
        """The places that match a regular expression: called on a worker thread, a call for every key.

        Raises:
            ValueError: when it is no pattern, or takes too long; its message says so on one line.
        """
        ...

    def sentences(self, document: Document) -> Sequence[Span]:
        """The sentences of an article, in text order: called on a worker thread, once for each article."""
        ...

    def passage(
        self, form: PassageForm, document: Document, pieces: Sequence[Span], reading: Reading | None = None
    ) -> str:
        """Pieces of the text in a form to copy: quick."""
        ...


class Corrector(Protocol):
    """Makes corrections in readings, and keeps them."""

    def history(self, document: Document) -> History:
        """What was put right in an article before: called on a thread."""
        ...

    def keep_history(self, document: Document, history: History) -> None:
        """Keep what was put right, in the place of what was kept before: called on a thread."""
        ...

    def correct(self, reading: Reading, log: Sequence[Correction]) -> Corrected:
        """The reading with every correction that fits it, and why the others do not: quick."""
        ...

    def dress(self, document: Document, log: Sequence[Correction]) -> Document:
        """The document with the publication date, title and byline that the log gives it: quick."""
        ...

    def write_corrections(self, document: Document, log: Sequence[Correction], path: str) -> None:
        """Write corrections to a file that can be shared: called on a thread.

        Raises:
            OSError: when it cannot be written.
        """
        ...


class Keeper(Protocol):
    """Keeps what belongs to an article: called on a thread. What cannot be kept raises an OSError of one line."""

    library_trouble: str

    def notes(self, document: Document) -> Sequence[Note]:
        """The notes of an article, in text order."""
        ...

    def keep_note(self, document: Document, note: Note) -> Note:
        """Keep a note, a changed one in the place of what it was; -> it, with its number."""
        ...

    def drop_note(self, note: Note) -> None:
        """Keep a note no longer."""
        ...

    def whereabouts(self, document: Document) -> Whereabouts | None:
        """Where the reader was in an article."""
        ...

    def keep_whereabouts(self, document: Document, whereabouts: Whereabouts) -> None:
        """Keep where the reader is."""
        ...

    def keep_opened(self, document: Document) -> None:
        """Keep that an article was opened now."""
        ...


class DeskPort(Opener, Reader, Finder, Quoter, Corrector, Keeper, Protocol):
    """Everything the screen asks for."""
