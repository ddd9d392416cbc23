"""What capitals tell in this article: where they mean a name, where only a headline or the start of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tui.reading.draft import Draft, Sentence
from tui.reading.lexicon import table, words
from tui.reading.parts_of_speech import load

_PREFIXED = ("al-", "el-", "as-", "ar-", "ad-", "at-", "d'", "d’", "o'", "de")
_PROPER = ("NNP", "NNPS")
# Tags that a name the tagger of parts of speech does not know may get at the start of a sentence.
_OPEN_CLASS = ("NN", "JJ", "VB", "VBP", "FW", "RB", "UH", "VBZ", "NNS")
# A headline has capitals on most of its words of four letters and more; a sentence on names only.
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 4


def capital(word: str) -> bool:
    """Whether the word is written as names are: "Roe", "al-Assad", "iPhone", "G20"."""
    if word[:1].isupper():
        return True
    return len(word) > 3 and word.lower().startswith(_PREFIXED) and any(c.isupper() for c in word[2:])


@dataclass(frozen=True)
class Capitals:
    """Words of one article by how they are written outside headlines and away from the starts of sentences."""

    lower: frozenset[str]
    trusted: frozenset[str]


def survey(draft: Draft) -> Capitals:
    """Look through the article once for words that it writes small, and words that it always writes large."""
    lower: set[str] = set()
    trusted: set[str] = set()
    for sentence in draft.sentences:
        if is_headline(draft, sentence):
            continue
        for index in range(sentence.first + 1, sentence.last):
            token = draft.tokens[index]
            if token.text.islower():
                lower.add(token.text)
            elif capital(token.text) and token.tag in _PROPER and draft.tokens[index - 1].text not in "“\"‘'.:":
                trusted.add(token.text)
    return Capitals(frozenset(lower), frozenset(word for word in trusted if word.lower() not in lower))


def is_headline(draft: Draft, sentence: Sentence) -> bool:
    """Whether capitals say nothing in this sentence, because most of its words have one."""
    long = [t.text for t in draft.tokens[sentence.first : sentence.last] if len(t.text) > 3 and t.text[0].isalpha()]
    if len(long) < _HEADLINE_WORDS or draft.tokens[sentence.last - 1].text == ".":
        return False
    return sum(word[0].isupper() for word in long) > _HEADLINE_SHARE * len(long)


def starts_name(draft: Draft, index: int, sentence: Sentence, capitals: Capitals, *, headline: bool) -> bool:
    """Whether the token may be part of a name, by its capital and what else is known of it."""
    token = draft.tokens[index]
    if not capital(token.text) or token.text.rstrip(".") in words("not_actors") or _between(token.text):
        return False
    if headline:
        return token.text in capitals.trusted or _listed(token.text)
    previous = draft.tokens[index - 1].text if index > sentence.first else ""
    if not previous or previous in "“\"‘'.:([—–-•*":
        return _opens(draft, index, sentence, capitals)
    return token.tag in _PROPER or (len(token.text) > 1 and token.tag in ("NN", "NNS", "JJ", "FW", "VBG", "CD", "VBN"))


def _opens(draft: Draft, index: int, sentence: Sentence, capitals: Capitals) -> bool:
    """Whether the first word of a sentence or quotation, which has its capital anyhow, is part of a name."""
    token = draft.tokens[index]
    if token.lower in words("name_particles"):
        return token.tag in _PROPER
    if token.lower in capitals.lower and token.text not in capitals.trusted:
        return False
    if token.tag in _PROPER or token.text in capitals.trusted or token.text in words("organisations"):
        return True
    after = draft.tokens[index + 1] if index + 1 < sentence.last else None
    if after is None or after.tag not in _PROPER or not capital(after.text) or token.tag not in _OPEN_CLASS:
        return False
    return token.text in table("first_names") or not _common(token.lower)


def _common(word: str) -> bool:
    """Whether the word, in lower case, is one that any text may use."""
    lists = (words("verbs"), table("person_nouns"), table("body_nouns"), load().known)
    return any(word in known for known in lists) or word.endswith(("ing", "ed", "ly", "tion", "s"))


def _between(word: str) -> bool:
    """Whether the word joins two places, and so names neither: "India-Russia"."""
    parts = word.split("-")
    return len(parts) == 2 and all(part in _lands() or part in words("cities") for part in parts)


def _listed(word: str) -> bool:
    """Whether a word list knows it as a name by itself."""
    return word in table("first_names") or word in words("cities") or word in words("organisations") or word in _lands()


@cache
def _lands() -> frozenset[str]:
    """Countries and regions by their first names."""
    return frozenset(table("countries")) | words("regions")
