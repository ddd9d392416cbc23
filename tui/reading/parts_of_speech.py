"""Penn Treebank tags and lemmas for every token: an averaged perceptron (Collins 2002), decoded greedily from the left.

The weights are made by `python -m tui.training.parts_of_speech`; the features are the usual ones (word, affixes, shape,
two tags to the left, two words to either side).
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from tui.reading.draft import Draft, Token
from tui.reading.morphology import lemma

START = ("-START-", "-START2-")
END = ("-END-", "-END2-")


class Weights(NamedTuple):
    """`known`: words that have one tag only; `features`: for each feature `tag-index weight tag-index weight ...`.

    The rows of features stay text until they are met: an article meets a few hundred of the tens of thousands.
    """

    tags: list[str]
    known: dict[str, str]
    features: dict[str, str]


@cache
def load() -> Weights:
    """The trained weights, read once."""
    raw = json.loads((files("tui.reading.weights") / "parts_of_speech.json").read_text(encoding="utf-8"))
    return Weights(raw["tags"], raw["known"], raw["features"])


def tag(draft: Draft) -> Draft:
    """Fill `tag` and `lemma` of every token."""
    weights = load()
    tagged = []
    for sentence in draft.sentences:
        tokens = draft.tokens[sentence.first : sentence.last]
        tags = decode([token.text for token in tokens], weights)
        tagged += [Token(t.start, t.end, t.text, g, lemma(t.text, g)) for t, g in zip(tokens, tags, strict=True)]
    return draft.with_(tokens=tuple(tagged))


def decode(words: Sequence[str], weights: Weights) -> list[str]:
    """The best tag of each word of one sentence, left to right."""
    context = [*START, *map(normal, words), *END]
    before, last = START
    found = []
    for i, word in enumerate(words):
        guess = weights.known.get(word)
        if guess is None:
            guess = weights.tags[best(features(i, word, context, last, before), weights)]
        found.append(guess)
        before, last = last, guess
    return found


def best(present: Sequence[str], weights: Weights) -> int:
    """Index of the tag with the highest score; of equal ones the first."""
    count, known = len(weights.tags), weights.features
    total = _middle(count)
    for feature in present:
        if row := known.get(feature):
            total += _lanes(row)
    scores = struct.unpack(f"<{count}I", total.to_bytes(4 * count, "little"))
    return scores.index(max(scores))


@lru_cache(maxsize=65_536)
def _lanes(row: str) -> int:
    """A row of weights as one long number, 32 bits for each tag: to add two of them is to add them for all tags."""
    numbers = list(map(int, row.split()))
    return sum(weight << 32 * index for index, weight in zip(numbers[::2], numbers[1::2], strict=True))


@cache
def _middle(count: int) -> int:
    """What the scores of all tags begin with, so that none sinks below zero and borrows from the next."""
    return int.from_bytes(b"\0\0\0\x80" * count, "little")


def normal(word: str) -> str:
    """The word as its neighbours see it: lower case, numbers by their shape."""
    if word[0].isdigit():
        return "!YEAR" if len(word) == 4 and word.isdigit() else "!NUMBER"
    return "!HYPHEN" if "-" in word[1:] else word.lower()


def shape(word: str) -> str:
    """How a word is written: lower, Title, UPPER, mixed, digits or mark."""
    if word.islower():
        return "lower"
    if word.istitle():
        return "Title"
    if word.isupper():
        return "UPPER"
    return "mixed" if any(c.isalpha() for c in word) else "digits" if any(c.isdigit() for c in word) else "mark"


def features(i: int, word: str, context: Sequence[str], last: str, before: str) -> list[str]:
    """The features of word `i`; `context` is the sentence as `normal` with two marks at either end."""
    i += len(START)
    own = context[i]
    look = shape(word)
    return [
        "bias",
        "w" + own,
        "s" + own[-3:],
        "t" + own[-2:],
        "p" + own[:1],
        "c" + look,
        "C" + look + ("1" if context[i - 1] in START else "") + own[-2:],
        "1" + last,
        "2" + before,
        "3" + last + " " + before,
        "4" + last + " " + own,
        "l" + context[i - 1],
        "L" + context[i - 1][-3:],
        "m" + context[i - 2],
        "r" + context[i + 1],
        "R" + context[i + 1][-3:],
        "q" + context[i + 2],
        "h" + own.rpartition("-")[2] if own == "!HYPHEN" else "n",
    ]
