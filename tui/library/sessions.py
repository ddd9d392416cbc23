"""Which article is open in which process, so that one whose line was dropped can be gone on with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection

from tui.library.store import Store, storable


class SessionShelf:
    """Open articles; every method raises LibraryError when the library cannot be used."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._process = 0

    def begin(self, source: str, folder: str) -> datetime | None:
        """Keep that an article is open now; -> when a session with it was dropped, None when none was."""
        with self._store.writing() as connection:
            dropped = [at for _, found, _, at in self._dropped(connection) if found == source]
            connection.execute("DELETE FROM sessions WHERE source = ? AND at <= ?", (source, max(dropped, default="")))
            self._process = os.getpid()
            row = (self._process, storable(source), storable(folder), datetime.now(UTC).isoformat())
            connection.execute("INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)", row)
        return datetime.fromisoformat(dropped[0]) if dropped else None

    def end(self) -> None:
        """The reader has left."""
        with self._store.writing() as connection:
            connection.execute("DELETE FROM sessions WHERE process = ?", (os.getpid(),))

    def dropped(self, folder: str) -> str | None:
        """What was open when a session was dropped last: one of this folder, else any."""
        with self._store.reading() as connection:
            found = list(self._dropped(connection))
        here = [row for row in found if row[2] == folder]
        return next((source for _, source, _, _ in here or found), None)

    def _dropped(self, connection: Connection) -> Iterator[tuple[int, str, str, str]]:
        """Sessions whose process is gone, the last one first."""
        rows = connection.execute("SELECT process, source, folder, at FROM sessions ORDER BY at DESC").fetchall()
        return (row for row in rows if row[0] != self._process and not _runs(row[0]))


def _runs(process: int) -> bool:
    """Whether a process runs. One that has our own number was another's before us."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _is_zombie(process)


def _is_zombie(process: int) -> bool:
    """Whether a process has ended and nobody has asked how: in a container that may never happen."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[:1] == ["Z"]
