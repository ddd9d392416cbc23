"""The library: what it keeps of articles, by the fingerprint of their text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tui.library.articles import keep_article
from tui.library.documents import DocumentShelf
from tui.library.notes import NoteShelf
from tui.library.readings import ReadingShelf
from tui.library.searches import SearchShelf
from tui.library.sessions import SessionShelf
from tui.library.store import Store, storable
from tui.model import Document, from_json, from_plain, to_json
from tui.model.notes import Opened, Picture, Whereabouts

_MOST_PICTURES = 500
"""So many are kept, those that came last."""


class Library:
    """One file, or the memory without a path. Methods may be called from any thread.

    All of them raise LibraryError (an OSError) when the file cannot be used, its message one line.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.store = Store(path)
        self.documents = DocumentShelf(self.store)
        self.readings = ReadingShelf(self.store)
        self.notes = NoteShelf(self.store)
        self.searches = SearchShelf(self.store)
        self.sessions = SessionShelf(self.store)

    def check(self) -> None:
        """Open the file, so that what is wrong with it is told at once."""
        with self.store.writing():
            pass

    # Articles.

    def keep_opened(self, document: Document) -> None:
        """Keep that an article was opened, from where and when."""
        with self.store.writing() as connection:
            keep_article(connection, document)
            row = (document.id, storable(document.source), datetime.now(UTC).isoformat(timespec="seconds"))
            connection.execute("INSERT INTO openings VALUES (?, ?, ?)", row)

    def opened(self, limit: int = 1000) -> tuple[Opened, ...]:
        """The articles that were opened, the last one first."""
        with self.store.reading() as connection:
            # SQLite takes a bare column from the row that has the maximum.
            rows = connection.execute(
                "SELECT a.id, o.source, a.title, a.published, max(o.at), count(*) FROM openings o"
                " JOIN articles a ON a.id = o.article GROUP BY a.id ORDER BY max(o.at) DESC, max(o.rowid) DESC LIMIT ?",
                (limit,),
            ).fetchall()
        names = ("article", "source", "title", "published", "last", "times")
        return tuple(from_plain(Opened, dict(zip(names, row, strict=True))) for row in rows)

    def forget(self, article: str) -> bool:
        """Forget all about an article, its notes and corrections too; -> whether there was any."""
        with self.store.writing() as connection:
            return connection.execute("DELETE FROM articles WHERE id = ?", (article,)).rowcount > 0

    def vacuum(self) -> None:
        """Give the room of what was forgotten back to the disk."""
        with self.store.reading() as connection:
            connection.execute("VACUUM")

    # Corrections.

    def corrections(self, article: str) -> tuple[str, ...]:
        """The rows of JSON that were last kept for an article, in order."""
        with self.store.reading() as connection:
            rows = connection.execute("SELECT fact FROM corrections WHERE article = ? ORDER BY number", (article,))
            return tuple(fact for (fact,) in rows)

    def keep_corrections(self, document: Document, rows: Sequence[str]) -> None:
        """Keep these rows in the place of those before: all or none."""
        with self.store.writing() as connection:
            keep_article(connection, document)
            connection.execute("DELETE FROM corrections WHERE article = ?", (document.id,))
            numbered = [(document.id, number, storable(row)) for number, row in enumerate(rows)]
            connection.executemany("INSERT INTO corrections VALUES (?, ?, ?)", numbered)

    # Places.

    def whereabouts(self, article: str) -> Whereabouts | None:
        """Where the reader was in an article; None when he was not there, or nobody can tell any more."""
        with self.store.reading() as connection:
            row = connection.execute("SELECT whereabouts FROM places WHERE article = ?", (article,)).fetchone()
        try:
            return from_json(Whereabouts, row[0]) if row else None
        except ValueError:
            return None

    def keep_whereabouts(self, document: Document, whereabouts: Whereabouts, picture: Picture | None = None) -> None:
        """Keep where the reader is, and what is seen there; a picture of another place is of no use any more."""
        with self.store.writing() as connection:
            keep_article(connection, document)
            row = (document.id, storable(to_json(whereabouts)))
            connection.execute("INSERT OR REPLACE INTO places VALUES (?, ?)", row)
            connection.execute("DELETE FROM pictures WHERE article = ?", (document.id,))
            if picture:
                connection.execute("INSERT INTO pictures VALUES (?, ?, ?)", (document.id, *map(storable, picture)))
                connection.execute(
                    "DELETE FROM pictures WHERE rowid <= (SELECT max(rowid) FROM pictures) - ?", (_MOST_PICTURES,)
                )

    # Hints.

    def seen(self, hint: str) -> bool:
        """Whether a hint was shown before."""
        with self.store.reading() as connection:
            return connection.execute("SELECT 1 FROM hints WHERE name = ?", (hint,)).fetchone() is not None

    def keep_seen(self, hint: str) -> None:
        """Keep that a hint was shown."""
        with self.store.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO hints VALUES (?)", (hint,))
