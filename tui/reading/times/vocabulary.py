"""The words of time expressions: each with its kind (its place in the grammar) and its value, from lexicon/times.txt.

For the grammar an article is a string with one character a word, the code of the word's kind; `CODES` gives the codes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.reading.lexicon import table


class Entry(NamedTuple):
    """What the vocabulary knows of a word or phrase: the code of its kind, and its value as the lexicon writes it."""

    code: str
    value: str


# Kinds of word that have a shape and no list.
_SHAPES: tuple[str, ...] = (
    "day_number",
    "integer",
    "year_number",
    "clock",
    "iso_date",
    "numeric_date",
    "decade",
    "short_year",
)
_SHAPES += ("numeric_ordinal", "fraction", "quarter_name", "holiday", "paragraph_break")

_ROWS = {words: (row[0], row[1] if len(row) > 1 else "") for words, row in table("times").items()}
_KINDS = sorted({kind for kind, _ in _ROWS.values()} | set(_SHAPES))

OTHER = "."
"""The code of a word that no time expression holds."""

MARK = "!"
"""The code of a punctuation mark that no time expression holds."""

CODES = {kind: chr(0xE000 + number) for number, kind in enumerate(_KINDS)}
"""The code of each kind: a character of Unicode's private area, so that none is special in a regular expression."""

ENTRIES = {words: Entry(CODES[kind], value) for words, (kind, value) in _ROWS.items()}
"""Words and phrases in lower case."""


def _phrases() -> dict[str, re.Pattern[str]]:
    """For the first word of every phrase, a pattern of the phrases that begin with it, the longest first."""
    by_first: dict[str, list[str]] = {}
    for words in ENTRIES:
        if match := re.match(r"([^\W\d_]+)[\s'’-]", words):
            by_first.setdefault(match[1], []).append(words)
    return {first: _any_of(phrases) for first, phrases in by_first.items()}


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    parts = (r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


PHRASES = _phrases()
"""Patterns of the phrases of more than one word, by their first word."""
