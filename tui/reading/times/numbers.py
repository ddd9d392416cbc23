"""Numbers in words and digits: "twenty-four", "2 1/2", "a hundred and ten", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.times.vocabulary import CODES
from tui.reading.times.words import Word

_BEYOND_TIME = 1e9

_SKIPPED = frozenset(CODES[kind] for kind in ("hyphen", "and", "a", "comma"))


def number(words: Sequence[Word]) -> float | None:
    """The number that the words say; None when they say none, or one that no time is counted in."""
    total = 0.0
    seen = False
    for word in words:
        if word.code in _SKIPPED:
            continue
        amount = _amount(word)
        seen = True
        total = max(total, 1) * amount if word.code == CODES["scale"] else total + amount
    return total if seen and total < _BEYOND_TIME else None


def ordinal(word: Word) -> int:
    """The rank an ordinal says: 20 for "20th" and for "twentieth"."""
    if word.code == CODES["second"]:
        return 2
    return int(word.value.rstrip("stndrhSTNDRH"))


def spoken_year(words: Sequence[Word]) -> int:
    """A year in words: two numbers of two digits side by side, or a plain number."""
    counts = [word for word in words if word.code not in _SKIPPED]
    if any(word.code == CODES["scale"] for word in counts):
        return int(number(words) or 0)
    return int(_amount(counts[0])) * 100 + sum(int(_amount(word)) for word in counts[1:])


def _amount(word: Word) -> float:
    if "/" in word.value:
        top, bottom = word.value.split("/")
        return int(top) / max(int(bottom), 1)
    return {"½": 0.5, "¼": 0.25, "¾": 0.75}.get(word.value) or float(word.value)
