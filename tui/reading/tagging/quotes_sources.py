"""Whose words a verb or a noun reports."""

from __future__ import annotations

from tui.reading.lexicon import words
from tui.reading.phrases import Clause
from tui.reading.tagging.quotes_phrases import base, before, following, phrase_back
from tui.reading.tagging.quotes_prose import COMMAS, FINITE, Prose, Range

_DESCRIBING = ("JJ", "NN", "VBN", "VBG", "JJR", "JJS", "NNP", "CD")
_FAR = 8  # words between a possessive and its noun


def of_clause(prose: Prose, clause: Clause, governor: Clause | None) -> Range | None:
    """The source of a verb; None where it names none: a passive without agent, a verb joined to another.

    `governor` is the clause that a participle hangs on and borrows its subject from.
    """
    verb = clause.verb
    if passive(prose, clause):
        return following(prose, clause.agent.first) if clause.agent else None
    if inverted(prose, clause):
        return following(prose, verb.last)
    parted = prose.lower(verb.first - 1) == ","
    finite = verb.finite or verb.passive  # a passive that is none is a past tense mistagged
    near = before(prose, verb.first) if finite or not (parted or prose.lower(verb.first) == "to") else None
    if near or (parted and not finite and governor is not None and governor.verb.finite):
        return near or before(prose, governor.verb.first if governor else verb.first)
    return _grammatical(prose, clause)


def _grammatical(prose: Prose, clause: Clause) -> Range | None:
    """The grammatical subject, where no phrase stands right before the verb."""
    subject, verb = clause.subject, clause.verb
    left = prose.lower(verb.first - 1)
    if subject is None:
        return None
    if subject.first >= verb.last:
        opens = verb.first == prose.first or left in COMMAS
        return following(prose, subject.first) if opens and prose.tag(subject.last) not in FINITE else None
    if clause.link == "conjoined" or left in ("and", "but", "or", ","):
        return None
    return subject.first, subject.last


def inverted(prose: Prose, clause: Clause) -> bool:
    """Whether the verb stands before its subject: "..., said Governor Roe."."""
    verb = clause.verb
    if prose.lower(verb.first - 1) != "," or verb.last - verb.first > 1 or not verb.finite:
        return False
    if prose.lemma(verb.head) not in words("quote_speech"):
        return False
    found = following(prose, verb.last)
    return found is not None and prose.lower(found[1]) in (",", ".", "", ";") and prose.tag(found[1] + 1) not in FINITE


def passive(prose: Prose, clause: Clause) -> bool:
    """Whether the clause is a passive; a bare participle of speech after its subject is a past tense mistagged."""
    verb = clause.verb
    if not verb.passive:
        return False
    bare = verb.first == verb.head and prose.lemma(verb.head) in words("quote_speech")
    return not (bare and prose.lower(verb.last) != "by" and before(prose, verb.first))


def of_noun(prose: Prose, noun: int) -> Range | None:
    """Whose noun it is: "Roe's claim", "her long-standing opposition"; None when nobody's."""
    at = noun
    while prose.tag(at - 1) in _DESCRIBING and noun - at < _FAR:
        at -= 1
    if prose.tag(at - 1) == "PRP$":
        return at - 1, at
    first = phrase_back(prose, at - 1) if prose.tag(at - 1) == "POS" else None
    return (first, at) if first is not None else None


def author(prose: Prose, first: int, last: int) -> Range:
    """Who wrote it: of "a post by Roe on X" it is Roe, of anything else the whole range."""
    for at in range(first + 1, last - 1):
        published = prose.lower(at) == "by" and prose.lemma(at - 1) in words("quote_media")
        if published and prose.tag(at + 1) in ("NNP", "PRP"):
            return base(prose, at + 1) or (at + 1, last)
    return first, last
