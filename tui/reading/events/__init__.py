"""Happenings: those that stand on the time line, with day, order, people and a line to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tui.model import Actor, Because, Event, Relation, Span
from tui.model.facts import MAIN
from tui.reading.draft import Draft
from tui.reading.events.adjectives import countries, told_by_adjective
from tui.reading.events.anchoring import anchor
from tui.reading.events.candidates import candidates
from tui.reading.events.choosing import Happening, rank, weigh
from tui.reading.events.dating import own_time, wind
from tui.reading.events.joining import join
from tui.reading.events.ordering import order
from tui.reading.events.people import People, doers, gather, participants
from tui.reading.events.relations import relation
from tui.reading.events.signals import signals
from tui.reading.events.summaries import summary

__all__ = ["find_events"]

_MAIN_SURER = 0.05  # the main events of a story are dated more surely than what it mentions

_Row = tuple[Happening, tuple[Relation, Because], int, tuple[Because, ...]]


def find_events(draft: Draft) -> Draft:
    """Fill `events` from the tagger's triggers, the times and the actors, in text order."""
    people, clock = gather(draft), wind(draft)
    told = [
        Happening(
            best=c,
            told=(c,),
            when=own_time(draft, clock, c),
            people=participants(draft, people, c),
            doers=doers(draft, people, c),
            salience=c.tagged.score,
        )
        for c in candidates(draft)
    ]
    joined = join(draft, told)
    found = rank(draft, weigh(draft, joined, [relation(draft, h.best, h.when)[1] for h in joined]))
    related = [relation(draft, h.best, h.when) for h in found]
    told_order = list(signals(draft, found))
    found = anchor(
        draft, found, [sort for sort, _ in related], {signal.earlier for signal in told_order if signal.sure}
    )
    related = [relation(draft, h.best, h.when) for h in found]
    placed = order(draft, found, [sort for sort, _ in related], told_order)
    rows = zip(found, related, placed.places, placed.because, strict=True)
    actors = {actor.id: actor for actor in draft.actors}
    events = (_event(draft, f"e{number}", actors, row) for number, row in enumerate(rows, 1))
    return draft.with_(events=tuple(_with_countries(draft, people, found, events)))


def _with_countries(
    draft: Draft, people: People, found: Iterable[Happening], events: Iterable[Event]
) -> Iterator[Event]:
    """The events with the countries that only an adjective names: last, so that they join no two happenings."""
    lands = countries(draft.actors)
    for happening, event in zip(found, events, strict=True):
        told = [land for c in happening.told for land in told_by_adjective(draft, people, lands, c)]
        yield event.with_(actors=tuple(dict.fromkeys((*event.actors, *told))))


def _event(draft: Draft, name: str, actors: Mapping[str, Actor], row: _Row) -> Event:
    """The event of the contract."""
    happening, (related, reason), place, because = row
    trigger, sentence, when = happening.best.tagged, draft.sentences[happening.best.sentence], happening.when
    return Event(
        id=name,
        trigger=draft.document.slice(trigger.start, trigger.end),
        sentence=Span(start=sentence.start, end=sentence.end),
        summary=summary(draft, happening.best, [actors[actor] for actor in happening.doers]),
        time=when.time,
        begins=when.begins,
        ends=when.ends,
        precision=when.precision,
        relation=related,
        order=place,
        actors=happening.people,
        salience=round(happening.salience, 2),
        confidence=round(min(when.confidence + (_MAIN_SURER if happening.salience >= MAIN else 0.0), 0.95), 2),
        because=(*when.because, reason, *because),
    )
