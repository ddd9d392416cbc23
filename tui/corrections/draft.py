"""A reading in the making: facts by their ids, found by what a correction says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.corrections.places import Places, UnfitError, shown
from tui.model import (
    CORRECTED,
    Actor,
    ActorRef,
    Because,
    Event,
    EventRef,
    Mention,
    Piece,
    Quote,
    QuoteRef,
    Reading,
    Span,
)

Fact = TypeVar("Fact", Mention, Quote, Event)
Place = tuple[int, int]
Shared = Callable[[Actor, Sequence[Place]], float]
_HALF = 0.5


class Draft:
    """The facts of a reading while corrections are made in it."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.article
        self.actors = dict(reading.actor_by_id)
        self.quotes = dict(reading.quote_by_id)
        self.events = dict(reading.event_by_id)
        self.times = reading.times
        self.places = Places(reading.article.text)
        self._mentioned: dict[str, tuple[Actor, frozenset[Place]]] = {}

    def reading(self) -> Reading:
        """The corrected reading: actors by salience and then age, the others in the order that they had."""
        return Reading(
            article=self.document,
            actors=tuple(sorted(self.actors.values(), key=lambda actor: (-actor.salience, len(actor.id), actor.id))),
            quotes=tuple(self.quotes.values()),
            times=self.times,
            events=tuple(self.events.values()),
        )

    def everybody(self) -> list[Actor]:
        """The actors in an order that no correction changes, so that of equals always the same is meant."""
        return [self.actors[ref] for ref in sorted(self.actors)]

    def actor(self, ref: ActorRef, *, whole: bool = False) -> Actor:
        """The actor that a correction means: with most of its mentions, or of its name with some of them.

        With `whole`, an actor of another name that has swallowed it is not meant.

        Raises:
            UnfitError: when there is none.
        """
        placed = [(piece.start, piece.end) for piece in map(self.places.find, ref.mentions) if piece]
        if not placed:
            return self._only(ref)
        best, score, named = (
            self._likest(ref, placed, self._exact) or self._likest(ref, placed, _touched) or (None, 0.0, False)
        )
        needed = max(len(best.mentions) / ref.count, 1) * _HALF if best and whole else _HALF
        if best and (named or score > needed):
            return best
        raise UnfitError(f"nobody here is {shown(ref.name)} as it was when this was corrected")

    def _likest(self, ref: ActorRef, placed: Sequence[Place], shared: Shared) -> tuple[Actor, float, bool] | None:
        """The actor that shares most of these places, its share and whether it has the name; None when nobody does."""
        found: tuple[Actor, float, bool] | None = None
        for actor in self.everybody():
            share, same = shared(actor, placed) / len(placed), _same(actor.name, ref.name)
            if share > 0 and (found is None or (share > _HALF, same, share) > (found[1] > _HALF, found[2], found[1])):
                found = actor, share, same
        return found

    def _exact(self, actor: Actor, places: Iterable[Place]) -> float:
        """How many of these places are mentions of an actor."""
        known = self._mentioned.get(actor.id)
        if known is None or known[0] is not actor:
            known = self._mentioned[actor.id] = (actor, spanned(actor.mentions))
        return sum(place in known[1] for place in places)

    def _only(self, ref: ActorRef) -> Actor:
        """The one actor of a name, in a text where the words have no certain place."""
        found = [actor for actor in self.actors.values() if _same(actor.name, ref.name)]
        if len(found) != 1:
            raise UnfitError(f"nobody here is {shown(ref.name)}")
        return found[0]

    def quote(self, ref: QuoteRef) -> Quote:
        """The quote that a correction means: that with most of its words.

        Raises:
            UnfitError: when there is none.
        """
        content = self.places.all(ref.content)
        same = (quote for quote in self.quotes.values() if quote.content == content)
        found = next(same, None) or max(
            self.quotes.values(), key=lambda quote: overlap(quote.content, content), default=None
        )
        if found and overlap(found.content, content) > _HALF:
            return found
        raise UnfitError(f"nobody is quoted with {shown(content[0].text)}")

    def event(self, ref: EventRef) -> Event:
        """The event that a correction means: that told by its words.

        Raises:
            UnfitError: when there is none.
        """
        trigger = self.places.one(ref.trigger)
        near = [event for event in self.events.values() if event.trigger.overlaps(trigger)]
        found = max(near, key=lambda event: overlap((event.trigger,), (trigger,)), default=None)
        if found:
            return found
        raise UnfitError(f"no event is told by {shown(trigger.text)}")


def _touched(actor: Actor, places: Iterable[Place]) -> float:
    """How many of these places share some of their words with a mention of an actor; each counts half."""
    own = spanned(actor.mentions)
    return sum(_HALF * any(s < place[1] and place[0] < e for s, e in own) for place in places)


def _same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def overlap(some: Iterable[Span], others: Iterable[Span]) -> float:
    """How much of two groups of spans is the same text, 0 to 1 (Dice); spans of a group do not overlap."""
    some, others = tuple(some), tuple(others)
    shared = sum(max(min(a.end, b.end) - max(a.start, b.start), 0) for a in some for b in others)
    length = sum(span.end - span.start for span in (*some, *others))
    return 2 * shared / length if length else 0.0


def sure(fact: Fact, rule: str = CORRECTED, *, anew: bool = False) -> Fact:
    """The fact on the reader's word: beside what it rested on before, or `anew` on that alone."""
    kept: list[Because] = [] if anew else [because for because in fact.because if because.rule != rule]
    return fact.with_(confidence=1.0, because=(*kept, Because(rule=rule)))


def next_id(taken: Iterable[str], letter: str) -> str:
    """An id that no fact of the kind has: `a7` after `a6`."""
    numbers = [int(ref[1:]) for ref in taken if ref[:1] == letter and ref[1:].isdecimal()]
    return f"{letter}{max(numbers, default=0) + 1}"


def spanned(pieces: Iterable[Piece]) -> frozenset[Place]:
    """The places of words, to be looked up in."""
    return frozenset((piece.start, piece.end) for piece in pieces)
