"""Parts of speech seen again from the side of reporting verbs, before quotes are looked for.

A tagger of words in their near context is wrong in one of twenty, and in news most often just here: "aides later
said" with
two verbs, "who said" with a participle. What follows tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import words

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_AUXILIARY = frozenset({"be", "have", "get", "do"})
_NOUN = ("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "CD")


def repaired(draft: Draft) -> Draft:
    """The draft with those tags set right."""
    tokens = list(draft.tokens)
    for sentence in draft.sentences:
        for index in range(sentence.first, sentence.last):
            tokens[index] = _repaired(tokens, index, sentence.first, sentence.last)
    return draft.with_(tokens=tuple(tokens))


def _repaired(tokens: Sequence[Token], index: int, first: int, last: int) -> Token:
    """The token with the tag that its neighbours ask for."""
    token = tokens[index]
    before = _neighbour(tokens, index, first, -1)
    after = _neighbour(tokens, index, last - 1, 1)
    if token.tag == "VBN" and _past(token, before, after):
        return replace(token, tag="VBD")
    plural = token.tag == "VBZ" and token.lower.endswith("s") and token.lemma not in _AUXILIARY
    if (
        plural
        and after
        and (after.tag in _FINITE or after.lower == "said")
        and before
        and before.tag not in ("PRP", "WP")
    ):
        return replace(token, tag="NNS", lemma=token.lower.removesuffix("s"))
    reports = token.lower in words("quote_speech") and token.tag in ("NN", "JJ")
    if reports and after and after.lower == "that" and before and before.tag in ("NNS", "NNPS", "NNP", "PRP"):
        return replace(token, tag="VBP", lemma=token.lower)
    return token


def _past(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a participle is a past tense: no auxiliary before it, and a report after it."""
    if before is None or before.lemma in _AUXILIARY:
        return False
    if token.lower == "said":
        return True
    if after is None or before.tag not in (*_NOUN, ",", "''", ")"):
        return False
    return token.lemma in words("quote_speech") and after.lower in (
        "that",
        "to",
        "he",
        "she",
        "it",
        "they",
        "``",
        '"',
        "“",
    )


def _neighbour(tokens: Sequence[Token], index: int, end: int, step: int) -> Token | None:
    """The nearest token in one direction that is no adverb."""
    index += step
    while index != end + step and tokens[index].tag in ("RB", "RBR"):
        index += step
    return tokens[index] if index != end + step else None
