"""How people's names are made up, and which shorter name can be whose."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from tui.reading.lexicon import table, words

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Match(NamedTuple):
    """That one name can be short for another: by which rule, how surely."""

    rule: str
    confidence: float


@cache
def fold(text: str) -> str:
    """Lower case, without accents, full stops and quotation marks; hyphens are spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("-‐‑", "   ", ".\"“”'’‘,()")).strip()


@cache
def key(text: str) -> tuple[str, ...]:
    """The words of a person's name, folded, without titles before and "Jr." after it."""
    raw = text.split()
    while len(raw) > 1 and raw[0].rstrip(".") in table("honorifics"):
        raw = raw[1:]
    parts = [word for piece in raw for word in fold(piece).split()]
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    return tuple(parts)


@cache
def _nicknames() -> frozenset[tuple[str, str]]:
    """Pairs of a given name and a short form of it, in both directions."""
    pairs = {(fold(name), fold(short)) for name, shorts in table("nicknames").items() for short in shorts}
    return frozenset(pairs | {(short, name) for name, short in pairs})


@cache
def _families_first() -> frozenset[str]:
    return frozenset(fold(name) for name in words("family_names_first"))


def _same_first(one: str, other: str) -> Match | None:
    """Whether two given names can be one person's: the same, an initial, a nickname."""
    if one == other:
        return Match("name-of", 0.95)
    if one[:1] == other[:1] and (len(one) == 1 or len(other) == 1):
        return Match("initial-of", 0.9)
    return Match("nickname-of", 0.9) if (one, other) in _nicknames() else None


def match(short: tuple[str, ...], long: tuple[str, ...]) -> Match | None:
    """Whether the first name can stand for the person of the second, and by which rule."""
    if not short or not long:
        return None
    if short == long:
        return Match("same-name", 0.98)
    if len(short) == 1:
        return _one_word(short[0], long)
    return _contained(short, long) or _reordered(short, long)


def _contained(short: tuple[str, ...], long: tuple[str, ...]) -> Match | None:
    """What several words can be of a longer name, or of one with another given name."""
    if short == long[-len(short) :]:
        return Match("surname-of", 0.95)
    if short == long[: len(short)]:
        return Match("name-of", 0.9)
    if short[-1] == long[-1]:
        return _same_first(short[0], long[0])
    return Match("name-of", 0.85) if short[0] == long[0] and set(short) < set(long) else None


def _one_word(word: str, long: tuple[str, ...]) -> Match | None:
    """What a single word can be of a longer name."""
    first, last = long[0], long[-1]
    if word == last:
        return Match("surname-of", 0.95)
    if word == first:
        return Match("surname-of", 0.95) if first in _families_first() else Match("first-name-of", 0.85)
    if word in long and word not in words("name_particles"):
        return Match("part-of-name", 0.75)
    return Match("nickname-of", 0.75) if (word, first) in _nicknames() else None


def _reordered(short: tuple[str, ...], long: tuple[str, ...]) -> Match | None:
    """Family name first in one, last in the other: "Park Jo-ho", "Jo-ho Park"."""
    if len(short) == len(long) and sorted(short) == sorted(long) and {short[0], long[0]} & _families_first():
        return Match("name-of", 0.85)
    return None
