"""What a reader puts right: each thing done is a fact about the text, told by `do`, and outlasts the reading.

A log is a sequence of them, the earliest first; each refers to the facts as those before it left them. Corrections
come from files that strangers wrote, so that every name in them is brought onto one clean line.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, cast

from msgspec import Meta
from msgspec.structs import force_setattr

from tui.model.document import Piece
from tui.model.facts import ActorType, Precision, QuoteKind
from tui.model.reading import Reading
from tui.model.references import ActorRef, EventRef, QuoteRef
from tui.model.value import Frozen, from_plain

CORRECTED, ACCEPTED = "corrected-by-reader", "accepted-by-reader"
"""The rules that a fact rests on once the reader has put it right, or has agreed with it."""
_JOINERS = "\u200c\u200d"
_LONGEST = 400


def _clean(text: str) -> str:
    """On one line, and nothing in it that a terminal would obey."""
    kept = (char if char.isprintable() or char in _JOINERS else " " for char in text)
    return " ".join("".join(kept).split())[:_LONGEST]


def _named(text: str) -> str:
    if not _clean(text):
        raise ValueError("a name of no letters")
    return _clean(text)


_CLEANED = {"name": _named, "summary": _named, "title": _clean, "byline": _clean}
"""What becomes of the texts of a correction, by their fields, before anybody sees them."""

Actors = Annotated[tuple[ActorRef, ...], Meta(min_length=1)]
Quotes = Annotated[tuple[QuoteRef, ...], Meta(min_length=1)]
Events = Annotated[tuple[EventRef, ...], Meta(min_length=1)]
Words = Annotated[tuple[Piece, ...], Meta(min_length=1)]


def _spelled(name: str) -> str:
    """The name of a class as `do` has it: `DropActors` is `drop-actors`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


class Deed(Frozen, tag_field="do", tag=_spelled):
    """Base of the corrections."""

    def __post_init__(self) -> None:
        """Cleans its texts; raises ValueError when a name has no letters."""
        for name in _CLEANED.keys() & self.__struct_fields__:
            force_setattr(self, name, _CLEANED[name](getattr(self, name)))

    @property
    def do(self) -> str:
        """What is done, as files have it."""
        return _spelled(type(self).__name__)


class Merge(Deed):
    """These actors are one, called `name`."""

    actors: Actors
    name: str


class Split(Deed):
    """Some mentions of an actor are of another, called `name`."""

    actor: ActorRef
    leaving: Words
    name: str


class Rename(Deed):
    """An actor is called `name`."""

    actor: ActorRef
    name: str


class Retype(Deed):
    """Actors are of another type."""

    actors: Actors
    type: ActorType


class DropActors(Deed):
    """These are no actors."""

    actors: Actors


class MakeActor(Deed):
    """These words mention an actor, whoever they were thought to mention."""

    name: str
    type: ActorType
    mentions: Words


class AddMentions(Deed):
    """These words mention this actor, whoever they were thought to mention."""

    actor: ActorRef
    words: Words


class DropMentions(Deed):
    """These words do not mention this actor."""

    actor: ActorRef
    words: Words


class SetSpeaker(Deed):
    """Quotes are by this speaker, or by nobody that the text names."""

    quotes: Quotes
    speaker: ActorRef | None


class SetQuoteKind(Deed):
    """Quotes are of another kind."""

    quotes: Quotes
    kind: QuoteKind


class SetLimits(Deed):
    """A quote's words are these, with this cue and this source."""

    quote: QuoteRef
    content: Words
    cue: Piece | None = None
    source: Piece | None = None


class DropQuotes(Deed):
    """Nobody is quoted there."""

    quotes: Quotes


class AddQuote(Deed):
    """Somebody is quoted here."""

    content: Words
    kind: QuoteKind
    cue: Piece | None = None
    source: Piece | None = None
    speaker: ActorRef | None = None


class SetDays(Deed):
    """Events took place on these days; None for both when nobody can say."""

    events: Events
    begins: date | None
    ends: date | None
    precision: Precision


class SetOrder(Deed):
    """Events stand before another, with it or after it on the time line, in the order that they had among them."""

    events: Events
    place: Literal["before", "with", "after"]
    other: EventRef


class SetPeople(Deed):
    """Those who had part in events, the doer first."""

    events: Events
    actors: tuple[ActorRef, ...]


class DropEvents(Deed):
    """Nothing happened there."""

    events: Events


class AddEvent(Deed):
    """Something happened, told by these words in this sentence."""

    trigger: Piece
    sentence: Piece
    summary: str
    actors: tuple[ActorRef, ...] = ()


class SetPublished(Deed):
    """The day of publication, by which the article is read."""

    day: date | None


class SetTitle(Deed):
    """The article's title; empty for none."""

    title: str


class SetByline(Deed):
    """The article's byline; empty for none."""

    byline: str


class Accept(Deed):
    """The reader agrees with these facts as they stand."""

    actors: tuple[ActorRef, ...] = ()
    quotes: tuple[QuoteRef, ...] = ()
    events: tuple[EventRef, ...] = ()


Correction = (
    Merge | Split | Rename | Retype | DropActors | MakeActor | AddMentions | DropMentions
    | SetSpeaker | SetQuoteKind | SetLimits | DropQuotes | AddQuote
    | SetDays | SetOrder | SetPeople | DropEvents | AddEvent
    | SetPublished | SetTitle | SetByline | Accept
)  # fmt: skip


def correction(told: object) -> Correction:
    """A correction from what JSON says of it.

    Raises:
        ValueError: when it is none; the message says what and where on one line.
    """
    made: Correction = from_plain(cast("Any", Correction), told)
    return made


class Misfit(Frozen):
    """A correction, or a part of one, that does not fit the reading; `number` is its place in the log, from 0."""

    number: int
    reason: str


class Corrected(Frozen):
    """A reading with corrections in it, and those that do not fit it, which are shown and never dropped."""

    reading: Reading
    misfits: tuple[Misfit, ...] = ()
