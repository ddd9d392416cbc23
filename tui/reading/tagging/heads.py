"""Heads of mentions that are no names: role nouns, bodies and places from word lists, and pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.draft import Draft, Sentence, Tagged, Token
from tui.reading.lexicon import table
from tui.reading.phrases import noun_phrases

_KINDS = {"organization": "organization", "place": "place", "people": "group", "state": "place"}
# "it seems that", "it is clear that", "it rains": nothing is meant.
_SEEMING = frozenset(["seem", "appear", "happen", "turn", "rain", "snow", "matter", "follow", "emerge", "take"])
_EXTRAPOSED = ("that", "to", "if", "whether", "how", "what", "why", "when", "for")
_WEATHER_TIME = frozenset(
    ["time", "day", "night", "morning", "evening", "noon", "o'clock", "cold", "hot", "warm", "dark", "late", "early"]
)


def find(draft: Draft) -> tuple[Tagged, ...]:
    """One tag a mention, at its head word, in text order; pronouns that stand for nothing are left out."""
    found: list[Tagged] = []
    named = {i for name in draft.tags.names for i in draft.tokens_in(name.start, name.end)}
    for sentence in draft.sentences:
        found += _pronouns(draft, sentence)
        found += _nominals(draft, sentence, named)
    return tuple(sorted(found, key=lambda tag: tag.start))


def _pronouns(draft: Draft, sentence: Sentence) -> Iterator[Tagged]:
    """The pronouns of a sentence that stand for somebody or something."""
    for index in range(sentence.first, sentence.last):
        token = draft.tokens[index]
        pronoun = table("pronouns").get(token.lower)
        if pronoun is None or token.text == "US" or token.tag.startswith("NN"):
            continue
        if token.lower == "it" and expletive(draft.tokens, index, sentence.last):
            continue
        yield Tagged(token.start, token.end, f"pronoun:{pronoun[1]}", 0.9)


def expletive(tokens: tuple[Token, ...], index: int, stop: int) -> bool:
    """Whether the "it" at `index` stands for nothing: weather, time, "it is clear that", "make it possible to"."""
    after = tokens[index + 1 : min(stop, index + 9)]
    verbs = [i for i, token in enumerate(after[:4]) if token.tag.startswith(("VB", "MD"))]
    if len(after) > 1 and after[0].tag == "JJ" and after[1].lower in _EXTRAPOSED:
        return True
    if not verbs:
        return False
    main = after[max(i for i in verbs if i <= verbs[0] + 2 and all(t.tag[0] in "VMR" for t in after[verbs[0] : i]))]
    rest = [token.lower for token in after[verbs[0] :]]
    if main.lemma in _SEEMING:
        return True
    if main.lemma != "be" and not any(after[i].lemma == "be" for i in verbs):
        return False
    if _WEATHER_TIME.intersection(rest[:3]):
        return True
    predicate = after[verbs[0] + 1 :]
    adjective = next((i for i, t in enumerate(predicate[:3]) if t.tag in ("JJ", "JJR", "VBN", "NN")), None)
    return adjective is not None and any(
        token.lower in _EXTRAPOSED for token in predicate[adjective + 1 : adjective + 3]
    )


def _nominals(draft: Draft, sentence: Sentence, named: set[int]) -> Iterator[Tagged]:
    """The heads of the noun phrases of a sentence that mean people, bodies or places."""
    for phrase in noun_phrases(draft.tokens, sentence):
        token = draft.tokens[phrase.head]
        if phrase.head in named or not token.tag.startswith("NN"):
            continue
        if kind := noun_kind(token):
            yield Tagged(token.start, token.end, f"nominal:{kind}", 0.8)


def noun_kind(token: Token) -> str | None:
    """What a noun means: `person`, `organization`, `place`, `group`; None when none of them."""
    word = token.lemma if token.tag == "NNS" else token.lower
    if word in table("person_nouns") or token.lower in ("people", "men", "women", "children"):
        return "person"
    if word in table("body_nouns"):
        return _KINDS[table("body_nouns")[word][0]]
    return None
