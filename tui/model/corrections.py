"""What a reader puts right: each thing done is a fact about the text, told by `do`, and outlasts the reading.

A log is a sequence of them, the earliest first; each refers to the facts as those before it left them. Corrections
come from files that strangers wrote, so that every name in them is brought onto one clean line.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter

from tui.model.document import Frozen, Piece
from tui.model.facts import ActorType, Precision, QuoteKind
from tui.model.reading import Reading
from tui.model.references import ActorRef, EventRef, QuoteRef

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


Name = Annotated[str, AfterValidator(_named)]
Label = Annotated[str, AfterValidator(_clean)]
Actors = Annotated[tuple[ActorRef, ...], Field(min_length=1)]
Quotes = Annotated[tuple[QuoteRef, ...], Field(min_length=1)]
Events = Annotated[tuple[EventRef, ...], Field(min_length=1)]
Words = Annotated[tuple[Piece, ...], Field(min_length=1)]


class Merge(Frozen):
    """These actors are one, called `name`."""

    do: Literal["merge"] = "merge"
    actors: Actors
    name: Name


class Split(Frozen):
    """Some mentions of an actor are of another, called `name`."""

    do: Literal["split"] = "split"
    actor: ActorRef
    leaving: Words
    name: Name


class Rename(Frozen):
    """An actor is called `name`."""

    do: Literal["rename"] = "rename"
    actor: ActorRef
    name: Name


class Retype(Frozen):
    """Actors are of another type."""

    do: Literal["retype"] = "retype"
    actors: Actors
    type: ActorType


class DropActors(Frozen):
    """These are no actors."""

    do: Literal["drop-actors"] = "drop-actors"
    actors: Actors


class MakeActor(Frozen):
    """These words mention an actor, whoever they were thought to mention."""

    do: Literal["make-actor"] = "make-actor"
    name: Name
    type: ActorType
    mentions: Words


class AddMentions(Frozen):
    """These words mention this actor, whoever they were thought to mention."""

    do: Literal["add-mentions"] = "add-mentions"
    actor: ActorRef
    words: Words


class DropMentions(Frozen):
    """These words do not mention this actor."""

    do: Literal["drop-mentions"] = "drop-mentions"
    actor: ActorRef
    words: Words


class SetSpeaker(Frozen):
    """Quotes are by this speaker, or by nobody that the text names."""

    do: Literal["set-speaker"] = "set-speaker"
    quotes: Quotes
    speaker: ActorRef | None


class SetQuoteKind(Frozen):
    """Quotes are of another kind."""

    do: Literal["set-quote-kind"] = "set-quote-kind"
    quotes: Quotes
    kind: QuoteKind


class SetLimits(Frozen):
    """A quote's words are these, with this cue and this source."""

    do: Literal["set-limits"] = "set-limits"
    quote: QuoteRef
    content: Words
    cue: Piece | None = None
    source: Piece | None = None


class DropQuotes(Frozen):
    """Nobody is quoted there."""

    do: Literal["drop-quotes"] = "drop-quotes"
    quotes: Quotes


class AddQuote(Frozen):
    """Somebody is quoted here."""

    do: Literal["add-quote"] = "add-quote"
    content: Words
    kind: QuoteKind
    cue: Piece | None = None
    source: Piece | None = None
    speaker: ActorRef | None = None


class SetDays(Frozen):
    """Events took place on these days; None for both when nobody can say."""

    do: Literal["set-days"] = "set-days"
    events: Events
    begins: date | None
    ends: date | None
    precision: Precision


class SetOrder(Frozen):
    """Events stand before another, with it or after it on the time line, in the order that they had among them."""

    do: Literal["set-order"] = "set-order"
    events: Events
    place: Literal["before", "with", "after"]
    other: EventRef


class SetPeople(Frozen):
    """Those who had part in events, the doer first."""

    do: Literal["set-people"] = "set-people"
    events: Events
    actors: tuple[ActorRef, ...]


class DropEvents(Frozen):
    """Nothing happened there."""

    do: Literal["drop-events"] = "drop-events"
    events: Events


class AddEvent(Frozen):
    """Something happened, told by these words in this sentence."""

    do: Literal["add-event"] = "add-event"
    trigger: Piece
    sentence: Piece
    summary: Name
    actors: tuple[ActorRef, ...] = ()


class SetPublished(Frozen):
    """The day of publication, by which the article is read."""

    do: Literal["set-published"] = "set-published"
    day: date | None


class SetTitle(Frozen):
    """The article's title; empty for none."""

    do: Literal["set-title"] = "set-title"
    title: Label


class SetByline(Frozen):
    """The article's byline; empty for none."""

    do: Literal["set-byline"] = "set-byline"
    byline: Label


class Accept(Frozen):
    """The reader agrees with these facts as they stand."""

    do: Literal["accept"] = "accept"
    actors: tuple[ActorRef, ...] = ()
    quotes: tuple[QuoteRef, ...] = ()
    events: tuple[EventRef, ...] = ()


Correction = Annotated[
    Merge | Split | Rename | Retype | DropActors | MakeActor | AddMentions | DropMentions
    | SetSpeaker | SetQuoteKind | SetLimits | DropQuotes | AddQuote
    | SetDays | SetOrder | SetPeople | DropEvents | AddEvent
    | SetPublished | SetTitle | SetByline | Accept,
    Field(discriminator="do"),
]  # fmt: skip
CORRECTION: TypeAdapter[Correction] = TypeAdapter(Correction)
"""Makes corrections of JSON."""


class Misfit(Frozen):
    """A correction, or a part of one, that does not fit the reading; `number` is its place in the log, from 0."""

    number: int
    reason: str


class Corrected(Frozen):
    """A reading with corrections in it, and those that do not fit it, which are shown and never dropped."""

    reading: Reading
    misfits: tuple[Misfit, ...] = ()
