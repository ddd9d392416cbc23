"""The SQLite file: opened when it is first asked, used by any thread, and by several processes at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from tui.library.migrations import StrangeFileError, migrate

_PATIENCE = 10.0
"""Seconds to wait while another process writes."""


class LibraryError(OSError):
    """The library cannot be used; the message says which and why on one line."""


class Store:
    """One connection behind a lock; without a path, a library that is gone with the process."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for a statement that changes nothing.

        Raises:
            LibraryError: when the library cannot be used.
        """
        with self._lock, self._said():
            if self._connection is None:
                self._connection = self._open()
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction: all of it is kept, or none.

        Raises:
            LibraryError: when the library cannot be used.
        """
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file; it is opened again when it is asked again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection:
        """A connection to a library of this version; the file is its owner's alone."""
        if self.path is not None:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(
            self.path or ":memory:", timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            # With a write-ahead log this loses the last moment when the power fails, but never breaks the file.
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Whatever goes wrong, as one line."""
        try:
            yield
        except LibraryError:
            raise
        except (sqlite3.Error, StrangeFileError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise LibraryError(f"library {self.path or 'in memory'}: {' '.join(reason.split())}") from error


def storable(text: str) -> str:
    """Text as UTF-8 can hold it: a file name may have bytes that are no text."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
