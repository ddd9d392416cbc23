"""The phrases that stand for who does a happening, to whom, with whom and where: what the grammar gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

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


def leading(draft: Draft, candidate: Candidate) -> Iterator[NounPhrase]:
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
        yield from modifiers(phrase) if phrase.head == candidate.index else (phrase,)
    if clause is not None and candidate.told is not None:
        yield from leading(draft, candidate)
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


def modifiers(phrase: NounPhrase) -> Iterator[NounPhrase]:
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
