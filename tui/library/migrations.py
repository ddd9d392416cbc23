"""The steps that make a library what this version knows. A step that was published is never changed, only followed."""

from __future__ import annotations

import sqlite3

_FIRST = (
    """CREATE TABLE articles (
        id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT, byline TEXT, published TEXT
    ) STRICT""",
    """CREATE TABLE openings (
        article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE, source TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX openings_of ON openings (article, at)",
    # `form` is a digest of what a reader goes by beside the text: the publication date, the masthead, the layout.
    """CREATE TABLE readings (
        article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE, form TEXT NOT NULL, reader TEXT NOT NULL,
        published TEXT, facts BLOB NOT NULL, PRIMARY KEY (article, form)
    ) STRICT""",
    """CREATE TABLE corrections (
        article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL, fact TEXT NOT NULL,
        PRIMARY KEY (article, number)
    ) STRICT""",
    """CREATE TABLE notes (
        number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
        start INTEGER NOT NULL, kind TEXT NOT NULL, spans TEXT NOT NULL, quoted TEXT NOT NULL, words TEXT NOT NULL,
        made TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX notes_of ON notes (article, start)",
    """CREATE VIRTUAL TABLE notes_text USING fts5 (
        words, quoted, content='notes', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER notes_come AFTER INSERT ON notes BEGIN
        INSERT INTO notes_text (rowid, words, quoted) VALUES (new.number, new.words, new.quoted);
    END""",
    """CREATE TRIGGER notes_go AFTER DELETE ON notes BEGIN
        INSERT INTO notes_text (notes_text, rowid, words, quoted)
        VALUES ('delete', old.number, old.words, old.quoted);
    END""",
    """CREATE TRIGGER notes_change AFTER UPDATE ON notes BEGIN
        INSERT INTO notes_text (notes_text, rowid, words, quoted)
        VALUES ('delete', old.number, old.words, old.quoted);
        INSERT INTO notes_text (rowid, words, quoted) VALUES (new.number, new.words, new.quoted);
    END""",
    """CREATE TABLE places (
        article TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE, whereabouts TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE searches (query TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT",
    "CREATE TABLE saved_searches (name TEXT PRIMARY KEY, query TEXT NOT NULL) STRICT",
    "CREATE TABLE hints (name TEXT PRIMARY KEY) STRICT",
)

# Articles as they were opened, by a digest of all that they were made of.
_DOCUMENTS = (
    """CREATE TABLE documents (
        origin TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE, opener TEXT NOT NULL,
        document BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX documents_of ON documents (article)",
)

# What is open in which process; a row whose process is gone is a session that was dropped.
_SESSIONS = (
    """CREATE TABLE sessions (
        process INTEGER PRIMARY KEY, source TEXT NOT NULL, folder TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
)

# What an article looked like where it was left, by all that this depends on.
_PICTURES = (
    """CREATE TABLE pictures (
        article TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE, occasion TEXT NOT NULL, drawn TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX pictures_of ON pictures (occasion)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _DOCUMENTS, _SESSIONS, _PICTURES)
"""The statements of each step; the first makes version 1 of an empty file."""


class StrangeFileError(Exception):
    """The file is no library that this version can use; the message says why."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library up to this version, in one transaction.

    Raises:
        StrangeFileError: when another program made the file, or a newer version.
        sqlite3.Error: when it cannot be done; the file is then as it was.
    """
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have done it while this one waited.
        for statements in MIGRATIONS[_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise StrangeFileError("a newer version of dateline made it")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and (
        version < 1 or not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'notes'").fetchone()
    ):
        raise StrangeFileError("it is a database of another program")
    return version
