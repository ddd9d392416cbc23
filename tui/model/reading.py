"""A whole reading: the article, its facts, and the lookups that panes need, computed once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import field

from tui.model.document import Document, Piece
from tui.model.facts import Actor, Event, Mention, Quote, TimeExpression
from tui.model.value import Frozen


class Placed(NamedTuple):
    """A mention with the actor it belongs to."""

    mention: Mention
    actor: Actor


class Reading(Frozen, dict=True):
    """What `dateline extract` prints. Cannot be built when a piece is not the text at its offsets or an id dangles."""

    schema_name: Literal["dateline/1"] = field(default="dateline/1", name="schema")
    article: Document
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError when a piece is not the text at its offsets, or an id dangles."""
        self._check_pieces()
        self._check_ids()

    def _check_pieces(self) -> None:
        text = self.article.text
        for piece in self._pieces():
            if text[piece.start : piece.end] != piece.text:
                raise ValueError(f"text at {piece.start}-{piece.end} is not {piece.text!r}")
        for event in self.events:
            if event.sentence.end > len(text):
                raise ValueError(f"event {event.id}: its sentence runs past the text")

    def _check_ids(self) -> None:
        for kind, ids in (("actor", self.actors), ("quote", self.quotes), ("event", self.events)):
            if len({fact.id for fact in ids}) != len(ids):
                raise ValueError(f"two {kind}s share an id")
        for quote in self.quotes:
            if quote.speaker is not None and quote.speaker not in self.actor_by_id:
                raise ValueError(f"quote {quote.id}: no actor {quote.speaker}")
        for event in self.events:
            if unknown := [a for a in event.actors if a not in self.actor_by_id]:
                raise ValueError(f"event {event.id}: no actor {unknown[0]}")
            if event.time is not None and event.time >= len(self.times):
                raise ValueError(f"event {event.id}: no time {event.time}")

    def _pieces(self) -> Iterator[Piece]:
        for actor in self.actors:
            yield from actor.mentions
        for quote in self.quotes:
            yield from quote.content
            yield from (piece for piece in (quote.cue, quote.source) if piece is not None)
        yield from self.times
        yield from (event.trigger for event in self.events)

    @cached_property
    def actor_by_id(self) -> dict[str, Actor]:
        """Actors by their ids."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def quote_by_id(self) -> dict[str, Quote]:
        """Quotes by their ids."""
        return {quote.id: quote for quote in self.quotes}

    @cached_property
    def event_by_id(self) -> dict[str, Event]:
        """Events by their ids."""
        return {event.id: event for event in self.events}

    @cached_property
    def mentions(self) -> tuple[Placed, ...]:
        """Every mention with its actor, in text order; of nested ones the longer first."""
        placed = (Placed(mention, actor) for actor in self.actors for mention in actor.mentions)
        return tuple(sorted(placed, key=lambda p: (p.mention.start, -p.mention.end)))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [placed.mention.start for placed in self.mentions]

    @cached_property
    def _longest_mention(self) -> int:
        return max((p.mention.end - p.mention.start for p in self.mentions), default=0)

    def mentions_at(self, offset: int) -> tuple[Placed, ...]:
        """The mentions that hold the character at `offset`, the innermost first."""
        last = bisect_right(self._mention_starts, offset)
        first = bisect_right(self._mention_starts, offset - self._longest_mention - 1)
        here = (p for p in self.mentions[first:last] if offset < p.mention.end)
        return tuple(sorted(here, key=lambda p: p.mention.end - p.mention.start))

    @cached_property
    def _mentions_of(self) -> dict[tuple[str, ...], tuple[Mention, ...]]:
        return {}

    def mentions_of(self, actors: tuple[str, ...]) -> tuple[Mention, ...]:
        """The mentions of these actors together, in text order; sorted once, for every key asks for them."""
        if actors not in self._mentions_of:
            mentions = (mention for actor in actors for mention in self.actor_by_id[actor].mentions)
            self._mentions_of[actors] = tuple(sorted(mentions, key=lambda m: (m.start, m.end)))
        return self._mentions_of[actors]

    @cached_property
    def quotes_of(self) -> dict[str, tuple[Quote, ...]]:
        """Quotes by their speaker's id, in text order; actors who say nothing are absent."""
        found: dict[str, list[Quote]] = {}
        for quote in sorted(self.quotes, key=lambda q: q.start):
            if quote.speaker is not None:
                found.setdefault(quote.speaker, []).append(quote)
        return {actor: tuple(quotes) for actor, quotes in found.items()}

    @cached_property
    def events_of(self) -> dict[str, tuple[Event, ...]]:
        """Events by the id of each actor in them, in the time line's order; actors without any are absent."""
        found: dict[str, list[Event]] = {}
        for event in self.timeline:
            for actor in event.actors:
                found.setdefault(actor, []).append(event)
        return {actor: tuple(events) for actor, events in found.items()}

    @cached_property
    def timeline(self) -> tuple[Event, ...]:
        """Events earliest first; those of equal order as they stand in the text."""
        return tuple(sorted(self.events, key=lambda e: (e.order, e.start)))

    @cached_property
    def main_events(self) -> tuple[Event, ...]:
        """The main events of the time line; all of it where none stands out."""
        return tuple(event for event in self.timeline if event.main) or self.timeline
