"""The words that speak of syntax: phrases, verb groups, clauses, and the classes of words they are read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from tui.reading.draft import Token
from tui.reading.lexicon import words

Link = Literal["main", "conjoined", "relative", "subordinate", "participle", "infinitive"]
Tense = Literal["past", "present", "future", "none"]

NOUN = ("NN", "NNS", "NNP", "NNPS")
VERB = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")
DETERMINER = ("DT", "PDT", "PRP$", "WP$")
ADVERB = ("RB", "RBR", "RBS")
# Participles that have become prepositions: "developments regarding Ukraine", "following his arrest".
PARTICIPLE_PREPOSITION = frozenset(
    {"according", "barring", "concerning", "considering", "excluding", "following", "including", "involving", "owing"}
    | {"pending", "regarding", "respecting", "touching", "given"}
)
_ALWAYS = frozenset({"amid", "amidst", "despite", "via", "versus", "alongside", "toward", "towards"})
# Conjunctions that always open a clause.
CONJUNCTION = frozenset(
    {"that", "because", "although", "though", "while", "if", "whether", "unless", "whereas", "once", "lest"}
)


class Tokens(Protocol):
    """Tokens by their index in the draft: the draft's own, or a stretch of them."""

    def __getitem__(self, index: int, /) -> Token:
        """The token with this index."""
        ...


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A base noun phrase: half-open token range and the index of its head noun (or pronoun)."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A main verb with its auxiliaries, adverbs and negation: half-open token range and the main verb's index.

    `tense` is that of the first finite verb (`none` for infinitives and participles, which borrow it from the group
    that governs them); `modal` covers can, could, may, might, must, should, would; a bare past participle ("tariffs
    imposed by") is passive.
    """

    first: int
    last: int
    head: int
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: bool = False
    negated: bool = False

    @property
    def finite(self) -> bool:
        """Whether the group can carry a clause by itself."""
        return self.tense != "none"


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb group with the phrases that hang on it.

    `subject` is the grammatical one, also of a passive; `agent` stands after the passive's "by". `governor` is the head
    of the verb that the clause depends on or is joined to; `opener` the token that opened it ("who", "after").
    """

    verb: VerbGroup
    link: Link
    subject: NounPhrase | None = None
    objects: tuple[NounPhrase, ...] = ()
    agent: NounPhrase | None = None
    governor: int | None = None
    opener: int | None = None


@dataclass(frozen=True)
class Syntax:
    """The phrases of a sentence and its clauses, both left to right; token indices are the draft's."""

    phrases: tuple[NounPhrase, ...] = ()
    clauses: tuple[Clause, ...] = ()

    @cached_property
    def by_verb(self) -> dict[int, Clause]:
        """Clauses by the index of their main verb."""
        return {clause.verb.head: clause for clause in self.clauses}

    @cached_property
    def by_object(self) -> dict[int, Clause]:
        """Clauses by the head of each of their objects; of several the last."""
        return {phrase.head: clause for clause in self.clauses for phrase in clause.objects}

    @cached_property
    def by_argument(self) -> dict[int, Clause]:
        """Clauses by the head of their subject, agent and objects; of several the first."""
        found: dict[int, Clause] = {}
        for clause in self.clauses:
            for phrase in (clause.subject, clause.agent, *clause.objects):
                if phrase is not None:
                    found.setdefault(phrase.head, clause)
        return found


def preposition(token: Token) -> bool:
    """Whether the token governs the noun phrase after it. "After" and its like do, "because" and its like do not."""
    if token.lower in _ALWAYS:
        return True
    if token.tag in ("IN", "TO"):
        return token.lower not in CONJUNCTION
    return token.tag in ("VBG", "VBN") and token.lower in PARTICIPLE_PREPOSITION


def time_phrase(tokens: Tokens, phrase: NounPhrase) -> bool:
    """Whether the phrase says when rather than who: "this year", "Monday"."""
    return tokens[phrase.head].lower.removesuffix("s") in words("time_nouns") and tokens[phrase.head].lower != "march"
