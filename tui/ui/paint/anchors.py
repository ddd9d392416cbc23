"""Facts as places in the text, which hold from one reading to another, and back."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Reading, Span
from tui.model.notes import Note
from tui.ui.paint.places import homes
from tui.ui.selection import NOTHING, FactKind, Selection


def anchor(reading: Reading, selection: Selection) -> tuple[Span, ...]:
    """Where a selected fact is anchored: an actor's first mention by name, a quote's words, an event's trigger."""
    if selection.kind == "actor" and (actor := reading.actor_by_id.get(selection.ref or "")):
        named = [mention for mention in actor.mentions if mention.kind == "name"]
        first = (named or list(actor.mentions))[:1]
        return tuple(Span(start=each.start, end=each.end) for each in first)
    places = homes(reading, selection) or ((selection.place,) if selection.place else ())
    return tuple(Span(start=each.start, end=each.end) for each in places)


def fact_at(reading: Reading, kind: FactKind | None, spans: Sequence[Span]) -> Selection:
    """The fact of a kind that is anchored here; nothing where there is none any more."""
    if not spans:
        return NOTHING
    place = spans[0]
    if kind == "actor":
        placed = (p.actor for p in reading.mentions_at(place.start) if p.mention.end == place.end)
        return next((Selection(kind, actor.id) for actor in placed), NOTHING)
    if kind == "quote":
        return next((Selection(kind, q.id) for q in reading.quotes if q.content[0].overlaps(place)), NOTHING)
    if kind == "event":
        return next((Selection(kind, e.id) for e in reading.events if e.trigger.overlaps(place)), NOTHING)
    return Selection("text", None, place) if kind else NOTHING


def noted_facts(reading: Reading, notes: Sequence[Note]) -> frozenset[str]:
    """Ids of the facts that have a note."""
    found = (fact_at(reading, note.kind, note.spans).ref for note in notes)
    return frozenset(ref for ref in found if ref)
