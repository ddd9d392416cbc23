"""Who takes part in a happening: the actors whose mentions stand where its doers and sufferers stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate, phrase_at
from tui.reading.phrases import NounPhrase, conjuncts

_TAKES_PART = frozenset(
    {"with", "by", "between", "against", "to", "from", "of", "among", "for", "at", "into", "on", "in"}
)


class _Placed(NamedTuple):
    """A mention by its tokens."""

    first: int
    last: int
    actor: str
    type: str


@dataclass(frozen=True, slots=True)
class People:
    """Every mention of every actor, in text order, to be asked for by token."""

    placed: tuple[_Placed, ...]
    firsts: tuple[int, ...]
    longest: int

    def within(self, first: int, last: int) -> Iterator[_Placed]:
        """The mentions that overlap a range of tokens."""
        at = bisect_left(self.firsts, first - self.longest)
        while at < len(self.placed) and self.firsts[at] < last:
            if self.placed[at].last > first:
                yield self.placed[at]
            at += 1

    def of(self, phrase: NounPhrase) -> Iterator[str]:
        """The actors that a phrase names: that of its head, or where the head names none, those inside it."""
        inside = list(self.within(phrase.first, phrase.last))
        heads = [m for m in inside if m.first <= phrase.head < m.last]
        if heads:
            yield min(heads, key=lambda m: m.last - m.first).actor
        else:
            yield from (m.actor for m in inside)


def gather(draft: Draft) -> People:
    """The mentions of a draft by token."""
    found = []
    for actor in draft.actors:
        for mention in actor.mentions:
            tokens = draft.tokens_in(mention.start, mention.end)
            first = draft.token_at(mention.start)
            found.append(_Placed(first, max(tokens.stop, first + 1), actor.id, actor.type))
    found.sort()
    longest = max((m.last - m.first for m in found), default=0)
    return People(tuple(found), tuple(m.first for m in found), min(longest, 40))


def participants(draft: Draft, people: People, candidate: Candidate) -> tuple[str, ...]:
    """Ids of the actors in a happening: doer first, then whom it is done to, then those named with it."""
    return _actors(draft, people, candidate, _roles(draft, candidate))


def doers(draft: Draft, people: People, candidate: Candidate) -> tuple[str, ...]:
    """Ids of the actors that the subject of its verb names, or the words before its noun."""
    untold = candidate.phrase if candidate.told is None else None
    roles = _modifiers(untold) if untold is not None else _leading(candidate)
    return _actors(draft, people, candidate, roles)


def _actors(draft: Draft, people: People, candidate: Candidate, roles: Iterable[NounPhrase]) -> tuple[str, ...]:
    """The actors of some phrases and of those joined to them, each once."""
    seen: dict[str, None] = {}
    for phrase in roles:
        for joined in conjuncts(draft, phrase, candidate.syntax.phrases):
            named = tuple(people.of(joined)) or tuple(_nearby(draft, people, candidate, joined))
            seen.update(dict.fromkeys(named))
    return tuple(seen)


def _nearby(draft: Draft, people: People, candidate: Candidate, phrase: NounPhrase) -> Iterator[str]:
    """Who stands for a phrase that names nobody: its apposition, or those of "an attorney for", "officials in"."""
    last = phrase.last
    for other in attached(draft, candidate, phrase.last):
        yield from people.of(other)
        last = other.last
    after = phrase_at(candidate.syntax, last + 1)
    if after is not None and after.first == last + 1 and draft.tokens[last].text == ",":
        closed = after.last >= len(draft.tokens) or draft.tokens[after.last].text in (",", ".")
        yield from people.of(after) if closed else ()


def _leading(candidate: Candidate) -> Iterator[NounPhrase]:
    """Agent and subject of a verb."""
    if candidate.clause is not None:
        yield from (phrase for phrase in (candidate.clause.agent, candidate.clause.subject) if phrase is not None)


def _roles(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """The phrases that stand for participants, most active first."""
    clause, phrase = candidate.clause, candidate.phrase
    if phrase is not None:
        yield from _modifiers(phrase)
    if clause is not None and candidate.told is not None:
        yield from _leading(candidate)
        yield from (other for other in clause.objects if other != phrase)
        yield from _beside(draft, candidate)
    if phrase is not None:
        yield from attached(draft, candidate, phrase.last)
    elif clause is not None:
        yield from attached(draft, candidate, clause.objects[-1].last if clause.objects else clause.verb.last)


def _beside(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """Who does something beside the main thing: "…, with the spokesman saying that"."""
    clauses = candidate.syntax.clauses
    at = bisect_right(clauses, candidate.index, key=lambda clause: clause.verb.first)
    for clause in clauses[at : at + 3]:
        phrase = clause.subject
        if candidate.clause is None or clause.governor != candidate.clause.verb.head or phrase is None:
            continue
        if clause.link == "participle" and phrase.first and draft.tokens[phrase.first - 1].lower == "with":
            yield phrase


def _modifiers(phrase: NounPhrase) -> Iterator[NounPhrase]:
    """What stands before the noun in its own phrase: "Trump's imposition", "the Paris attacks"."""
    if phrase.head > phrase.first:
        yield NounPhrase(phrase.first, phrase.head, phrase.head - 1)


def attached(draft: Draft, candidate: Candidate, index: int) -> Iterator[NounPhrase]:
    """The phrases that follow through prepositions, as far as no verb, comma or other word comes between."""
    for _ in range(4):
        preposition = draft.tokens[index] if index < len(draft.tokens) else None
        phrase = phrase_at(candidate.syntax, index + 1)
        if preposition is None or phrase is None or preposition.lower not in _TAKES_PART or phrase.first != index + 1:
            return
        row = conjuncts(draft, phrase, candidate.syntax.phrases)
        yield phrase
        index = row[-1].last
