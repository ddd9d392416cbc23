"""Corrections of events: when they were, in which order, who had part in them, and whether they are any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.corrections import actors
from tui.corrections.draft import Draft, next_id, overlap, sure
from tui.corrections.places import UnfitError
from tui.model import (
    MAIN,
    AddEvent,
    DropEvents,
    Event,
    EventRef,
    Relation,
    SetDays,
    SetOrder,
    SetPeople,
    Span,
)


def found(draft: Draft, refs: Iterable[EventRef], missing: list[str]) -> list[Event]:
    """The events that are meant, each once; why others are not found goes to `missing`."""
    events: dict[str, Event] = {}
    for ref in refs:
        try:
            event = draft.event(ref)
            events[event.id] = event
        except UnfitError as error:
            missing.append(str(error))
    return list(events.values())


def set_days(draft: Draft, done: SetDays) -> Iterable[str]:
    """Say when events were; tense and order follow."""
    missing: list[str] = []
    begins, ends = done.begins or done.ends, done.ends or done.begins
    days = (min(begins, ends), max(begins, ends)) if begins and ends else (None, None)
    for event in found(draft, done.events, missing):
        changed: dict[str, object] = {"begins": days[0], "ends": days[1], "precision": done.precision}
        dated = event.with_(**changed)
        draft.events[event.id] = sure(dated.with_(relation=_relation(draft, dated)), anew=True)
        _settle(draft, event.id)
    return missing


def _relation(draft: Draft, event: Event) -> Relation:
    """Before the day of publication, on it or after it; as it was where one of the days is not known."""
    published = draft.document.published
    if not (published and event.begins and event.ends):
        return event.relation
    return "past" if event.ends < published else "future" if event.begins > published else "present"


def _settle(draft: Draft, moved: str) -> None:
    """Put an event whose day is known where no earlier day comes after it, nor a later one before it."""
    event = draft.events[moved]
    others = [other for other in draft.events.values() if other.id != moved and other.begins and other.ends]
    if not (event.begins and event.ends):
        return
    earlier = max((other.order for other in others if other.ends and other.ends < event.begins), default=0)
    later = min((other.order for other in others if other.begins and other.begins > event.ends), default=None)
    if event.order <= earlier:
        _place(draft, [moved], earlier, 1)
    elif later is not None and event.order >= later:
        _place(draft, [moved], later, -1)


def set_order(draft: Draft, done: SetOrder) -> Iterable[str]:
    """Move events along the time line, beside another."""
    missing: list[str] = []
    other = draft.event(done.other)
    moved = [event for event in found(draft, done.events, missing) if event.id != other.id]
    for event in moved:
        draft.events[event.id] = sure(event)
    _place(draft, [event.id for event in moved], other.order, {"before": -1, "with": 0, "after": 1}[done.place])
    return missing


def _place(draft: Draft, moved: Sequence[str], order: int, side: int) -> None:
    """Give events a place just before an order number (-1), on it (0) or just after it (1), and count anew."""
    keys = {event.id: (event.order, 0, 0) for event in draft.events.values()}
    keys |= {ref: (order, side, draft.events[ref].order if side else 0) for ref in moved}
    _count(draft, keys)


def _count(draft: Draft, keys: dict[str, tuple[int, int, int]]) -> None:
    """Number events by their keys, from 1 and without gaps; equal keys are equal places."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys.values())), 1)}
    for event in list(draft.events.values()):
        if event.order != ranks[keys[event.id]]:
            draft.events[event.id] = event.with_(order=ranks[keys[event.id]])


def set_people(draft: Draft, done: SetPeople) -> Iterable[str]:
    """Say who had part in events."""
    missing: list[str] = []
    people = tuple(actor.id for actor in actors.found(draft, done.actors, missing))
    for event in found(draft, done.events, missing):
        draft.events[event.id] = sure(event.with_(actors=people))
    return missing


def drop_events(draft: Draft, done: DropEvents) -> Iterable[str]:
    """Take events out."""
    missing: list[str] = []
    for event in found(draft, done.events, missing):
        del draft.events[event.id]
    _place(draft, [], 0, 0)
    return missing


def add_event(draft: Draft, done: AddEvent) -> Iterable[str]:
    """Put an event in, after the last that the text has told of before; one that is there already is the one."""
    missing: list[str] = []
    trigger, sentence = draft.places.one(done.trigger), draft.places.one(done.sentence)
    people = tuple(actor.id for actor in actors.found(draft, done.actors, missing))
    known = next((e for e in draft.events.values() if overlap((e.trigger,), (trigger,)) > 1 / 2), None)
    before = [event for event in draft.events.values() if event.start < trigger.start]
    last = max(before, key=lambda event: event.start, default=None)
    event = known or Event(
        id=next_id(draft.events, "e"),
        trigger=trigger,
        sentence=Span(start=sentence.start, end=sentence.end),
        summary=done.summary,
        relation=last.relation if last else "past",
        order=last.order if last else 0,
    )
    salience = max(event.salience, MAIN)  # what a reader puts in is to be seen
    draft.events[event.id] = sure(event.with_(actors=people or event.actors, salience=salience))
    _place(draft, [] if known else [event.id], event.order, 1)
    return missing
