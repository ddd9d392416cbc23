"""What an article is called: everything else that is kept refers to it."""

from __future__ import annotations

from sqlite3 import Connection

from tui.library.store import storable
from tui.model import Document


def keep_article(connection: Connection, document: Document) -> None:
    """Keep what an article is called, as it was last opened."""
    words = (document.id, document.source, document.title, document.byline)
    row = (*(word and storable(word) for word in words), document.published and document.published.isoformat())
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET source = excluded.source,"
        " title = excluded.title, byline = excluded.byline, published = excluded.published",
        row,
    )
