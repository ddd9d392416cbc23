"""Readings, kept so that no article is read twice by the same reader."""

from __future__ import annotations

import hashlib
import zlib

from tui.library.articles import keep_article
from tui.library.store import Store
from tui.model import Actor, Document, Event, Frozen, Quote, Reading, TimeExpression, from_json, to_json


class _Facts(Frozen):
    """A reading without its article."""

    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
    events: tuple[Event, ...]


class ReadingShelf:
    """The last reading of each form of each article. The text itself is not kept with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, document: Document, reader: str) -> Reading | None:
        """The reading of this very document by this reader; None when it is to be read.

        Raises:
            LibraryError: when the library cannot be used.
        """
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT facts FROM readings WHERE article = ? AND form = ? AND reader = ?",
                (document.id, _form(document), reader),
            ).fetchone()
        try:
            return _unpacked(document, row[0]) if row else None
        except (zlib.error, ValueError):
            return None  # damaged, or of another shape: it is read again

    def keep(self, reading: Reading, reader: str) -> None:
        """Keep a reading; those by other readers are of no use any more.

        Raises:
            LibraryError: when the library cannot be used.
        """
        article = reading.article
        published = article.published.isoformat() if article.published else None
        row = (article.id, _form(article), reader, published, _packed(reading))
        with self._store.writing() as connection:
            keep_article(connection, article)
            connection.execute("DELETE FROM readings WHERE article = ? AND reader <> ?", (article.id, reader))
            connection.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)", row)


def _form(document: Document) -> str:
    """A digest of what a reader may go by beside the text."""
    told = to_json(document, without={"id", "source", "text"})
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _packed(reading: Reading) -> bytes:
    return zlib.compress(to_json(reading, without={"article"}).encode())


def _unpacked(document: Document, facts: bytes) -> Reading:
    """The reading of a document, checked piece by piece against its text."""
    found = from_json(_Facts, zlib.decompress(facts))
    return Reading(article=document, actors=found.actors, quotes=found.quotes, times=found.times, events=found.events)
