"""Whether a happening lies in the past, the present or the future of the day the article came out."""

from __future__ import annotations

from typing import NamedTuple

from tui.model import Because, Relation, Span
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate
from tui.reading.events.dating import When, direction
from tui.reading.lexicon import table
from tui.reading.phrases import Clause, VerbGroup
from tui.reading.tagging.events_verbs import governor_of, realised

_FUTURE_WORDS = frozenset(
    [
        "upcoming",
        "planned",
        "future",
        "forthcoming",
        "proposed",
        "scheduled",
        "expected",
        "looming",
        "next",
        "coming",
        "imminent",
        "prospective",
        "potential",
        "possible",
    ]
)
_PRESENT_WORDS = frozenset({"ongoing", "current", "continuing", "present", "unfolding", "underway"})
_PAST_WORDS = frozenset({"recent", "last", "previous", "earlier", "past", "former", "latest", "prior", "historic"})


class _Told(NamedTuple):
    """Past, present or future, the rule that says so, and the tokens it rests on: none where that is the trigger."""

    relation: Relation
    rule: str
    words: range = range(0)


def relation(draft: Draft, candidate: Candidate, when: When) -> tuple[Relation, Because]:
    """The relation and the rule it rests on: the day where that decides, else words and tense."""
    here = (Span(start=candidate.tagged.start, end=candidate.tagged.end),)
    published = draft.document.published
    if published is not None and when.begins is not None and when.ends is not None:
        if when.begins > published:
            return "future", Because(rule="day-after-publication", spans=here)
        if when.ends < published:
            return "past", Because(rule="day-before-publication", spans=here)
    told = candidate.told
    if told is not None and told.verb.tense == "present" and told.verb.perfect and when.begins == published:
        return "present", Because(rule="told-of-today", spans=here)
    if by_time := _time_words(draft, when):
        return by_time
    found = (
        _of_noun(draft, candidate) if candidate.phrase is not None else _of_clause(draft, candidate, candidate.clause)
    )
    words = draft.tokens[found.words.start : found.words.stop]
    spans = (Span(start=words[0].start, end=words[-1].end),) if words else here
    return found.relation, Because(rule=found.rule, spans=spans)


def _time_words(draft: Draft, when: When) -> tuple[Relation, Because] | None:
    """What the happening's own time expression says whatever the day is: "later this year"."""
    found = None if when.time is None else direction(draft, when.time)
    if found is None or when.time is None:
        return None
    time = draft.times[when.time]
    return found, Because(rule=f"time-{found}", spans=(Span(start=time.start, end=time.end),))


def _of_noun(draft: Draft, candidate: Candidate) -> _Told:
    """By the adjectives of a noun, then by the verb it is subject or object of."""
    phrase, clause = candidate.phrase, candidate.clause
    assert phrase is not None
    words = {draft.tokens[index].lower: index for index in range(phrase.first, phrase.last)}
    kinds: tuple[tuple[Relation, frozenset[str]], ...] = (
        ("future", _FUTURE_WORDS),
        ("present", _PRESENT_WORDS),
        ("past", _PAST_WORDS),
    )
    for sort, known in kinds:
        if at := [index for word, index in words.items() if word in known]:
            return _Told(sort, f"adjective-{sort}", range(at[0], at[0] + 1))
    if candidate.told is not None:
        return _of_clause(draft, candidate, candidate.told)
    if clause is not None and phrase in (clause.subject, *clause.objects):
        told = _of_clause(draft, candidate, clause)
        # "to probe the attacks": they are known
        if told.relation == "future" and (told.rule != "intended" or words.keys() & {"a", "an"}):
            return told
    return _Told("past", "noun-told")


def _of_clause(draft: Draft, candidate: Candidate, clause: Clause | None, depth: int = 0) -> _Told:
    """By tense; infinitives and participles by the verb that governs them."""
    if clause is None:
        return _Told("past", "no-verb")
    words = range(clause.verb.first, clause.verb.last)
    if clause.verb.finite or clause.verb.modal:
        return _of_tense(draft, candidate, clause.verb)
    if clause.verb.perfect:
        return _Told("past", "perfect", words)
    if clause.link == "infinitive" and _intended(draft, candidate, clause):
        return _Told("future", "intended", words)
    governor = governor_of(candidate.syntax, clause)
    if governor is None or depth > 3 or (clause.verb.passive and clause.link == "participle"):
        return _Told("past", "participle", words)
    return _of_clause(draft, candidate, governor, depth + 1)


def _of_tense(draft: Draft, candidate: Candidate, verb: VerbGroup) -> _Told:
    """By the tense of a finite verb."""
    words = range(verb.first, verb.last)
    if verb.tense == "future":
        return _Told("future", "tense-future", words)
    if verb.modal and not verb.perfect:
        return _Told("future", "modal", words)
    if verb.tense == "past":
        return _Told("past", "tense-past", words)
    if draft.document.blocks[draft.sentences[candidate.sentence].block].kind == "heading":
        return _Told("past", "headline-present", words)
    perfect = verb.perfect and not verb.progressive
    return _Told("past", "present-perfect", words) if perfect else _Told("present", "tense-present", words)


def _intended(draft: Draft, candidate: Candidate, clause: Clause) -> bool:
    """Whether an infinitive depends on a verb or noun of purpose: "plans to", "the effort to"."""
    before = draft.tokens[clause.verb.first - 1].lemma if clause.verb.first else ""
    governor = governor_of(candidate.syntax, clause)
    verbs = table("event_verbs")
    if realised(draft, candidate.syntax, clause):
        return False
    return before in verbs["purpose"] or (
        governor is not None and draft.tokens[governor.verb.head].lemma in verbs["intend"]
    )
