"""The desk: opens, reads, searches and counts. The only place, with `keeping`, that joins the rooms."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from tui import latest
from tui.keeping import Keeping
from tui.latest import Latest
from tui.model import Listing
from tui.reading.progress import Glimpse, Progress, unheard, unseen

if TYPE_CHECKING:
    from tui.corrections import Log
    from tui.model import (
        Answer,
        Choice,
        Company,
        Corrected,
        Correction,
        Document,
        Doubt,
        Entry,
        Explanation,
        HitKind,
        Moment,
        Narrowed,
        PassageForm,
        RawArticle,
        Reading,
        Span,
        SpeakersForm,
        Subject,
        Suggestions,
        Together,
        Voices,
    )
    from tui.model.history import History
    from tui.model.notes import Note
    from tui.search import Index, Titles
    from tui.sources import Tell
    from tui.views import Stretches

# What each method needs is imported in it: an article is on the screen before what reads or searches it has loaded.

Found = TypeVar("Found")


class Desk(Keeping):
    """What the screen and the command line ask for. Its methods may be called from any thread."""

    def __init__(self, brought: Log | None = None, library: Path | None = None) -> None:
        """`brought` are corrections that the user names a file of; `library` is the file in which things are kept."""
        super().__init__(library)
        self._lock = Lock()
        self._brought = brought
        self._first = ""
        self._standard_input: bytes | None = None
        self._searched: tuple[Reading, tuple[Note, ...]] | None = None
        self._index: Latest[tuple[Reading, tuple[Note, ...]], Index] = Latest(latest.index)
        self._titles: Latest[Listing, Titles] = Latest(latest.titles)
        self._stretches: Latest[Document, Stretches] = Latest(
            lambda document: latest.stretches(self.sentences(document))
        )

    def open(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document:
        """The normalised article of a file, an address, an entry of a listing, or standard input for `-`.

        Standard input is read once and kept. `published` goes before the date that the article gives itself; `tell` is
        given a few words on what takes time, and may raise to have it stopped.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one clean line.
        """
        from tui.sources import read  # noqa: PLC0415

        return self._document(self._source(read, source, tell), published)

    def look(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document | Listing:
        """As `open`, and of a folder or feed the list of its articles.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one clean line.
        """
        origin = self._origin(source, published)
        if origin and (kept := self._kept_document(origin)):
            return kept
        from tui.reading.normalise import normalise_listing  # noqa: PLC0415
        from tui.sources import look  # noqa: PLC0415

        found = self._source(look, source, tell)
        if isinstance(found, Listing):
            return normalise_listing(found)
        return self._from(origin, self._document(found, published))

    def _source(
        self, read: Callable[[str | Entry, Callable[[], bytes], Tell], Found], source: str | Entry, tell: Tell | None
    ) -> Found:
        """What a reader of sources gives; a complaint comes clean."""
        from tui.reading.normalise import one_line  # noqa: PLC0415
        from tui.sources import SourceError  # noqa: PLC0415
        from tui.sources.material import silent  # noqa: PLC0415

        try:
            return read(source, self._read_standard_input, tell or silent)
        except SourceError as error:
            # The message names a file, and a file name is as hostile as any text.
            raise SourceError(one_line(str(error))) from error

    @staticmethod
    def _document(raw: RawArticle, published: date | None) -> Document:
        from tui.reading.normalise import normalise  # noqa: PLC0415

        return normalise(raw if published is None else raw.with_(published=published))

    def read(self, document: Document, progress: Progress = unheard, glimpse: Glimpse = unseen) -> Reading:
        """All facts of a document: slow, unless this reader read it before and there is a library.

        Another publication date gives other days, order and tense. `progress` is told at once that it begins; what that
        raises ends it, and nothing is kept. `glimpse` is given the facts of a long article's beginning.
        """
        self._keep_document(document)
        if kept := self._kept(document):
            return kept
        progress(0.0)
        from tui.reading.pipeline import analyse  # noqa: PLC0415

        reading = analyse(document, progress, glimpse)
        self._keep(reading)
        return reading

    def rest(self) -> None:
        """Give back the memory that reading takes, which is most of it; the next article is read a moment later."""
        from tui.reading import encoder  # noqa: PLC0415

        encoder.forget()

    # Correcting.

    def history(self, document: Document) -> History:
        """What was put right in an article, and after that what was brought: for the first, and for that it is of."""
        from tui.model.history import History  # noqa: PLC0415

        kept = History.of(self.kept_corrections(document))
        brought, self._first = self._brought, self._first or document.id
        if brought is None or document.id not in (self._first, brought.article):
            return kept
        return kept.joined(brought.corrections)

    def keep_history(self, document: Document, history: History) -> None:
        """Keep what was put right in an article, and what of it was taken back."""
        self.keep_corrections(document, history.rows())

    def correct(self, reading: Reading, log: Sequence[Correction]) -> Corrected:
        """The reading with every correction that fits it, and why the others do not."""
        from tui.corrections import apply  # noqa: PLC0415

        return apply(reading, log)

    def dress(self, document: Document, log: Sequence[Correction]) -> Document:
        """The document with the publication date, title and byline that the log gives it, to be read so."""
        from tui.corrections import dress  # noqa: PLC0415

        return dress(document, log)

    def read_corrected(self, document: Document, log: Sequence[Correction]) -> Corrected:
        """All facts of a document, read as the log has its date, with the log's corrections: slow."""
        return self.correct(self.read(self.dress(document, log)), log)

    def write_corrections(self, document: Document, log: Sequence[Correction], path: str) -> None:
        """Write corrections to a file that can be shared.

        Raises:
            OSError: when it cannot be written.
        """
        from tui.corrections import dump  # noqa: PLC0415

        Path(path).write_text(dump(document, log), encoding="utf-8")

    # Searching and taking along.

    def prepare(self, reading: Reading) -> None:
        """Make ready to search a reading, which for a very long one takes a second."""
        self._indexed(reading)

    def search(self, reading: Reading, query: str, limit: int = 60) -> Answer:
        """What a query finds, by kind, at most `limit` hits of each. The last reading's index is kept."""
        return self._indexed(reading).search(self._expanded(query), limit)

    def narrow(self, reading: Reading, query: str, kind: HitKind) -> Narrowed:
        """The facts of one kind that a query leaves."""
        return self._indexed(reading).narrow(self._expanded(query), kind)

    def _indexed(self, reading: Reading) -> Index:
        """The index of a reading and of the notes on it; that of the last one is kept."""
        notes = self._notes_for_search(reading.article)
        with self._lock:
            if self._searched is None or self._searched[0] is not reading or self._searched[1] != notes:
                self._searched = (reading, notes)
            return self._index.of(self._searched)

    def _expanded(self, query: str) -> str:
        from tui.search import expand  # noqa: PLC0415

        return expand(query, self.saved_searches())

    def complete(self, reading: Reading, query: str, cursor: int, *, every: bool = False) -> Suggestions:
        """What could be typed at the cursor of a query; `every` proposes all operators where nothing is typed yet."""
        return self._indexed(reading).complete(query, cursor, every=every)

    def choose(self, listing: Listing, query: str) -> tuple[Choice, ...]:
        """The articles of a listing that a query finds, the best first; all for an empty one."""
        return self._titles.of(listing).search(query)

    def entitled(self, entry: Entry) -> Entry:
        """The entry of a file with the title and day that its first lines tell."""
        from tui.reading.normalise import one_line  # noqa: PLC0415
        from tui.sources.peek import entitled  # noqa: PLC0415

        found = entitled(entry)
        return found.with_(title=one_line(found.title), where=one_line(found.where))

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

    def together(self, reading: Reading, actors: Sequence[str]) -> Together:
        """Where these actors meet, what they say of each other, and what they do together."""
        from tui.views import together  # noqa: PLC0415

        return together(reading, actors, self._stretches.of(reading.article))

    def company(self, reading: Reading) -> Company:
        """Who with whom."""
        from tui.views import company  # noqa: PLC0415

        return company(reading, self._stretches.of(reading.article))

    def voices(self, reading: Reading) -> Voices:
        """Who is quoted how much."""
        from tui.views import voices  # noqa: PLC0415

        return voices(reading)

    def moments(self, reading: Reading) -> dict[str, Moment]:
        """When each dated event took place, by its id."""
        from tui.views import moments  # noqa: PLC0415

        return moments(reading)

    def speakers(self, voices: Voices, form: SpeakersForm) -> str:
        """The speakers as a table to take along."""
        from tui.views import speakers_csv, speakers_markdown  # noqa: PLC0415

        return {"Markdown": speakers_markdown, "CSV": speakers_csv}[form](voices)

    def passage(
        self, form: PassageForm, document: Document, pieces: Sequence[Span], reading: Reading | None = None
    ) -> str:
        """Pieces of an article's text to be taken along; the reading, where it is there, knows who said them."""
        from tui.exports.forms import written  # noqa: PLC0415

        return written(form, document, pieces, reading)

    def _read_standard_input(self) -> bytes:
        with self._lock:
            if self._standard_input is None:
                self._standard_input = sys.stdin.buffer.read()
            return self._standard_input
