"""Noun phrases and verb groups of a sentence, read off the part-of-speech tags: what stands for syntax here.

Chunks are the base phrases of Abney 1991. On top of them `subject` and `objects` say, by position, who does what to whom:
enough for news prose, wrong where a clause is deeply nested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.reading.draft import Draft, Sentence, Token

Tense = Literal["past", "present", "future", "none"]

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_BEFORE_NOUN = (*_NOUN, "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "POS", "HYPH", "$", "PRP$", "DT", "PDT", "SYM", "FW")
_DETERMINER = ("DT", "PDT", "PRP$", "WP$")
_VERB = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")
_AUXILIARY = frozenset({"be", "have", "do", "get"})
_BETWEEN = ("RB", "RBR", "RBS")
_PRONOUN = ("PRP", "WP", "EX")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A base noun phrase: half-open token range and the index of its head noun (or pronoun)."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A main verb with its auxiliaries, adverbs and negation: half-open token range and the main verb's index.

    `tense` is that of the first finite verb (`none` for infinitives and participles, which borrow it from the group that
    governs them); `modal` covers can, could, may, might, must, should, would.
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


def noun_phrases(tokens: Sequence[Token], sentence: Sentence) -> list[NounPhrase]:
    """The base noun phrases of a sentence, left to right, pronouns among them."""
    found: list[NounPhrase] = []
    index = sentence.first
    while index < sentence.last:
        if tokens[index].tag in _PRONOUN:
            found.append(NounPhrase(index, index + 1, index))
            index += 1
        elif (end := _phrase_end(tokens, index, sentence.last)) is not None:
            found.append(NounPhrase(index, end, _head(tokens, index, end)))
            index = end
        else:
            index += 1
    return found


def _phrase_end(tokens: Sequence[Token], first: int, stop: int) -> int | None:
    """Past the last noun of the phrase that begins at `first`; None when none begins there."""
    if tokens[first].tag not in _BEFORE_NOUN or tokens[first].tag == "POS":
        return None
    index, end = first, None
    while index < stop and tokens[index].tag in (*_BEFORE_NOUN, "RB", "CC", ","):
        tag = tokens[index].tag
        if tag in _DETERMINER and index > first and tokens[index - 1].tag not in ("PDT", "POS", "DT"):
            break
        if tag in ("RB", "CC", ",") and not _modifier_goes_on(tokens, index, first, stop):
            break
        if tag in (*_NOUN, "CD") or (
            tag in ("JJ", "JJS", "VBG") and index > first and tokens[first].tag in _DETERMINER
        ):
            end = index + 1
        index += 1
    return end


def _modifier_goes_on(tokens: Sequence[Token], index: int, first: int, stop: int) -> bool:
    """Whether an adverb, "and" or comma stands inside a row of adjectives: "a very good and detailed conversation"."""
    if index == first or index + 1 >= stop:
        return False
    adjectives = ("JJ", "JJR", "JJS", "VBN")
    after = tokens[index + 1].tag
    if tokens[index].tag == "RB":
        return tokens[index - 1].tag in (*_DETERMINER, "CC", ",") and after in adjectives
    return tokens[index - 1].tag in adjectives and after in (*adjectives, "RB")


def _head(tokens: Sequence[Token], first: int, end: int) -> int:
    """The last noun of the phrase, or its last word."""
    return next((i for i in range(end - 1, first - 1, -1) if tokens[i].tag in _NOUN), end - 1)


def verb_groups(tokens: Sequence[Token], sentence: Sentence) -> list[VerbGroup]:
    """The verb groups of a sentence, left to right; attributive participles inside noun phrases are no verbs."""
    inside = {
        i
        for phrase in noun_phrases(tokens, sentence)
        if phrase.last - phrase.first > 1
        for i in range(phrase.first, phrase.last)
    }
    found: list[VerbGroup] = []
    index = sentence.first
    while index < sentence.last:
        starts = tokens[index].tag in _VERB or (tokens[index].tag == "TO" and _infinitive(tokens, index, sentence.last))
        if starts and index not in inside:
            group = _group(tokens, index, sentence.last)
            found.append(group)
            index = group.last
        else:
            index += 1
    return found


def _infinitive(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Whether "to" at `index` leads to a verb, adverbs between them apart."""
    index += 1
    while index < stop and tokens[index].tag in _BETWEEN:
        index += 1
    return index < stop and tokens[index].tag == "VB"


