"""What the grammar of a sentence says of the order of its happenings: what is told of as known came before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate, meanwhile
from tui.reading.lexicon import table
from tui.reading.phrases import Clause, NounPhrase
from tui.reading.tagging.events_verbs import governor_of

_NEW = frozenset({"a", "an", "another", "new", "no", "any", "more"})
_ENDS = frozenset({"for", "to", "until", "till", "toward", "towards", "before"})


def told_of(draft: Draft, at: Mapping[int, int], candidate: Candidate) -> Iterator[tuple[int, int, str]]:
    """Pairs of triggers, by token, of which the first happened first, with the rule; `at` holds those that count."""
    pairs = _of_verb(draft, candidate) if candidate.phrase is None else _of_noun(draft, candidate)
    yield from (pair for pair in pairs if pair[0] in at and pair[1] in at and at[pair[0]] != at[pair[1]])


def _of_verb(draft: Draft, candidate: Candidate) -> Iterator[tuple[int, int, str]]:
    """What the clause that a verb stands in says of the verb that governs it."""
    clause, here = candidate.clause, candidate.index
    governor = governor_of(candidate.syntax, clause) if clause else None
    if clause is None or governor is None:
        return
    there, before = governor.verb.head, draft.tokens[max(clause.verb.first - 1, 0)].lower
    if clause.link == "participle" and not clause.verb.passive and there < here:
        if before == ",":
            yield there, here, "result-later"  # "collapsed, killing nine"
        elif before in ("of", "for") and _says(draft, governor):
            yield here, there, "said-afterwards"  # "accused of taking bribes"
    elif clause.link == "infinitive":
        yield there, here, "purpose-later"
    elif clause.link == "conjoined" and clause.verb.tense == governor.verb.tense and there < here:
        yield there, here, "next-told"  # "raided the house and arrested two"
    elif clause.link == "relative" and clause.verb.tense == "past":
        yield here, there, "relative-earlier"
    elif clause.link == "subordinate" and _says(draft, governor):
        ahead = clause.verb.tense == "future" or clause.verb.modal
        yield (there, here, "said-ahead") if ahead else (here, there, "said-afterwards")
    if clause.link == "relative" and clause.subject is not None:
        yield clause.subject.head, here, "known-earlier"  # "the storm that killed nine"


def _of_noun(draft: Draft, candidate: Candidate) -> Iterator[tuple[int, int, str]]:
    """A happening that the reader is taken to know came before what is done about it, or follows from it."""
    clause, phrase = candidate.clause, candidate.phrase
    if clause is None or phrase is None or candidate.told is not None or meanwhile(draft, candidate):
        return
    told = phrase == clause.subject and not clause.verb.passive
    if told or (phrase.first > clause.verb.head and clause.verb.tense == "past" and _known(draft, phrase)):
        yield candidate.index, clause.verb.head, "known-earlier"


def _known(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a noun after a verb speaks of what is known: not of something new, nor of an end ("held for trial")."""
    words = {token.lower for token in draft.tokens[phrase.first : phrase.head]}
    return not words & _NEW and draft.tokens[max(phrase.first - 1, 0)].lower not in _ENDS


def _says(draft: Draft, clause: Clause) -> bool:
    """Whether a verb says something."""
    lemma = draft.tokens[clause.verb.head].lemma
    return any(lemma in table("event_verbs")[kind] for kind in ("speech", "report"))
