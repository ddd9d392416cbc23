"""What is selected, and the message by which panes say so. The screen owns the Selection; panes are bound to it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from textual.message import Message

from tui.model import Reading, Span

FactKind = Literal["actor", "quote", "event", "text"]


class Selection(Struct, frozen=True):
    """The selected fact and the place in the article that goes with it.

    `ref` is the fact's id (None for nothing, or for plain text found by search); `place` is where the article stands,
    None while the selection itself does not say (an actor picked in its pane: the article keeps its place if one of the
    actor's mentions is in view, else goes to the first).
    """

    kind: FactKind | None = None
    ref: str | None = None
    place: Span | None = None

    def actors(self, reading: Reading) -> tuple[str, ...]:
        """Ids of the actors that the selection lights up: itself, a quote's speaker, an event's people."""
        if self.kind == "actor" and self.ref in reading.actor_by_id:
            return (self.ref,)
        if self.kind == "quote" and (quote := reading.quote_by_id.get(self.ref or "")) and quote.speaker:
            return (quote.speaker,)
        if self.kind == "event" and (event := reading.event_by_id.get(self.ref or "")):
            return event.actors
        return ()

    def stops(self, reading: Reading) -> tuple[Span, ...]:
        """The places that `n` and `N` walk, in text order: the mentions of every actor that is lit up."""
        return reading.mentions_of(self.actors(reading))

    def carried(self, old: Reading | None, new: Reading) -> Selection:
        """The same fact in another reading of the same text, where it may have another id; nothing if it is gone."""
        if old is None or self.ref is None:
            return self
        start = _starts(self.kind, old).get(self.ref)
        ref = next((ref for ref, place in _starts(self.kind, new).items() if place == start), None)
        return replace(self, ref=ref) if ref else NOTHING


def _starts(kind: FactKind | None, reading: Reading) -> dict[str, int]:
    """Where each fact of a kind begins, by its id."""
    if kind == "actor":
        return {actor.id: actor.mentions[0].start for actor in reading.actors if actor.mentions}
    if kind == "quote":
        return {quote.id: quote.start for quote in reading.quotes}
    return {event.id: event.start for event in reading.events} if kind == "event" else {}


NOTHING = Selection()


class Picked(Message):
    """A pane or the article picked a fact; the screen makes it the selection.

    `follow` asks that the reader be taken to it in the article, focus and all.
    """

    def __init__(self, selection: Selection, *, follow: bool = False) -> None:
        super().__init__()
        self.selection = selection
        self.follow = follow