def _group(tokens: Sequence[Token], first: int, stop: int) -> VerbGroup:
    """The group that begins at `first`: auxiliaries as long as a verb follows them, then the main verb."""
    chain = [] if tokens[first].tag == "TO" else [first]
    index = first + 1
    while index < stop:
        token = tokens[index]
        if token.tag in _BETWEEN or token.lower in ("n't", "n’t", "not"):
            index += 1
        elif token.tag in _VERB and (not chain or _carries(tokens[chain[-1]], token)):
            chain.append(index)
            index += 1
        elif token.tag == "TO" and chain and tokens[chain[-1]].lower == "going" and _infinitive(tokens, index, stop):
            index += 1
        elif _inverted(tokens, chain, index, stop):
            index += 1
        else:
            break
    return _describe(tokens, first, chain or [first])


def _inverted(tokens: Sequence[Token], chain: Sequence[int], index: int, stop: int) -> bool:
    """Whether a pronoun stands between auxiliary and verb, as in questions: "did he say"."""
    return (
        len(chain) == 1
        and index == chain[0] + 1
        and tokens[index].tag == "PRP"
        and tokens[chain[0]].lemma in (*_AUXILIARY, "will", "can")
        and index + 1 < stop
        and tokens[index + 1].tag in ("VB", "VBN", "VBG")
    )


def _carries(auxiliary: Token, verb: Token) -> bool:
    """Whether the first can be an auxiliary of the second."""
    if auxiliary.tag == "MD" or auxiliary.lemma == "do":
        return verb.tag in ("VB", "VBP")
    if auxiliary.lemma == "have":
        return verb.tag in ("VBN", "VBD")
    if auxiliary.lemma in ("be", "get"):
        return verb.tag in ("VBG", "VBN", "VBD")
    return auxiliary.lower == "going" and verb.tag == "VB"


def _describe(tokens: Sequence[Token], first: int, chain: Sequence[int]) -> VerbGroup:
    """Tense, aspect, voice and negation of a chain of verbs."""
    head = chain[-1]
    lead, main = tokens[chain[0]], tokens[head]
    lemmas = [tokens[i].lemma for i in chain[:-1]]
    adverbs = {tokens[i].lower for i in range(first, head)}
    future = lead.lower in ("will", "'ll", "’ll", "wo", "shall") or (
        lead.lemma == "be" and "going" in adverbs and main.tag == "VB"
    )
    tense: Tense = "none"
    if future:
        tense = "future"
    elif lead.tag == "VBD" or lead.lower in ("could", "would", "might", "had"):
        tense = "past"
    elif lead.tag in ("VBP", "VBZ", "MD") and tokens[first].tag != "TO":
        tense = "present"
    return VerbGroup(
        first=first,
        last=head + 1,
        head=head,
        tense=tense,
        perfect="have" in lemmas and main.tag in ("VBN", "VBD", "VBG"),
        progressive=main.tag == "VBG" and "be" in lemmas,
        passive=main.tag in ("VBN", "VBD") and bool(lemmas) and lemmas[-1] in ("be", "get"),
        modal=lead.tag == "MD" and not future,
        negated=bool(adverbs & {"not", "n't", "n’t", "never", "no"}),
    )


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
        and before.tag in ("IN", "TO")
        and before.lower not in ("that", "because", "while", "if", "as", "whether")
    )


def objects(draft: Draft, group: VerbGroup, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
    """The noun phrases right of a verb group, up to the next verb group, that no preposition governs."""
    for phrase in phrases:
        if phrase.first >= group.last:
            between = draft.tokens[group.last : phrase.first]
            if any(token.tag in _VERB or token.text in ".;:" for token in between):
                return
            if not governed(draft, phrase):
                yield phrase
