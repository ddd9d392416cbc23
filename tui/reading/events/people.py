"""Who takes part in a happening: the actors whose mentions stand where its doers and sufferers stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.reading.draft import Draft
from tui.reading.events.arguments import attached, leading, modifiers, roles
from tui.reading.events.candidates import Candidate, phrase_at
from tui.reading.phrases import NounPhrase, conjuncts


class _Placed(NamedTuple):
    """A mention by its tokens."""

    first: int
    last: int
    actor: str
    type: str


@dataclass(frozen=True, slots=True)
class People:
    """Every mention of every actor, in text order, to be asked for by token; and which of the actors have a name."""

    placed: tuple[_Placed, ...]
    firsts: tuple[int, ...]
    longest: int
    named: frozenset[str]

    def within(self, first: int, last: int) -> Iterator[_Placed]:
        """The mentions that overlap a range of tokens."""
        at = bisect_left(self.firsts, first - self.longest)
        while at < len(self.placed) and self.firsts[at] < last:
            if self.placed[at].last > first:
                yield self.placed[at]
            at += 1

    def heading(self, phrase: NounPhrase) -> tuple[str, ...]:
        """The actor whose mention holds the head of a phrase; none where there is no such actor."""
        heads = [m for m in self.within(phrase.first, phrase.last) if m.first <= phrase.head < m.last]
        return (min(heads, key=lambda m: m.last - m.first).actor,) if heads else ()


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
    named = frozenset(actor.id for actor in draft.actors if any(m.kind == "name" for m in actor.mentions))
    return People(tuple(found), tuple(m.first for m in found), min(longest, 40), named)


def participants(draft: Draft, people: People, candidate: Candidate) -> tuple[str, ...]:
    """Ids of the actors in a happening: doer first, then whom it is done to, then those named with it."""
    return _actors(draft, people, candidate, roles(draft, candidate))


def doers(draft: Draft, people: People, candidate: Candidate) -> tuple[str, ...]:
    """Ids of the actors that the subject of its verb names, or the words before its noun."""
    untold = candidate.phrase if candidate.told is None else None
    phrases = modifiers(untold) if untold is not None else leading(draft, candidate)
    return _actors(draft, people, candidate, phrases)


def _actors(draft: Draft, people: People, candidate: Candidate, phrases: Iterable[NounPhrase]) -> tuple[str, ...]:
    """The actors of some phrases and of those joined to them, each once; the happening itself is no actor in it."""
    own = {m.actor for m in people.within(candidate.index, candidate.index + 1)} - people.named
    seen: dict[str, None] = {}
    for phrase in phrases:
        for joined in conjuncts(draft, phrase, candidate.syntax.phrases):
            seen.update(dict.fromkeys(_named(draft, people, candidate, joined)))
    return tuple(actor for actor in seen if actor not in own)


def _named(draft: Draft, people: People, candidate: Candidate, phrase: NounPhrase) -> tuple[str, ...]:
    """The actors that a phrase names.

    That of its head. Where that has no name of its own, those it is described by as well: its apposition ("its
    chairman, Ann Brown,"), and those right behind it or inside it ("an attorney for the company", "the firm's office").
    """
    own = people.heading(phrase)
    if own and own[0] in people.named:
        return own
    behind = list(attached(draft, candidate, phrase.last))
    last = behind[-1].last if behind else phrase.last
    apposed = _apposed(draft, people, candidate, last)
    if apposed and not own:
        return apposed
    inside = () if own else (mention.actor for mention in people.within(phrase.first, phrase.last))
    return (*own, *apposed, *inside, *(actor for other in behind for actor in people.heading(other)))


def _apposed(draft: Draft, people: People, candidate: Candidate, last: int) -> tuple[str, ...]:
    """The actor named between commas after a phrase that ends before the token `last`, or right there."""
    comma = last < len(draft.tokens) and draft.tokens[last].text == ","
    after = phrase_at(candidate.syntax, last + comma)
    if after is None or after.first != last + comma:
        return ()
    closed = after.last >= len(draft.tokens) or draft.tokens[after.last].text in (",", ".")
    return people.heading(after) if closed or not comma else ()
