"""Label scores to stretches of words: the best row of labels in which nothing is inside of what has not begun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.reading.encoder.labels import LABELS

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_SURE = 0.95
_NEVER = -1e4


class Stretch(NamedTuple):
    """Words `first` to `last`, half open, their label, and the probability of the least sure of them."""

    first: int
    last: int
    label: str
    score: float


def probabilities(scores: Floats, temperature: float = 1.0) -> Floats:
    """Scores [words, labels] to probabilities over the labels; a temperature over 1 makes them less sure."""
    raised = np.exp((scores - scores.max(1, keepdims=True)) / temperature)
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)


def stretches(kind: str, chances: Floats) -> Iterator[Stretch]:
    """Stretches of a kind whose labels begin and go on, from probabilities [words, labels], in text order."""
    labels = LABELS[kind]
    rows = best(chances)
    first = 0
    while first < len(rows):
        index = int(rows[first])
        last = first + 1
        if index:
            while last < len(rows) and rows[last] == index + 1:
                last += 1
            chance = _together(chances[first:last], index)
            yield Stretch(first, last, labels[index][2:], chance)
        first = last


def _together(chances: Floats, begin: int) -> float:
    """How sure a stretch is: of its label for its least sure word, and of where it begins."""
    inside = chances[:, begin] + chances[:, begin + 1]
    return float(min(inside.min(), chances[0, begin]))


def best(chances: Floats) -> Integers:
    """The likeliest label of each word such that inside follows only begin or inside of its own label.

    Column 0 is outside, then come begin and inside by turns. The words that are surely outside cut the row in parts;
    most parts are right as they are, and Viterbi's algorithm goes over the others.
    """
    rows: Integers = np.argmax(chances, axis=1).astype(np.int64)
    before = np.concatenate(([0], rows[:-1]))
    wrong = np.flatnonzero((rows > 0) & (rows % 2 == 0) & (before != rows) & (before != rows - 1))
    outside = np.flatnonzero(chances[:, 0] > _SURE)
    done = 0
    for spot in wrong:
        if spot >= done:
            at = int(np.searchsorted(outside, spot))
            first = int(outside[at - 1]) if at else 0
            done = int(outside[at]) + 1 if at < len(outside) else len(rows)
            rows[first:done] = _viterbi(np.log(chances[first:done] + 1e-9))
    return rows


def _viterbi(scores: Floats) -> Integers:
    """The best lawful row of labels for scores that add up."""
    count = scores.shape[1]
    law = np.zeros((count, count), np.float32)
    for inside in range(2, count, 2):
        law[:, inside] = _NEVER
        law[[inside - 1, inside], inside] = 0
    total = scores[0].copy()
    total[2::2] = _NEVER
    came = np.zeros(scores.shape, np.int64)
    for i in range(1, len(scores)):
        ways = total[:, None] + law
        came[i] = ways.argmax(0)
        total = ways.max(0) + scores[i]
    rows = [int(total.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        rows.append(int(came[i, rows[-1]]))
    return np.array(rows[::-1], np.int64)
