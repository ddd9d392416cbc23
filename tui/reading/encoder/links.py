"""Which earlier mention a mention goes back to: pairs to look at, what is plain about each, and their scores.

A mention is the words from `first` to `last`; its vector is the sum of parts of the vectors of these two. A score is a
log-odds against going back to nothing, which scores 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

REACH = 64
"""How many mentions back an antecedent is looked for."""
PART = 64
LINK_WIDTH = 8 * PART
"""A word's vector: as first and as last word, of mention and antecedent, to be added and to be multiplied."""

_BATCH = 8192
"""Pairs scored at a time: the memory that it takes does not grow with the article."""
_DISTANCES = 12
_MATCHES = 3
_MENTIONS = {"name": 0, "nominal": 1, "pronoun": 2}
FEATURES = _DISTANCES + _MATCHES + len(_MENTIONS) ** 2
"""How many plain features there are: distances in words, whether the words are the same, and kinds of the two."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


class Spot(NamedTuple):
    """A mention: its first and last word, its kind (name, nominal, pronoun) and its words in lower case."""

    first: int
    last: int
    kind: str
    text: str


class Pairs(NamedTuple):
    """Pairs of mentions: indices of the later and of the earlier one, and three features of each pair [pairs, 3]."""

    later: Integers
    earlier: Integers
    features: Integers


def pairs(spots: Sequence[Spot], reach: int = REACH) -> Pairs:
    """Every mention with the `reach` before it, in order."""
    count = len(spots)
    later = np.repeat(np.arange(count), np.minimum(np.arange(count), reach))
    starts = np.concatenate(([0], np.cumsum(np.minimum(np.arange(count), reach))))[:-1]
    earlier = np.arange(len(later)) - starts[later] + later - np.minimum(later, reach)
    first = np.array([spot.first for spot in spots], np.int64)
    kind = np.array([_MENTIONS[spot.kind] for spot in spots], np.int64)
    whole, end = _numbered([s.text for s in spots]), _numbered([s.text.rsplit(" ", 1)[-1] for s in spots])
    gap = np.maximum(first[later] - first[earlier], 0) + 1
    distance = np.minimum(np.log2(gap), _DISTANCES - 1).astype(np.int64)
    match = (end[later] == end[earlier]).astype(np.int64) + (whole[later] == whole[earlier])
    kinds = len(_MENTIONS) * kind[later] + kind[earlier]
    features = np.stack((distance, _DISTANCES + match, _DISTANCES + _MATCHES + kinds), axis=1)
    return Pairs(later, earlier, features)


def _numbered(texts: Sequence[str]) -> Integers:
    """The same number for the same text."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(text, len(numbers)) for text in texts], np.int64)


class Judge(NamedTuple):
    """What scores a pair, beside the vectors of its words: weights of the plain features and of the sum's parts."""

    features: Floats
    weights: Floats
    bias: float

    def scores(self, vectors: Floats, spots: Sequence[Spot], found: Pairs) -> Floats:
        """The score of each pair, from the vectors of all words [words, LINK_WIDTH]."""
        parts = vectors.reshape(-1, 4, 2, PART)
        first, last = (np.array([spot[i] for spot in spots], np.int64) for i in (0, 1))
        both = parts[first, :, 0] + parts[last, :, 1]
        scores = np.empty(len(found.later), np.float32)
        for begin in range(0, len(scores), _BATCH):
            batch = Pairs(*(column[begin : begin + _BATCH] for column in found))
            scores[begin : begin + _BATCH] = self._batch(both, batch)
        return scores

    def _batch(self, both: Floats, found: Pairs) -> Floats:
        """The scores of some pairs, from what mentions are as later and earlier one, to be added and multiplied."""
        later, earlier, query, key = (both[:, i] for i in range(4))
        total = later[found.later]
        total += earlier[found.earlier]
        for feature in found.features.T:
            total += self.features[feature]
        added = np.maximum(total, 0, out=total) @ self.weights + self.bias
        product = np.einsum("ij,ij->i", query[found.later], key[found.earlier]) / np.sqrt(PART)
        return np.asarray(added + product, np.float32)


class Link(NamedTuple):
    """A mention goes back to an earlier one: their first words, and the probability. None: it is the first."""

    mention: int
    antecedent: int | None
    score: float


def best_links(scores: Floats, found: Pairs, count: int, keep: int = 3, least: float = 0.0) -> list[list[Link]]:
    """For each of `count` mentions its likeliest antecedents, indices of mentions, the likeliest first.

    They are `keep` at most, and none is less likely than `least`.
    """
    top = np.zeros(count, np.float32)
    np.maximum.at(top, found.later, scores)
    raised, none = np.exp(scores - top[found.later]), np.exp(-top)
    whole = none + np.bincount(found.later, raised, count)
    chances, none = raised / whole[found.later], none / whole
    rows = [[Link(mention, None, float(none[mention]))] for mention in range(count)]
    for pair in np.flatnonzero(chances >= least):
        mention = int(found.later[pair])
        rows[mention].append(Link(mention, int(found.earlier[pair]), float(chances[pair])))
    likely = ([link for link in row if link.score >= least] for row in rows)
    return [sorted(row, key=lambda link: -link.score)[:keep] for row in likely]
