"""What the screen needs from outside; `tui.desk.Desk` fits it, and a test gives its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

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
    Listing,
    Moment,
    Narrowed,
    PassageForm,
    Reading,
    Span,
    SpeakersForm,
    Subject,
    Suggestions,
    Together,
    Voices,
)
from tui.model.history import History
from tui.model.notes import Note, Picture, Whereabouts

Tell = Callable[[str], None]
Progress = Callable[[float], None]
Glimpse = Callable[[Reading], None]


class Opener(Protocol):
    """Turns what the user named into a document, quickly, so that its text is on the screen at once.

    Called on a worker thread. `tell` is given a few words on what takes time, and may raise to have it stopped.
    """

    def open(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document:
        """The normalised article.

        Raises:
            SourceError: (a ValueError) when it cannot be read; its message says what and where on one line.
        """
        ...

    def look(self, source: str | Entry, published: date | None = None, tell: Tell | None = None) -> Document | Listing:
        """As `open`, and of a folder or feed the list of its articles."""
        ...


class Lister(Protocol):
    """Finds articles in a list of them: called on a worker thread, a call for every key."""

    def choose(self, listing: Listing, query: str) -> Sequence[Choice]:
        """The articles that a query finds, the best first; all for an empty one."""
        ...

    def entitled(self, entry: Entry) -> Entry:
        """The entry of a file with the title and day that its first lines tell."""
        ...


class Reader(Protocol):
    """Reads a document: slow, called on a worker thread."""

    def read(self, document: Document, progress: Progress = ..., glimpse: Glimpse = ...) -> Reading:
        """All facts. A document with another publication date gives other days, order and tense.

        `progress` is told how much is done, 0 to 1, and may raise to have it stopped; `glimpse` is given the facts of
        a long article's beginning, before the others are found.
        """
        ...

    def rest(self) -> None:
        """Give back the memory that reading takes; nothing is read meanwhile."""
        ...


class Finder(Protocol):
    """Fuzzy search in one reading: called on a worker thread, a call for every key."""

    def prepare(self, reading: Reading) -> None:
        """Make ready to search a reading, so that the first letter of a query is answered as fast as the next."""
        ...

    def search(self, reading: Reading, query: str, limit: int = 60) -> Answer:
        """What a query finds, by kind, at most `limit` hits of each."""
        ...

    def narrow(self, reading: Reading, query: str, kind: HitKind) -> Narrowed:
        """The facts of one kind that a query leaves."""
        ...

    def complete(self, reading: Reading, query: str, cursor: int, *, every: bool = False) -> Suggestions:
        """What could be typed at the cursor of a query; `every` proposes all operators where nothing is typed yet."""
        ...


class Counter(Protocol):
    """Sets the facts of a reading side by side: called on a worker thread, for every reading anew."""

    def together(self, reading: Reading, actors: Sequence[str]) -> Together:
        """Where these actors meet, what they say of each other, and what they do together."""
        ...

    def company(self, reading: Reading) -> Company:
        """Who with whom."""
        ...

    def voices(self, reading: Reading) -> Voices:
        """Who is quoted how much."""
        ...

    def moments(self, reading: Reading) -> Mapping[str, Moment]:
        """When each dated event took place, by its id."""
        ...

    def speakers(self, voices: Voices, form: SpeakersForm) -> str:
        """The speakers as a table to take along: quick."""
        ...


class Explainer(Protocol):
    """Says why a fact is there and which are doubtful: quick."""

    def explain(
        self, reading: Reading, subject: Subject, rows: Callable[[int], int] | None = None
    ) -> Explanation | None:
        """Why a fact is there, None when there is no such fact; `rows` gives the row on which an offset is shown."""
        ...

    def doubts(self, reading: Reading) -> Sequence[Doubt]:
        """The unsure facts that nobody has decided on, those first where a mistake would cost most."""
        ...


class Quoter(Protocol):
    """Finds passages of an article, and takes them along."""

    def find(self, document: Document, pattern: str) -> Sequence[Span]:
        """The places that match a regular expression: called on a worker thread, a call for every key.

        Raises:
            ValueError: when it is no pattern, or takes too long; its message says so on one line.
        """
        ...

    def sentences(self, document: Document) -> Sequence[Span]:
        """The sentences of an article, in text order: called on a worker thread, once for each article."""
        ...

    def passage(
        self, form: PassageForm, document: Document, pieces: Sequence[Span], reading: Reading | None = None
    ) -> str:
        """Pieces of the text in a form to copy: quick."""
        ...


class Corrector(Protocol):
    """Makes corrections in readings, and keeps them."""

    def history(self, document: Document) -> History:
        """What was put right in an article before: called on a thread."""
        ...

    def keep_history(self, document: Document, history: History) -> None:
        """Keep what was put right, in the place of what was kept before: called on a thread."""
        ...

    def correct(self, reading: Reading, log: Sequence[Correction]) -> Corrected:
        """The reading with every correction that fits it, and why the others do not: quick."""
        ...

    def dress(self, document: Document, log: Sequence[Correction]) -> Document:
        """The document with the publication date, title and byline that the log gives it: quick."""
        ...

    def write_corrections(self, document: Document, log: Sequence[Correction], path: str) -> None:
        """Write corrections to a file that can be shared: called on a thread.

        Raises:
            OSError: when it cannot be written.
        """
        ...


class Keeper(Protocol):
    """Keeps what belongs to an article: called on a thread. What cannot be kept raises an OSError of one line."""

    library_trouble: str

    def notes(self, document: Document) -> Sequence[Note]:
        """The notes of an article, in text order."""
        ...

    def keep_note(self, document: Document, note: Note) -> Note:
        """Keep a note, a changed one in the place of what it was; -> it, with its number."""
        ...

    def drop_note(self, note: Note) -> None:
        """Keep a note no longer."""
        ...

    def whereabouts(self, document: Document) -> Whereabouts | None:
        """Where the reader was in an article."""
        ...

    def keep_whereabouts(self, document: Document, whereabouts: Whereabouts, picture: Picture | None = None) -> None:
        """Keep where the reader is, and what is seen there."""
        ...

    def keep_opened(self, document: Document) -> None:
        """Keep that an article was opened now."""
        ...

    def begin_session(self, document: Document) -> datetime | None:
        """Keep that an article is open now; -> when a session with it was dropped, None when none was."""
        ...

    def is_news(self, hint: str) -> bool:
        """Whether a hint is to be shown: never before, and from now on never again."""
        ...


class Rememberer(Protocol):
    """Keeps what was searched for: called on a worker thread."""

    def search_history(self) -> Sequence[str]:
        """What was searched for, the latest first."""
        ...

    def saved_searches(self) -> Mapping[str, str]:
        """Queries by the names that they are saved under."""
        ...

    def keep_search(self, query: str, name: str | None = None) -> None:
        """Keep a query in the history; with a name, save it under that as well."""
        ...

    def forget_search(self, name: str) -> None:
        """Save nothing under a name any more."""
        ...


class DeskPort(Opener, Lister, Reader, Finder, Counter, Explainer, Quoter, Corrector, Keeper, Rememberer, Protocol):
    """Everything the screen asks for."""
