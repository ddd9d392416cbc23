"""Words as a search compares them: without case and without accents."""

from __future__ import annotations

import re
import unicodedata
from sys import intern
from typing import NamedTuple

# Letters that Unicode does not take apart into a plain one and a mark, and marks inside names that nobody types.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t"}
)
# "U.S." is one word, "al-Rashdi" two; an accent may be a character of its own.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|(?:[^\W_][\u0300-\u036f]*)+")


class Word(NamedTuple):
    """A word of a line: folded, and where it stands in the line."""

    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text without case and accents: "Łódź" as "lodz", "Straße" as "strasse"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_PLAIN)


def words(line: str) -> list[Word]:
    """The words of a line, in order; what folds to nothing is left out. A long article has each of them many times."""
    found = (Word(intern(fold(m[0]).replace(".", "")), m.start(), m.end()) for m in _WORD.finditer(line))
    return [word for word in found if word.folded]


def sources(text: str) -> list[int]:
    """For every character of the folded letters and digits, the index in `text` of the character it comes from."""
    return [i for i, char in enumerate(text) if char.isalnum() for _ in fold(char)]
