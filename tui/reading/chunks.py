"""Noun phrases and verb groups of a sentence, read off the part-of-speech tags: the base phrases of Abney 1991."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.draft import Sentence, Token
from tui.reading.lexicon import words
from tui.reading.syntax import ADVERB, DETERMINER, NOUN, VERB, NounPhrase, Tense, Tokens, VerbGroup, preposition

_BEFORE_NOUN = (
    *NOUN,
    "JJ",
    "JJR",
    "JJS",
    "CD",
    "VBN",
    "VBG",
    "POS",
    "HYPH",
    "$",
    "PRP$",
    "DT",
    "PDT",
    "SYM",
    "FW",
    "WP$",
)
_AUXILIARY = frozenset({"be", "have", "do", "get"})
_PRONOUN = ("PRP", "WP", "EX")


def noun_phrases(tokens: Tokens, sentence: Sentence) -> list[NounPhrase]:
    """The base noun phrases of a sentence, left to right, pronouns among them."""
    found: list[NounPhrase] = []
    index = sentence.first
    while index < sentence.last:
        if tokens[index].tag in _PRONOUN:
            found.append(NounPhrase(index, index + 1, index))
            index += 1
        elif (end := _phrase_end(tokens, index, sentence)) is not None:
            found.append(NounPhrase(index, end, _head(tokens, index, end)))
            index = end
        else:
            index += 1
    return found


def _phrase_end(tokens: Tokens, first: int, sentence: Sentence) -> int | None:
    """Past the last noun of the phrase that begins at `first`; None when none begins there."""
    start = tokens[first]
    if start.tag not in _BEFORE_NOUN or start.tag == "POS" or preposition(start):
        return None
    if _verbal(tokens, first, first, sentence):
        return None
    index, end = first, None
    while index < sentence.last and tokens[index].tag in (*_BEFORE_NOUN, "RB", "CC", ","):
        tag = tokens[index].tag
        if tag in DETERMINER and index > first and tokens[index - 1].tag not in ("PDT", "POS", "DT"):
            break
        if tag in ("RB", "CC", ",") and not _modifier_goes_on(tokens, index, first, sentence.last):
            break
        if tag in ("VBG", "VBN") and _verbal(tokens, index, first, sentence):
            break
        if _can_end(tokens, index, first):
            end = index + 1
        index += 1
    return end or _pronominal(tokens, first, sentence)


def _can_end(tokens: Tokens, index: int, first: int) -> bool:
    """Whether the phrase from `first` could end with this token: a noun, a number, or "the original", "the wounded"."""
    tag = tokens[index].tag
    return tag in (*NOUN, "CD") or (tag in ("JJ", "JJS", "VBG") and index > first and tokens[first].tag in DETERMINER)


def _pronominal(tokens: Tokens, first: int, sentence: Sentence) -> int | None:
    """Past a determiner that stands for a whole phrase: "this has hurt exporters"."""
    after = tokens[first + 1] if first + 1 < sentence.last else None
    alone = after is None or after.tag in (*VERB, *ADVERB, ".", ",", "IN")
    return first + 1 if tokens[first].tag == "DT" and alone and tokens[first].lower not in ("the", "a", "an") else None


def _verbal(tokens: Tokens, index: int, first: int, sentence: Sentence) -> bool:
    """Whether the participle at `index` is a verb rather than the adjective of a noun after it.

    A verb after an auxiliary ("has put them") and after a noun ("tariffs imposed"); a present participle also before
    a noun of its own ("selling arms"), unless it is one of those that serve as adjectives ("rising tensions").
    """
    token = tokens[index]
    if token.tag not in ("VBG", "VBN"):
        return False
    before = tokens[index - 1].tag if index > sentence.first else ""
    if before in NOUN or before in ("CD", "PRP") or _after_auxiliary(tokens, index, sentence.first):
        return True
    if token.tag == "VBG":
        return index == first and token.lower not in words("participles")
    return index == first and before in (",", "``", "''", ":", "")


def _after_auxiliary(tokens: Tokens, index: int, start: int) -> bool:
    """Whether an auxiliary stands before the token, adverbs and "not" between them apart."""
    index -= 1
    while index >= start and tokens[index].tag in ADVERB:
        index -= 1
    return index >= start and tokens[index].tag in VERB and tokens[index].lemma in _AUXILIARY


def _modifier_goes_on(tokens: Tokens, index: int, first: int, stop: int) -> bool:
    """Whether an adverb, "and" or comma stands inside a row of adjectives: "a long and costly war"."""
    if index == first or index + 1 >= stop:
        return False
    adjectives = ("JJ", "JJR", "JJS", "VBN")
    after = tokens[index + 1].tag
    if tokens[index].tag == "RB":
        return tokens[index - 1].tag in (*DETERMINER, "CC", ",") and after in adjectives
    return tokens[index - 1].tag in adjectives and after in (*adjectives, "RB")


def _head(tokens: Tokens, first: int, end: int) -> int:
    """The last noun of the phrase, or its last word."""
    return next((i for i in range(end - 1, first - 1, -1) if tokens[i].tag in NOUN), end - 1)


def verb_groups(tokens: Tokens, sentence: Sentence) -> list[VerbGroup]:
    """The verb groups of a sentence, left to right; attributive participles inside noun phrases are no verbs."""
    inside = {i for phrase in noun_phrases(tokens, sentence) for i in range(phrase.first, phrase.last)}
    found: list[VerbGroup] = []
    index = sentence.first
    while index < sentence.last:
        if index not in inside and _starts(tokens, index, sentence):
            group = _group(tokens, index, sentence.last)
            found.append(group)
            index = group.last
        else:
            index += 1
    return found


def _starts(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a verb group begins here."""
    token = tokens[index]
    if token.lower == "to":
        return _infinitive(tokens, index, sentence.last)
    return token.tag in VERB and (not preposition(token) or _after_auxiliary(tokens, index, sentence.first))


