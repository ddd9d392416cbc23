"""The reader's notes: by article in text order, and found by their words over all articles."""

from __future__ import annotations

import json
from datetime import datetime
from sqlite3 import Row

from tui.library.articles import keep_article
from tui.library.store import Store, storable
from tui.model import Document, Span
from tui.model.notes import Note, NoteFound

_NOTE = "n.number, n.kind, n.spans, n.quoted, n.words, n.made"
_JOINED = f"SELECT {_NOTE}, a.id, a.source, a.title, a.published FROM notes n JOIN articles a ON a.id = n.article"  # noqa: S608 - all constants


class NoteShelf:
    """Notes; every method raises LibraryError when the library cannot be used."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, article: str) -> tuple[Note, ...]:
        """The notes of an article, in text order."""
        return tuple(
            found.note for found in self._found(f"{_JOINED} WHERE n.article = ? ORDER BY n.start, n.number", article)
        )

    def all(self) -> tuple[NoteFound, ...]:
        """Every note, article by article."""
        return self._found(f"{_JOINED} ORDER BY a.published, a.title, a.id, n.start, n.number")

    def find(self, words: str) -> tuple[NoteFound, ...]:
        """The notes that have all these words, or beginnings of them, in them or in what they quote; the best first."""
        # Each word as a string of FTS5, so that nothing in it is an operator.
        terms = " ".join('"' + word.replace('"', '""') + '"*' for word in storable(words).replace("\0", " ").split())
        if not terms:
            return ()
        return self._found(
            f"{_JOINED} JOIN notes_text t ON t.rowid = n.number WHERE notes_text MATCH ? ORDER BY rank", terms
        )

    def keep(self, document: Document, note: Note) -> Note:
        """Keep a note, a changed one in the place of what it was; -> it, with its number."""
        spans = json.dumps([[span.start, span.end] for span in note.spans])
        row = (note.number or None, document.id, note.start, note.kind, spans)
        said = (storable(note.quoted), storable(note.words), note.made.isoformat())
        with self._store.writing() as connection:
            keep_article(connection, document)
            if note.number:
                connection.execute("DELETE FROM notes WHERE number = ?", (note.number,))
            number = connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, *said)).lastrowid
        return note.with_(number=number)

    def drop(self, number: int) -> None:
        """Keep a note no longer."""
        with self._store.writing() as connection:
            connection.execute("DELETE FROM notes WHERE number = ?", (number,))

    def _found(self, statement: str, *values: str) -> tuple[NoteFound, ...]:
        with self._store.reading() as connection:
            return tuple(_found(row) for row in connection.execute(statement, values).fetchall())


def _found(row: Row) -> NoteFound:
    number, kind, spans, quoted, words, made, article, source, title, published = row
    places = tuple(Span(start=start, end=end) for start, end in json.loads(spans))
    day = datetime.fromisoformat(made)
    note = Note(number=number, kind=kind, spans=places, quoted=quoted, words=words, made=day)
    return NoteFound(note=note, article=article, source=source, title=title, published=published)
