"""What is selected, and the messages by which panes say so. The screen owns the one Selection; panes are bound to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from tui.model import Mention, Reading, Span

FactKind = Literal["actor", "quote", "event", "text"]


@dataclass(frozen=True, slots=True)
class Selection:
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
        actors = (reading.actor_by_id[actor] for actor in self.actors(reading))
        mentions: list[Mention] = [mention for actor in actors for mention in actor.mentions]
        return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


NOTHING = Selection()


class Picked(Message):
    """A pane or the article picked a fact; the screen makes it the selection."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.selection = selection
