"""The desk: opens, reads and searches. The only place that joins sources, reading and search."""

from __future__ import annotations

import sys
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Answer, Document, HitKind, Narrowed, Reading, Suggestions
    from tui.search import Index, KeptSearches

# What each method needs is imported in it: an article is on the screen before what reads or searches it has loaded.


class Desk:
    """What the screen and the command line ask for. Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._standard_input: bytes | None = None
        self._indexed: tuple[Reading, Index] | None = None
        self._kept: KeptSearches | None = None

    def open(self, source: str, published: date | None = None) -> Document:
        """The normalised article of a file, or of standard input for `-`, which is read once and kept.

        `published` goes before the date that the article gives itself.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one clean line.
        """
        from tui import sources  # noqa: PLC0415
        from tui.reading.normalise import normalise, one_line  # noqa: PLC0415

        try:
            raw = sources.read(source, self._read_standard_input)
        except sources.SourceError as error:
            # The message names a file, and a file name is as hostile as any text.
            raise sources.SourceError(one_line(str(error))) from error
        return normalise(raw if published is None else raw.model_copy(update={"published": published}))

    def read(self, document: Document) -> Reading:
        """All facts of a document: slow. Another publication date gives other days, order and tense."""
        from tui.reading.pipeline import analyse  # noqa: PLC0415

        return analyse(document)

    def search(self, reading: Reading, query: str, limit: int = 60) -> Answer:
        """What a query finds, by kind, at most `limit` hits of each. The last reading's index is kept."""
        from tui.search import expand  # noqa: PLC0415

        return self._index(reading).search(expand(query, self.saved_searches()), limit)

    def narrow(self, reading: Reading, query: str, kind: HitKind) -> Narrowed:
        """The facts of one kind that a query leaves."""
        from tui.search import expand  # noqa: PLC0415

        return self._index(reading).narrow(expand(query, self.saved_searches()), kind)

    def complete(self, reading: Reading, query: str, cursor: int, *, every: bool = False) -> Suggestions:
        """What could be typed at the cursor of a query; `every` proposes all operators where nothing is typed yet."""
        return self._index(reading).complete(query, cursor, every=every)

    def search_history(self) -> tuple[str, ...]:
        """What was searched for, the latest first."""
        return self._searches().history()

    def saved_searches(self) -> dict[str, str]:
        """Queries by the names that they are saved under."""
        return self._searches().saved()

    def keep_search(self, query: str, name: str | None = None) -> None:
        """Keep a query in the history; with a name, save it under that as well."""
        self._searches().keep(query, name)

    def forget_search(self, name: str) -> None:
        """Save nothing under a name any more."""
        self._searches().forget(name)

    def _searches(self) -> KeptSearches:
        from tui.search import KeptSearches  # noqa: PLC0415

        with self._lock:
            self._kept = self._kept or KeptSearches()
            return self._kept

    def _index(self, reading: Reading) -> Index:
        from tui.search import Index  # noqa: PLC0415

        with self._lock:
            if self._indexed is None or self._indexed[0] is not reading:
                self._indexed = (reading, Index(reading))
            return self._indexed[1]

    def _read_standard_input(self) -> bytes:
        with self._lock:
            if self._standard_input is None:
                self._standard_input = sys.stdin.buffer.read()
            return self._standard_input
