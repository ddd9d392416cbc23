"""Articles as they were opened, kept so that no file is taken apart twice."""

from __future__ import annotations

import zlib

from tui.library.articles import keep_article
from tui.library.store import Store
from tui.model import Document, from_json, to_json

_MOST = 500
"""So many are kept, those that came last: the text of an article is the largest thing in a library."""


class DocumentShelf:
    """Documents by their origin, a digest of the bytes that they came from and of what else they depend on."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, origin: str, opener: str) -> Document | None:
        """The document that this opener made of an origin; None when it is to be opened.

        Raises:
            LibraryError: when the library cannot be used.
        """
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT document FROM documents WHERE origin = ? AND opener = ?", (origin, opener)
            ).fetchone()
        try:
            return from_json(Document, zlib.decompress(row[0])) if row else None
        except (zlib.error, ValueError):
            return None  # damaged, or of another shape: it is opened again

    def keep(self, origin: str, opener: str, document: Document) -> None:
        """Keep a document; those by other openers are of no use any more.

        Raises:
            LibraryError: when the library cannot be used.
        """
        packed = zlib.compress(to_json(document).encode())
        with self._store.writing() as connection:
            keep_article(connection, document)
            connection.execute("DELETE FROM documents WHERE opener <> ?", (opener,))
            connection.execute(
                "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)", (origin, document.id, opener, packed)
            )
            connection.execute("DELETE FROM documents WHERE rowid <= (SELECT max(rowid) FROM documents) - ?", (_MOST,))
