"""The half of the desk that keeps: what was read, put right, noted, searched and opened."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.library import Library
    from tui.model import Document, Reading
    from tui.model.notes import Note, NoteFound, Opened, Picture, Whereabouts


class Keeping:
    """What is kept of articles, in a library, or without one for as long as the program runs.

    Every method may be called from any thread, and raises an OSError with one line when the library fails. A library
    that cannot be opened at all is told once, by `library_trouble`, and everything works as without one.
    """

    def __init__(self, library: Path | None = None) -> None:
        """`library` is the file; without one nothing outlives the program."""
        self.library_trouble = ""
        """Why nothing is kept, on one line; empty when all is well. Known from the first use on."""
        self._file = library
        self._opening = Lock()
        self._library: Library | None = None
        self._origins: dict[str, str] = {}

    @property
    def library(self) -> Library:
        """The library, opened when it is first asked for."""
        from tui.library import Library, LibraryError  # noqa: PLC0415 - an article is on the screen before it loads

        with self._opening:
            if self._library is None:
                self._library = Library(self._file)
                try:
                    self._library.check()
                except LibraryError as error:
                    self.library_trouble = f"{error}: nothing will be kept"
                    self._library = Library()
            return self._library

    def close(self) -> None:
        """Close the library's file; it is opened again when it is asked for something."""
        self.library.store.close()

    # Documents and readings.

    def _origin(self, source: object, published: date | None) -> str | None:
        """What tells an input that is a file from every other; None of other inputs, or where nothing is kept."""
        from tui.origin import origin  # noqa: PLC0415

        with suppress(OSError, ValueError):
            return origin(source, published) if self._file and isinstance(source, str) else None
        return None

    def _kept_document(self, origin: str) -> Document | None:
        """The document that was made of an origin before."""
        from tui.reading.version import opener_version  # noqa: PLC0415

        with suppress(OSError):
            return self.library.documents.get(origin, opener_version())
        return None

    def _from(self, origin: str | None, document: Document) -> Document:
        """A document as it was made of an origin: kept when it is read, after the reader has seen it."""
        if origin:
            self._origins[document.id] = origin
        return document

    def _keep_document(self, document: Document) -> None:
        """Keep a document, if it has an origin; a library that fails says so when more than time is lost."""
        from tui.reading.version import opener_version  # noqa: PLC0415

        if origin := self._origins.pop(document.id, None):
            with suppress(OSError):
                self.library.documents.keep(origin, opener_version(), document)

    def _kept(self, document: Document) -> Reading | None:
        """The reading that this reader made of a document before."""
        from tui.reading.version import reader_version  # noqa: PLC0415

        if self._file is None:
            return None
        with suppress(OSError):
            return self.library.readings.get(document, reader_version())
        return None

    def _keep(self, reading: Reading) -> None:
        """Keep a reading; a library that fails must not cost the reader what was just read."""
        from tui.reading.version import reader_version  # noqa: PLC0415

        if self._file is None:
            return
        try:
            self.library.readings.keep(reading, reader_version())
        except OSError as error:
            self.library_trouble = f"{error}: this reading was not kept"

    # Corrections.

    def kept_corrections(self, document: Document) -> tuple[str, ...]:
        """The rows that were last kept for an article."""
        return self.library.corrections(document.id)

    def keep_corrections(self, document: Document, rows: Sequence[str]) -> None:
        """Keep these rows for an article in the place of those before: all or none."""
        self.library.keep_corrections(document, rows)

    # Notes.

    def notes(self, document: Document) -> tuple[Note, ...]:
        """The notes of an article, in text order."""
        return self.library.notes.of(document.id)

    def _notes_for_search(self, document: Document) -> tuple[Note, ...]:
        """The same; none where the library fails, for a search can do without."""
        with suppress(OSError):
            return self.notes(document)
        return ()

    def keep_note(self, document: Document, note: Note) -> Note:
        """Keep a note, a changed one in the place of what it was; -> it, with its number."""
        return self.library.notes.keep(document, note)

    def drop_note(self, note: Note) -> None:
        """Keep a note no longer."""
        self.library.notes.drop(note.number)

    def find_notes(self, words: str) -> tuple[NoteFound, ...]:
        """The notes of all articles that have all these words; every note when there are none."""
        return self.library.notes.find(words) if words.strip() else self.library.notes.all()

    # Places, articles.

    def whereabouts(self, document: Document) -> Whereabouts | None:
        """Where the reader was in an article."""
        return self.library.whereabouts(document.id)

    def keep_whereabouts(self, document: Document, whereabouts: Whereabouts, picture: Picture | None = None) -> None:
        """Keep where the reader is, and what is seen there."""
        self.library.keep_whereabouts(document, whereabouts, picture)

    def keep_opened(self, document: Document) -> None:
        """Keep that an article was opened now."""
        self.library.keep_opened(document)

    def begin_session(self, document: Document) -> datetime | None:
        """Keep that an article is open now; -> when a session with it was dropped, None when none was."""
        return self.library.sessions.begin(_lasting(document.source), str(Path.cwd()))

    def end_session(self) -> None:
        """The reader has left as he wanted to: there is nothing to go on with."""
        with suppress(OSError):
            self.library.sessions.end()

    def dropped(self) -> str | None:
        """The source that was open when a session was dropped, in this folder rather than in another."""
        with suppress(OSError):
            source = self.library.sessions.dropped(str(Path.cwd()))
            return source if source and ("://" in source or Path(source).exists()) else None
        return None

    def opened(self) -> tuple[Opened, ...]:
        """The articles that were opened, the last one first."""
        return self.library.opened()

    # Searches, hints.

    def search_history(self) -> tuple[str, ...]:
        """What was searched for, each once, the last first."""
        return self.library.searches.history()

    def saved_searches(self) -> dict[str, str]:
        """Queries by the names that they were saved under."""
        return self.library.searches.saved()

    def keep_search(self, query: str, name: str | None = None) -> None:
        """Keep a query as the last of the history, or under a name in the place of what had it."""
        self.library.searches.keep(query, name)

    def forget_search(self, name: str) -> None:
        """Forget the search of this name."""
        self.library.searches.forget(name)

    def is_news(self, hint: str) -> bool:
        """Whether a hint is to be shown: it never was, and that it now is can be kept, and is."""
        with suppress(OSError):
            if self._file is not None and not self.library.seen(hint):
                self.library.keep_seen(hint)
                return not self.library_trouble
        return False


def _lasting(source: str) -> str:
    """A source as it is called from any folder."""
    return str(Path(source).absolute()) if "://" not in source and Path(source).exists() else source