def _infinitive(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether "to" at `index` leads to a verb, adverbs between them apart."""
    index += 1
    while index < stop and tokens[index].tag in ADVERB:
        index += 1
    return index < stop and tokens[index].tag in ("VB", "VBP")


def _group(tokens: Tokens, first: int, stop: int) -> VerbGroup:
    """The group that begins at `first`: auxiliaries as long as a verb follows them, then the main verb."""
    chain = [] if tokens[first].lower == "to" else [first]
    index = first + 1
    while index < stop:
        token = tokens[index]
        if token.tag in ADVERB or token.lower in ("n't", "n’t", "not"):
            index += 1
        elif token.tag in VERB and (not chain or _carries(tokens[chain[-1]], token)):
            chain.append(index)
            index += 1
        elif _going_to(tokens, chain, index, stop) or _inverted(tokens, chain, index, stop):
            index += 1
        else:
            break
    return _describe(tokens, first, chain or [first])


def _going_to(tokens: Tokens, chain: Sequence[int], index: int, stop: int) -> bool:
    """Whether the "to" of "is going to meet" stands here."""
    after_going = tokens[index].lower == "to" and bool(chain) and tokens[chain[-1]].lower == "going"
    return after_going and _infinitive(tokens, index, stop)


def _inverted(tokens: Tokens, chain: Sequence[int], index: int, stop: int) -> bool:
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


def _describe(tokens: Tokens, first: int, chain: Sequence[int]) -> VerbGroup:
    """Tense, aspect, voice and negation of a chain of verbs."""
    head = chain[-1]
    lead, main = tokens[chain[0]], tokens[head]
    lemmas = [tokens[i].lemma for i in chain[:-1]]
    adverbs = {tokens[i].lower for i in range(first, head)}
    tense = _tense(lead, main, adverbs)
    participle = main.tag in ("VBN", "VBD")
    return VerbGroup(
        first=first,
        last=head + 1,
        head=head,
        tense=tense,
        perfect="have" in lemmas and (participle or main.tag == "VBG"),
        progressive=main.tag == "VBG" and "be" in lemmas,
        passive=(participle and lemmas[-1:] in (["be"], ["get"])) or (main.tag == "VBN" and not lemmas),
        modal=lead.tag == "MD" and tense != "future",
        negated=bool(adverbs & {"not", "n't", "n’t", "never", "no"}),
    )


def _tense(lead: Token, main: Token, adverbs: set[str]) -> Tense:
    """The tense of a group by its first verb."""
    if lead.lower in ("will", "'ll", "’ll", "wo", "shall"):
        return "future"
    if lead.lemma == "be" and "going" in adverbs and main.tag == "VB":
        return "future"
    if lead.tag == "VBD" or lead.lower in ("could", "would", "might", "had"):
        return "past"
    if lead.tag in ("VBP", "VBZ", "MD") and "to" not in adverbs:
        return "present"
    return "none"
