"""Cues that are none: participles without their "be", as headlines have them, of whom something was said or decided."""

from __future__ import annotations

from tui.reading.draft import Draft
from tui.reading.lexicon import words
from tui.reading.quotes.linking import Run
from tui.reading.quotes.pieces import Piece

_PAST = ("VBD", "VBN")
_FINITE = ("VBD", "VBP", "VBZ", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBG", "VBN")
_REPORTED = frozenset({"say", "think", "believe", "report", "allege", "understand", "know"})
"""Verbs that have no infinitive of their own: who is "said to be" something says nothing."""


def is_suffered(draft: Draft, run: Run) -> bool:
    """Whether the source is whom the verb befell: "found guilty", "charged with murder", "said to be ill".

    Such a verb is a past form with the source right before it and nothing but the words after it.
    """
    cue, source = run.cue, run.source
    if cue is None or source is None or len(run.contents) != 1 or run.inferred:
        return False
    content, verb = run.contents[0], draft.tokens[cue.first]
    follows = source.last == cue.first and cue.last == content.first
    if verb.tag not in _PAST or not follows:
        return False
    return _is_predicate(draft, cue, content) or _has_no_object(draft, cue, content) or _is_told_of(draft, cue, content)


def _is_predicate(draft: Draft, cue: Piece, content: Piece) -> bool:
    """Whether the words are an adjective with what belongs to it: "guilty of taking bribes".

    In headlines adjectives are often taken for nouns; after what is a participle without doubt that is one word only.
    """
    tokens = draft.tokens
    first, rest = tokens[content.first].tag, tokens[content.first + 1 : content.last]
    adjective = first == "JJ" or (first == "NN" and tokens[cue.first].tag == "VBN")
    return adjective and not any(t.tag in _FINITE for t in rest) and not (rest and rest[0].tag in _NOUNS)


def _has_no_object(draft: Draft, cue: Piece, content: Piece) -> bool:
    """Whether the verb of an accusation comes without the accused: "accused of", "charged with", "sentenced to"."""
    tokens = draft.tokens
    after = tokens[cue.first + 1] if cue.last > cue.first + 1 else tokens[content.first]
    return tokens[cue.first].lemma in words("accusing_verbs") and after.tag in ("IN", "TO")


def _is_told_of(draft: Draft, cue: Piece, content: Piece) -> bool:
    """Whether something is said of the source: "said to be"."""
    tokens = draft.tokens
    begins = tokens[content.first].tag == "TO" and content.last > content.first + 1
    return begins and tokens[cue.first].lemma in _REPORTED and tokens[content.first + 1].tag == "VB"
