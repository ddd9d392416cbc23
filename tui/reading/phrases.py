"""Phrases and who does what to whom: what stands for syntax here.

Re-exports the chunks (noun phrases, verb groups) and adds `subject` and `objects`, which go by position.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.reading.chunks import VERB, NounPhrase, Tense, VerbGroup, noun_phrases, preposition, verb_groups
from tui.reading.draft import Draft

__all__ = ["NounPhrase", "Tense", "VerbGroup", "governed", "noun_phrases", "objects", "subject", "verb_groups"]


def subject(draft: Draft, group: VerbGroup, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
    """The noun phrase left of a verb group that is its subject: the nearest that no preposition governs.

    A relative pronoun stands for the phrase before it. Phrases set off by commas between subject and verb are skipped.
    """
    left = [phrase for phrase in phrases if phrase.last <= group.first]
    for phrase in reversed(left):
        if draft.tokens[phrase.head].tag == "WP" and phrase.last == group.first:
            continue
        if not governed(draft, phrase):
            return phrase
    return None


def governed(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a preposition stands before the phrase: "of the talks"."""
    before = draft.tokens[phrase.first - 1] if phrase.first else None
    return (
        before is not None
        and preposition(before)
        and before.lower not in ("that", "because", "while", "if", "as", "whether")
    )


def objects(draft: Draft, group: VerbGroup, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
    """The noun phrases right of a verb group, up to the next verb group, that no preposition governs."""
    for phrase in phrases:
        if phrase.first >= group.last:
            between = draft.tokens[group.last : phrase.first]
            if any(token.tag in VERB or token.text in ".;:" for token in between):
                return
            if not governed(draft, phrase):
                yield phrase
