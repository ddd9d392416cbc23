"""What can be explained: facts in a list, and what stands at a place of the article."""

from __future__ import annotations

from tui.model import Explanation, Reading, Span, Subject
from tui.ui.paint.places import Thing, things_at
from tui.ui.selection import Selection


def subject_of(selection: Selection) -> list[Subject]:
    """The fact that is selected, if any."""
    if selection.kind in ("actor", "quote", "event") and selection.ref:
        return [Subject(kind=selection.kind, ref=selection.ref)]
    return []


def subjects_at(reading: Reading, offset: int) -> list[Subject]:
    """The mentions, times, events and quotes that stand at an offset, the innermost first."""
    times = [
        (t.end - t.start, Subject(kind="time", place=_span(t))) for t in reading.times if t.start <= offset < t.end
    ]
    facts = [(thing.place.end - thing.place.start, _subject(thing)) for thing in things_at(reading, offset)]
    found = sorted((*times, *facts), key=lambda each: each[0])
    return list(dict.fromkeys(subject for _, subject in found))


def _subject(thing: Thing) -> Subject:
    if thing.kind == "actor":
        return Subject(kind="mention", ref=thing.ref, place=thing.place)
    return Subject(kind="quote" if thing.kind == "quote" else "event", ref=thing.ref)


def selected_as(reading: Reading, explanation: Explanation) -> Selection:
    """The selection that goes with an explanation: its fact, of a mention the actor, of a time its words."""
    subject, place = explanation.subject, explanation.place
    if subject.kind == "mention":
        actor = next((p.actor.id for p in reading.mentions_at(place.start) if p.mention.end == place.end), None)
        return Selection("actor", subject.ref or actor, place)
    if subject.kind == "time":
        return Selection("text", None, place)
    # An actor stands in many places: the article keeps its own while it shows one of them.
    return Selection(subject.kind, subject.ref, None if subject.kind == "actor" else place)


def _span(span: Span) -> Span:
    return Span(start=span.start, end=span.end)
