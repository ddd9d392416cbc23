"""Whether a happening lies in the past, the present or the future of the day the article came out."""

from __future__ import annotations

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
        return "present", Because(rule="reported-day", spans=here)
    found, rule = _time_words(draft, when) or (
        _of_noun(draft, candidate) if candidate.phrase is not None else _of_clause(draft, candidate, candidate.clause)
    )
    return found, Because(rule=rule, spans=here)


def _time_words(draft: Draft, when: When) -> tuple[Relation, str] | None:
    """What the happening's own time expression says whatever the day is: "later this year"."""
    found = None if when.time is None else direction(draft, when.time)
    return (found, f"time-{found}") if found else None


def _of_noun(draft: Draft, candidate: Candidate) -> tuple[Relation, str]:
    """By the adjectives of a noun, then by the verb it is subject or object of."""
    phrase, clause = candidate.phrase, candidate.clause
    assert phrase is not None
    words = {token.lower for token in draft.tokens[phrase.first : phrase.last]}
    for sort, known in (("future", _FUTURE_WORDS), ("present", _PRESENT_WORDS), ("past", _PAST_WORDS)):
        if words & known:
            return sort, f"adjective-{sort}"  # type: ignore[return-value]  # the three keys are Relations
    if candidate.told is not None:
        return _of_clause(draft, candidate, candidate.told)
    if clause is not None and phrase in (clause.subject, *clause.objects):
        told, rule = _of_clause(draft, candidate, clause)
        if told == "future" and (rule != "intended" or words & {"a", "an"}):  # "to probe the attacks": they are known
            return told, rule
    return "past", "noun-told"


def _of_clause(draft: Draft, candidate: Candidate, clause: Clause | None, depth: int = 0) -> tuple[Relation, str]:
    """By tense; infinitives and participles by the verb that governs them."""
    if clause is None:
        return "past", "no-verb"
    if clause.verb.finite or clause.verb.modal:
        return _of_tense(draft, candidate, clause.verb)
    if clause.verb.perfect:
        return "past", "perfect"
    if clause.link == "infinitive" and _intended(draft, candidate, clause):
        return "future", "intended"
    governor = governor_of(candidate.syntax, clause)
    if governor is None or depth > 3 or (clause.verb.passive and clause.link == "participle"):
        return "past", "participle"
    return _of_clause(draft, candidate, governor, depth + 1)


def _of_tense(draft: Draft, candidate: Candidate, verb: VerbGroup) -> tuple[Relation, str]:
    """By the tense of a finite verb."""
    if verb.tense == "future":
        return "future", "tense-future"
    if verb.modal and not verb.perfect:
        return "future", "modal"
    if verb.tense == "past":
        return "past", "tense-past"
    if draft.document.blocks[draft.sentences[candidate.sentence].block].kind == "heading":
        return "past", "headline-present"
    return ("past", "present-perfect") if verb.perfect and not verb.progressive else ("present", "tense-present")


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
