"""Phrases and who does what to whom: what stands for syntax here.

Gathers the chunks (noun phrases, verb groups) and the clauses built on them, for steps that look at one verb at a time;
a step that goes through whole sentences asks `read_clauses`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.reading.chunks import noun_phrases, verb_groups
from tui.reading.clauses import read_clauses
from tui.reading.draft import Draft
from tui.reading.syntax import Clause, NounPhrase, Syntax, Tense, VerbGroup, preposition

__all__ = [
    "Clause",
    "NounPhrase",
    "Syntax",
    "Tense",
    "VerbGroup",
    "agent",
    "clause",
    "conjuncts",
    "governed",
    "noun_phrases",
    "objects",
    "read_clauses",
    "subject",
    "verb_groups",
]


def clause(draft: Draft, group: VerbGroup) -> Clause | None:
    """The clause of a verb group."""
    sentence = draft.sentence_at(draft.tokens[group.first].start)
    return read_clauses(draft.tokens, sentence).by_verb.get(group.head)


def subject(draft: Draft, group: VerbGroup, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
    """The grammatical subject of a verb group among `phrases`, None where it has none.

    Conjoined verbs share it, a relative pronoun stands for the phrase before it, "said Ann" has it after the verb, and
    infinitives and participles borrow it from the verb that governs them. Of conjoined phrases it is the first.
    """
    found = clause(draft, group)
    return found.subject if found and found.subject in phrases else None


def objects(draft: Draft, group: VerbGroup, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
    """The phrases that a verb group governs without a preposition; what follows "be" among them."""
    found = clause(draft, group)
    yield from (phrase for phrase in (found.objects if found else ()) if phrase in phrases)


def agent(draft: Draft, group: VerbGroup) -> NounPhrase | None:
    """Who does it, of a passive: the phrase after "by"."""
    found = clause(draft, group)
    return found.agent if found else None


def governed(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a preposition stands before the phrase: "of the talks"."""
    before = draft.tokens[phrase.first - 1] if phrase.first else None
    return (
        before is not None
        and preposition(before)
        and before.lower not in ("that", "because", "while", "if", "as", "whether")
    )


def conjuncts(draft: Draft, phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    """The phrase and those joined to it: "he and Putin", "Iran, Libya and Yemen". A list needs its "and" or "or".

    `phrases` are those of a sentence, left to right.
    """
    row = [phrase]
    joined = 1
    for index in range(bisect_left(phrases, phrase.last, key=lambda each: each.first), len(phrases)):
        other = phrases[index]
        between = draft.tokens[row[-1].last : other.first]
        if not between or any(token.tag != "CC" and token.text != "," for token in between):
            break
        row.append(other)
        if any(token.tag == "CC" and token.lower != "but" for token in between):
            joined = len(row)
    return tuple(row[:joined])
