"""Facts by what the text itself says of them, so that they are found again in another reading: never by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Self

from msgspec import Meta

from tui.model.document import Piece
from tui.model.facts import Actor, Event, Mention, Quote
from tui.model.value import Frozen, Positive

_ENOUGH = 24
"""So many of an actor's mentions tell it from every other; an actor may have hundreds."""


class ActorRef(Frozen):
    """An actor by its name and the words that mention it: all, or `_ENOUGH` of them spread over the text.

    `count` is how many there were, by which one that has meanwhile swallowed another is told from itself.
    """

    name: str
    mentions: Annotated[tuple[Piece, ...], Meta(min_length=1)]
    count: Positive = 1

    @classmethod
    def of(cls, actor: Actor) -> Self:
        """The reference to an actor of a reading."""
        found, count = bare(actor.mentions), len(actor.mentions)
        if count > _ENOUGH:
            found = tuple(found[index * count // _ENOUGH] for index in range(_ENOUGH))
        return cls(name=actor.name, mentions=found, count=count)


class QuoteRef(Frozen):
    """A quote by its words."""

    content: Annotated[tuple[Piece, ...], Meta(min_length=1)]

    @classmethod
    def of(cls, quote: Quote) -> Self:
        """The reference to a quote of a reading."""
        return cls(content=bare(quote.content))


class EventRef(Frozen):
    """An event by the words that tell of it."""

    trigger: Piece

    @classmethod
    def of(cls, event: Event) -> Self:
        """The reference to an event of a reading."""
        return cls(trigger=bare((event.trigger,))[0])


def bare(pieces: Iterable[Piece | Mention]) -> tuple[Piece, ...]:
    """The words alone, without what a reader found out about them."""
    return tuple(Piece(start=piece.start, end=piece.end, text=piece.text) for piece in pieces)
