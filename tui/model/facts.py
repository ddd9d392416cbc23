"""The facts of a reading: who, what was said, when, what happened. Field for field the project's contract."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from tui.model.document import Piece, Span
from tui.model.value import Frozen, Natural

ActorType = Literal["person", "organization", "place", "group", "other"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "mixed", "indirect"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "week", "month", "quarter", "year", "decade", "unknown"]
Relation = Literal["past", "present", "future"]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]

MAIN = 0.5
"""From this salience on an event is one of an article's main events."""


class Because(Frozen):
    """One rule that a fact rests on: its stable name and the words it looked at."""

    rule: str
    spans: tuple[Span, ...] = ()


class Mention(Piece):
    """Words that refer to an actor. `confidence`: that they refer to this one."""

    kind: MentionKind
    confidence: Share | None = None
    because: tuple[Because, ...] = ()


class Actor(Frozen):
    """Somebody or something the article speaks of, with every mention in text order."""

    id: str
    name: str
    type: ActorType
    roles: tuple[str, ...] = ()
    salience: Share = 0.0
    mentions: tuple[Mention, ...]


class Quote(Frozen):
    """Something said: its words (several pieces when the cue breaks it), cue, source as written and speaker.

    `speaker` is an actor's id, None where the text does not say. `confidence`: that the speaker is right.
    """

    id: str
    kind: QuoteKind
    content: Annotated[tuple[Piece, ...], Meta(min_length=1)]
    cue: Piece | None = None
    source: Piece | None = None
    speaker: str | None = None
    confidence: Share | None = None
    because: tuple[Because, ...] = ()

    @property
    def start(self) -> int:
        """Where the quoted words begin."""
        return self.content[0].start

    @property
    def words(self) -> str:
        """The quoted words on one line, pieces joined by an ellipsis."""
        return " … ".join(" ".join(piece.text.split()) for piece in self.content)


class TimeExpression(Piece):
    """A time expression with its TIMEX3 type and value (ISO 8601), None where nothing can be said."""

    type: TimeType
    value: str | None = None
    confidence: Share | None = None
    because: tuple[Because, ...] = ()


class Event(Frozen):
    """Something that happened, happens or will: its day, its order on the article's time line and its people.

    `time` indexes the reading's `times`; `begins` and `ends` are the first and last day (inclusive); `order` counts
    from 1, earliest first, equal where the article does not say; `actors` are ids, the doer first. `salience` is how
    much it is what the story is about: every happening that the text tells of is an event, a few of them are `main`.
    """

    id: str
    trigger: Piece
    sentence: Span
    summary: str
    time: Natural | None = None
    begins: date | None = None
    ends: date | None = None
    precision: Precision = "unknown"
    relation: Relation = "past"
    order: Natural = 1
    actors: tuple[str, ...] = ()
    salience: Share = 0.0
    confidence: Share | None = None
    because: tuple[Because, ...] = ()

    @property
    def main(self) -> bool:
        """Whether it is one of the article's main events."""
        return self.salience >= MAIN

    @property
    def start(self) -> int:
        """Where the trigger stands."""
        return self.trigger.start
