"""Corrections applied: a reading and a log give the corrected reading, and whatever no longer fits it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui.corrections import actors, events, quotes
from tui.corrections.draft import Draft, sure
from tui.corrections.places import UnfitError
from tui.model import (
    ACCEPTED,
    Accept,
    Corrected,
    Correction,
    Document,
    Misfit,
    Reading,
    SetByline,
    SetPublished,
    SetTitle,
)


def apply(reading: Reading, log: Sequence[Correction]) -> Corrected:
    """The reading with every correction of the log that fits it, the earliest first, and why the others do not.

    A change of the publication date sets the date alone: what depends on it is for the reader, given the document that
    `dress` gives.
    """
    if not log:
        return Corrected(reading=reading)
    draft = Draft(reading)
    misfits = [
        Misfit(number=number, reason=reason) for number, done in enumerate(log) for reason in _corrected(draft, done)
    ]
    return Corrected(reading=draft.reading(), misfits=tuple(misfits))


def dress(document: Document, log: Iterable[Correction]) -> Document:
    """The document with the publication date, title and byline that the log gives it, to be read so."""
    changed: dict[str, object] = {}
    for done in log:
        if isinstance(done, SetPublished):
            changed["published"] = done.day
        elif isinstance(done, SetTitle):
            changed["title"] = done.title or None
        elif isinstance(done, SetByline):
            changed["byline"] = done.byline or None
    return document.with_(**changed) if changed else document


def _corrected(draft: Draft, done: Correction) -> Iterable[str]:
    """Make a correction in the draft; -> why it, or a part of it, does not fit."""
    try:
        return _WAYS[done.do](draft, done)
    except UnfitError as error:
        return (str(error),)


def _dressed(draft: Draft, done: Correction) -> Iterable[str]:
    draft.document = dress(draft.document, (done,))
    return ()


def _accept(draft: Draft, done: Accept) -> Iterable[str]:
    """Take facts for sure as they stand."""
    missing: list[str] = []
    for actor in actors.found(draft, done.actors, missing, whole=True):
        mentions = tuple(sure(mention, ACCEPTED) for mention in actor.mentions)
        draft.actors[actor.id] = actor.with_(mentions=mentions)
    for quote in quotes.found(draft, done.quotes, missing):
        draft.quotes[quote.id] = sure(quote, ACCEPTED)
    for event in events.found(draft, done.events, missing):
        draft.events[event.id] = sure(event, ACCEPTED)
    return missing


_WAYS: dict[str, Callable[[Draft, Any], Iterable[str]]] = {
    "merge": actors.merge,
    "split": actors.split,
    "rename": actors.rename,
    "retype": actors.retype,
    "drop-actors": actors.drop_actors,
    "make-actor": actors.make_actor,
    "add-mentions": actors.add_mentions,
    "drop-mentions": actors.drop_mentions,
    "set-speaker": quotes.set_speaker,
    "set-quote-kind": quotes.set_kind,
    "set-limits": quotes.set_limits,
    "drop-quotes": quotes.drop_quotes,
    "add-quote": quotes.add_quote,
    "set-days": events.set_days,
    "set-order": events.set_order,
    "set-people": events.set_people,
    "drop-events": events.drop_events,
    "add-event": events.add_event,
    "set-published": _dressed,
    "set-title": _dressed,
    "set-byline": _dressed,
    "accept": _accept,
}
