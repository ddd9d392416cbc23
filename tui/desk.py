"""The desk: opens, reads and searches. The only place that joins sources, reading and search."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Document, Doubt, Explanation, Hit, PassageForm, Reading, Span, Subject
    from tui.search import Index

# What each method needs is imported in it: an article is on the screen before what reads or searches it has loaded.


class Desk:
    """What the screen and the command line ask for. Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._standard_input: bytes | None = None
        self._indexed: tuple[Reading, Index] | None = None

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

    def search(self, reading: Reading, query: str, limit: int = 60) -> tuple[Hit, ...]:
        """Hits, the best first, over actors, quotes, events and text. The last reading's index is kept."""
        return self._index(reading).search(query, limit)

    def explain(
        self, reading: Reading, subject: Subject, rows: Callable[[int], int] | None = None
    ) -> Explanation | None:
        """Why a fact is there, None when there is no such fact; `rows` gives the row on which an offset is shown."""
        from tui.explain import explain  # noqa: PLC0415

        return explain(reading, subject, rows)

    def doubts(self, reading: Reading) -> tuple[Doubt, ...]:
        """The unsure facts that nobody has decided on, those first where a mistake would cost most."""
        from tui.explain import doubts  # noqa: PLC0415

        return doubts(reading)

    def find(self, document: Document, pattern: str) -> tuple[Span, ...]:
        """The places that match a regular expression; slow for some patterns, but never longer than a few seconds.

        Raises:
            ValueError: when it is no pattern, or takes too long; the message says so on one line.
        """
        from tui.search.pattern import find  # noqa: PLC0415

        return find(document, pattern)

    def sentences(self, document: Document) -> tuple[Span, ...]:
        """The sentences of an article, in text order."""
        from tui.reading.sentences import spans  # noqa: PLC0415

        return spans(document)

    def passage(
        self, form: PassageForm, document: Document, pieces: Sequence[Span], reading: Reading | None = None
    ) -> str:
        """Pieces of an article's text to be taken along; the reading, where it is there, knows who said them."""
        from tui.exports.citation import citation  # noqa: PLC0415
        from tui.exports.markdown_quote import markdown_quote  # noqa: PLC0415
        from tui.exports.passage import Passage  # noqa: PLC0415
        from tui.exports.plain import plain  # noqa: PLC0415

        forms = {"text": plain, "citation": citation, "Markdown quote": markdown_quote}
        return forms[form](Passage(document, pieces, reading))

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
