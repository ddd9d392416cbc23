"""What follows from a change of actors: quotes and events keep to those who are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.corrections.draft import Draft, spanned
from tui.model import Actor, Event, Piece, Span


def hand_over(draft: Draft, old: str, new: str | None) -> None:
    """Take an actor out, and give what it said and had part in to another, or to nobody."""
    draft.actors.pop(old, None)
    for quote in [quote for quote in draft.quotes.values() if quote.speaker == old]:
        draft.quotes[quote.id] = quote.with_(speaker=new)
    for event in [event for event in draft.events.values() if old in event.actors]:
        draft.events[event.id] = _replaced(event, old, new)


def follow_words(draft: Draft, old: Actor, words: Sequence[Piece], new: str | None) -> None:
    """Words mention somebody else now, or nobody: so do the quotes whose source they are and the events near them.

    `old` is the actor without these words. An event is near when its sentence has these alone of the actor's mentions.
    """
    moved = spanned(words)
    for quote in list(draft.quotes.values()):
        source = quote.source
        if quote.speaker == old.id and source and any(source.start <= s and e <= source.end for s, e in moved):
            draft.quotes[quote.id] = quote.with_(speaker=new)
    for event in list(draft.events.values()):
        here, still = _within(words, event.sentence), _within(old.mentions, event.sentence)
        if old.id in event.actors and here and not still:
            draft.events[event.id] = _replaced(event, old.id, new)


def _within(pieces: Iterable[Piece], sentence: Span) -> bool:
    return any(sentence.covers(piece) for piece in pieces)


def _replaced(event: Event, old: str, new: str | None) -> Event:
    """The event with one of its people in the place of another, each of them once."""
    people = (new if actor == old else actor for actor in event.actors)
    return event.with_(actors=tuple(dict.fromkeys(actor for actor in people if actor)))
