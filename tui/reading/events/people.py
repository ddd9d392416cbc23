"""Who takes part in a happening: the actors whose mentions stand where its doers and sufferers stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate, phrase_at
from tui.reading.lexicon import table
from tui.reading.phrases import Clause, NounPhrase, conjuncts
from tui.reading.syntax import ADVERB, time_phrase

_TAKES_PART = frozenset(
    {"with", "by", "between", "against", "to", "from", "of", "among", "for", "at", "into", "on", "in"}
    | {
        "near",
        "off",
        "across",
        "inside",
        "outside",
        "toward",
        "towards",
        "through",
        "aboard",
        "alongside",
        "onto",
        "involving",
        "including",
    }
)
# Words that count what follows, and are no prepositions then.
_COUNTING = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")}
)
_STEPS = 6  # how many phrases after a verb or noun are looked at for those that take part


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
    roles = _modifiers(untold) if untold is not None else _leading(draft, candidate)
    return _actors(draft, people, candidate, roles)


def _actors(draft: Draft, people: People, candidate: Candidate, roles: Iterable[NounPhrase]) -> tuple[str, ...]:
    """The actors of some phrases and of those joined to them, each once; the happening itself is no actor in it."""
    own = {m.actor for m in people.within(candidate.index, candidate.index + 1)} - people.named
    seen: dict[str, None] = {}
    for phrase in roles:
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


def _leading(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """Agent and subject of a verb."""
    clause = candidate.clause
    if clause is None:
        return
    if agent := clause.agent or _shared_agent(draft, candidate, clause):
        yield agent
    if subject := clause.subject or _stranded(draft, candidate, clause):
        yield subject


def _shared_agent(draft: Draft, candidate: Candidate, clause: Clause) -> NounPhrase | None:
    """The agent that a passive shares with the one joined to it: "was shot and killed by police"."""
    clauses = candidate.syntax.clauses
    at = bisect_right(clauses, clause.verb.first, key=lambda each: each.verb.first)
    after = clauses[at] if clause.verb.passive and at < len(clauses) else None
    if after is None or after.verb.first != clause.verb.last + 1 or draft.tokens[clause.verb.last].tag != "CC":
        return None
    return after.agent


def _stranded(draft: Draft, candidate: Candidate, clause: Clause) -> NounPhrase | None:
    """The phrase right before a finite verb that was left without a subject, over an aside between commas."""
    if not clause.verb.finite:
        return None
    first = draft.sentences[candidate.sentence].first
    end = clause.verb.first
    if end > first and draft.tokens[end - 1].text == ",":
        end = next((i for i in range(end - 2, first, -1) if draft.tokens[i].text == ","), end)
    while end > first and draft.tokens[end - 1].tag in ADVERB:
        end -= 1
    phrase = phrase_at(candidate.syntax, end - 1)
    return phrase if phrase is not None and phrase.last == end else None


def _counted(draft: Draft, candidate: Candidate, clause: Clause) -> Iterator[NounPhrase]:
    """The object of a verb that has none because it is counted: "wounded at least nine people"."""
    words = tuple(
        draft.tokens[index].lower for index in range(clause.verb.last, min(clause.verb.last + 2, len(draft.tokens)))
    )
    if not clause.objects and words in _COUNTING:
        phrase = phrase_at(candidate.syntax, clause.verb.last + 2)
        yield from (phrase,) if phrase is not None else ()


def roles(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """The phrases that stand for participants, most active first."""
    clause, phrase = candidate.clause, candidate.phrase
    if phrase is not None:
        yield from _modifiers(phrase) if phrase.head == candidate.index else (phrase,)
    if clause is not None and candidate.told is not None:
        yield from _leading(draft, candidate)
        yield from (other for other in clause.objects if other != phrase)
        yield from _counted(draft, candidate, clause)
        yield from _beside(draft, candidate)
    yield from _where(draft, candidate)
    if phrase is not None:
        yield from attached(draft, candidate, phrase.last)
        if candidate.told is None:
            yield from _lent(draft, candidate)
    elif clause is not None:
        yield from attached(draft, candidate, clause.objects[-1].last if clause.objects else clause.verb.last)


def _lent(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """Whom a noun has from its verb: "police opened an inquiry", "the attack killed five", "they accused Ann of it".

    Not where the noun says itself whose it is ("Ann condemned Bob's murder").
    """
    clause, phrase = candidate.clause, candidate.phrase
    if (
        clause is None
        or phrase is None
        or any(t.tag in ("POS", "PRP$") for t in draft.tokens[phrase.first : phrase.head])
    ):
        return
    if phrase in clause.objects and clause.subject is not None:
        yield clause.subject
    elif phrase == clause.subject:
        yield from (clause.agent,) if clause.agent else clause.objects if _harms(draft, clause) else ()
    elif phrase.first and draft.tokens[phrase.first - 1].lower in ("of", "for", "with") and not clause.agent:
        patient = clause.subject if clause.verb.passive else next(iter(clause.objects), None)
        beside = patient is not None and patient.last <= phrase.first <= max(patient.last, clause.verb.last) + 1
        if patient is not None and beside:
            yield patient


def _harms(draft: Draft, clause: Clause) -> bool:
    """Whether a verb does what news is about to its object: "the attack killed five people"."""
    return draft.tokens[clause.verb.head].lemma in table("event_verbs")["salient"]


def _where(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
    """The place that a clause with "where" speaks of: "in Libya, where a war broke out"."""
    opener = candidate.clause.opener if candidate.clause else None
    if opener is None or draft.tokens[opener].lower != "where":
        return
    comma = 1 if opener and draft.tokens[opener - 1].text == "," else 0
    place = phrase_at(candidate.syntax, opener - 1 - comma)
    if place is not None and place.last == opener - comma:
        yield place


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
    """The phrases that follow through prepositions; adverbs and times may stand between, but no verb or comma."""
    for _ in range(_STEPS):
        index = _past_time(draft, candidate, index)
        preposition = draft.tokens[index] if index < len(draft.tokens) else None
        phrase = phrase_at(candidate.syntax, index + 1)
        if preposition is None or phrase is None or preposition.lower not in _TAKES_PART or phrase.first != index + 1:
            return
        row = conjuncts(draft, phrase, candidate.syntax.phrases)
        if not time_phrase(draft.tokens, phrase):
            yield phrase
        index = row[-1].last


def _past_time(draft: Draft, candidate: Candidate, index: int) -> int:
    """The first token from `index` on that is neither an adverb nor of a phrase that says when."""
    while index < len(draft.tokens):
        phrase = phrase_at(candidate.syntax, index)
        if phrase is not None and phrase.first == index and time_phrase(draft.tokens, phrase):
            index = phrase.last
        elif draft.tokens[index].tag in ADVERB:
            index += 1
        else:
            break
    return index
