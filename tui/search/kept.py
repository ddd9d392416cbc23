"""Searches that are kept: what was asked before, and what was saved under a name."""

from __future__ import annotations

_MOST = 200


class KeptSearches:
    """The searches of this run of the program."""

    def __init__(self) -> None:
        self._asked: list[str] = []
        self._saved: dict[str, str] = {}

    def history(self) -> tuple[str, ...]:
        """What was asked, each once, the latest first."""
        return tuple(self._asked)

    def saved(self) -> dict[str, str]:
        """Queries by the names that they are saved under."""
        return dict(sorted(self._saved.items()))

    def keep(self, query: str, name: str | None = None) -> None:
        """Keep a query in the history; with a name, save it under that as well."""
        self._asked = [query, *(asked for asked in self._asked if asked != query)][:_MOST]
        if name:
            self._saved[name] = query

    def forget(self, name: str) -> None:
        """Save nothing under a name any more."""
        self._saved.pop(name, None)
