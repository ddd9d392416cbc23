"""What was searched for, and searches that have a name."""

from __future__ import annotations

from tui.library.store import Store, storable

_MOST = 500


class SearchShelf:
    """Queries, as they were typed; every method raises LibraryError when the library cannot be used."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def history(self) -> tuple[str, ...]:
        """What was searched for, each once, the last first."""
        with self._store.reading() as connection:
            return tuple(query for (query,) in connection.execute("SELECT query FROM searches ORDER BY number DESC"))

    def saved(self) -> dict[str, str]:
        """Queries by their names, in the order of those."""
        with self._store.reading() as connection:
            return dict(connection.execute("SELECT name, query FROM saved_searches ORDER BY name COLLATE NOCASE"))

    def keep(self, query: str, name: str | None = None) -> None:
        """Keep a query as the last of the history, or under a name in the place of what had it."""
        query = storable(query)
        with self._store.writing() as connection:
            if name is not None:
                connection.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", (storable(name), query))
                return
            last = connection.execute("SELECT coalesce(max(number), 0) FROM searches").fetchone()[0]
            connection.execute("INSERT OR REPLACE INTO searches VALUES (?, ?)", (query, last + 1))
            connection.execute(
                "DELETE FROM searches WHERE number <="
                " (SELECT number FROM searches ORDER BY number DESC LIMIT 1 OFFSET ?)",
                (_MOST,),
            )

    def forget(self, name: str) -> None:
        """Forget the search of this name."""
        with self._store.writing() as connection:
            connection.execute("DELETE FROM saved_searches WHERE name = ?", (storable(name),))
