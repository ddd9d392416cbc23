"""Which words of an article a typed word may mean, and how well each fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

_EXACT, _PREFIX, _INSIDE, _FUZZY, _FUZZY_HEAD = 100.0, 88.0, 70.0, 0.8, 0.76
SURE = 85.0
"""Exact and prefix matches score this or more, all others less."""
_SHORTEST_INSIDE, _SHORTEST_FUZZY, _SHORTEST_FUZZY_HEAD = 3, 4, 5
# Likeness (0 to 100) that a word must have to be taken for the typed one: in a short word one letter too many, too
# few or out of place, in a name also one other letter, in a long word two. Of 1,200 random strings of 4 to 10 letters,
# 3 % then find anything in an article of 50,000 words.
_ALIKE_SHORT, _ALIKE, _LONG = 80.0, 74.0, 6
# Another first letter is a rare slip, and a common coincidence.
_ALIKE_OTHER_INITIAL = 88.0


class Vocabulary:
    """The distinct words of an article, folded, and which of them are in names."""

    def __init__(self, words: Iterable[str], names: Iterable[str] = ()) -> None:
        self._words = sorted(set(words))
        self._names = sorted(set(names))
        self._known = frozenset(self._words)

    def matches(self, typed: str, *, fuzzy: bool) -> dict[str, float]:
        """Words that a typed one may mean, with scores of 0 to 100.

        With `fuzzy`, misspelt ones are looked for as well; without, only when there is no other.
        """
        found = dict(self._inside(typed)) | dict(self._prefixed(typed))
        if typed in self._known:
            found[typed] = _EXACT
        if len(typed) >= _SHORTEST_FUZZY and (fuzzy or not any(score >= SURE for score in found.values())):
            found = dict(self._alike(typed)) | found
        return found

    def _prefixed(self, typed: str) -> Iterator[tuple[str, float]]:
        for word in self._words[bisect_left(self._words, typed) :]:
            if not word.startswith(typed):
                break
            yield word, _PREFIX + 8 * len(typed) / len(word)

    def _inside(self, typed: str) -> Iterator[tuple[str, float]]:
        if len(typed) >= _SHORTEST_INSIDE:
            yield from ((word, _INSIDE) for word in self._words if typed in word)

    def _alike(self, typed: str) -> Iterator[tuple[str, float]]:
        """Misspelt words, and words whose beginning is misspelt: a name is found before it is typed to its end."""
        cutoff = _ALIKE if len(typed) >= _LONG else _ALIKE_SHORT
        if len(typed) >= _SHORTEST_FUZZY_HEAD:
            for length in (len(typed), len(typed) + 1):
                heads = [word[:length] for word in self._words]
                yield from ((self._words[i], _FUZZY_HEAD * likeness) for i, likeness in _like(typed, heads, cutoff))
        yield from ((self._words[i], _FUZZY * likeness) for i, likeness in _like(typed, self._words, cutoff))
        yield from ((self._names[i], _FUZZY * likeness) for i, likeness in _like(typed, self._names, _ALIKE))


def _like(typed: str, words: list[str], cutoff: float) -> Iterator[tuple[int, float]]:
    """The indices of the words like the typed one, with their likeness."""
    for word, likeness, index in process.extract(typed, words, scorer=fuzz.ratio, score_cutoff=cutoff, limit=None):
        if word[0] == typed[0] or likeness >= _ALIKE_OTHER_INITIAL:
            yield index, likeness
