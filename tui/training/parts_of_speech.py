"""Train the part-of-speech perceptron.

usage: python -m tui.training.parts_of_speech OUT.json FILE.conllu... [--leave-out NAME,...]

The files are CoNLL-U with Penn tags in the fifth column (GUM, for instance). Words are cut by this program's own
tokeniser; a token that holds several of the corpus's gets the tag of the last. Seeded, so the same files give the same
weights.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.reading.parts_of_speech import END, START, Weights, decode, features, normal
from tui.reading.tokens import tokenise

ROUNDS = 8

Sentence = tuple[list[str], list[str]]


def sentences(path: Path) -> Iterator[Sentence]:
    """Words (cut our way) and tags of each sentence of a CoNLL-U file."""
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [row.split("\t") for row in chunk.splitlines() if row[:1].isdigit()]
        if rows:
            yield recut(rows)


def recut(rows: Sequence[Sequence[str]]) -> Sentence:
    """Our tokens of a sentence and the tag that the corpus gives to the end of each."""
    text, ends, skip = "", {}, 0
    for row in rows:
        number = row[0]
        if "-" in number:  # a contraction's own row; its parts follow and carry the tags
            skip = int(number.split("-")[1])
            glue = "SpaceAfter=No" not in row[9]
            continue
        if "." in number:
            continue
        text += row[1]
        ends[len(text)] = row[4]
        inside = int(number) < skip
        spaced = glue if int(number) == skip else "SpaceAfter=No" not in row[9]
        text += " " if spaced and not inside else ""
    words, tags = [], []
    for token in tokenise(text):
        if tag := next((ends[e] for e in range(token.end, token.start, -1) if e in ends), None):
            words.append(token.text)
            tags.append(tag)
    return words, tags


class Trainer:
    """An averaged perceptron: weights, their running totals, and when each was last touched."""

    def __init__(self, tags: Sequence[str], known: dict[str, str]) -> None:
        self.tags = list(tags)
        self.known = known
        self.weights: dict[str, dict[int, float]] = defaultdict(dict)
        self.totals: dict[tuple[str, int], float] = defaultdict(float)
        self.stamps: dict[tuple[str, int], int] = {}
        self.seen: Counter[str] = Counter()
        self.now = 0

    def learn(self, words: Sequence[str], gold: Sequence[str]) -> None:
        """One sentence; the tags to the left are the guessed ones, as they will be in use."""
        context = [*START, *map(normal, words), *END]
        before, last = START
        for i, word in enumerate(words):
            guess = self.known.get(word)
            if guess is None:
                self.now += 1
                present = features(i, word, context, last, before)
                self.seen.update(present)
                index = self.predict(present)
                guess = self.tags[index]
                if guess != gold[i]:
                    self.update(present, self.tags.index(gold[i]), 1.0)
                    self.update(present, index, -1.0)
            before, last = last, guess

    def predict(self, present: Sequence[str]) -> int:
        """Index of the best tag with the weights of this moment."""
        scores = [0.0] * len(self.tags)
        for feature in present:
            for index, weight in self.weights.get(feature, {}).items():
                scores[index] += weight
        return scores.index(max(scores))

    def update(self, present: Sequence[str], index: int, by: float) -> None:
        """Add to the weights of a tag under each present feature."""
        for feature in present:
            weight = self.weights[feature].get(index, 0.0)
            key = (feature, index)
            self.totals[key] += (self.now - self.stamps.get(key, 0)) * weight
            self.stamps[key] = self.now
            self.weights[feature][index] = weight + by

    def averaged(self, scale: int = 100, least: int = 25, often: int = 3) -> Weights:
        """Average weights times `scale` as integers; rare features and weights under `least` are left out."""
        features: dict[str, str] = {}
        for feature, row in self.weights.items():
            if self.seen[feature] < often * ROUNDS:
                continue
            averages = ((index, self.average(feature, index, weight)) for index, weight in row.items())
            kept = [f"{index} {round(scale * average)}" for index, average in averages if abs(scale * average) >= least]
            if kept:
                features[feature] = " ".join(kept)
        return Weights(self.tags, self.known, features)

    def average(self, feature: str, index: int, weight: float) -> float:
        """The mean of a weight over all the words learned from."""
        key = (feature, index)
        return (self.totals[key] + (self.now - self.stamps.get(key, 0)) * weight) / max(self.now, 1)


def unambiguous(data: Sequence[Sentence], often: int = 8, share: float = 0.995) -> dict[str, str]:
    """Words seen at least `often` times, nearly always with one tag."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in data:
        for word, tag in zip(words, tags, strict=True):
            seen[word][tag] += 1
    found = {}
    for word, counts in seen.items():
        tag, count = counts.most_common(1)[0]
        if counts.total() >= often and count / counts.total() >= share:
            found[word] = tag
    return found


def accuracy(data: Sequence[Sentence], weights: Weights) -> float:
    """Share of the tokens tagged rightly."""
    right = total = 0
    for words, tags in data:
        right += sum(a == b for a, b in zip(decode(words, weights), tags, strict=True))
        total += len(words)
    return right / total if total else 0.0


def train(data: list[Sentence], rounds: int = ROUNDS, seed: int = 7) -> Weights:
    """Weights from tagged sentences, shuffled anew each round."""
    tags = sorted({tag for _, row in data for tag in row})
    trainer = Trainer(tags, unambiguous(data))
    order = random.Random(seed)  # noqa: S311 - a shuffle, no secret
    for _ in range(rounds):
        order.shuffle(data)
        for words, gold in data:
            trainer.learn(words, gold)
    return trainer.averaged()


def main() -> None:
    """Train on the named files and print how right the result is on those left out."""
    parser = argparse.ArgumentParser(description="Train the part-of-speech perceptron.")
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--leave-out", default="", help="names of files to measure on, not to train on")
    options = parser.parse_args()
    aside = set(filter(None, options.leave_out.split(",")))
    learned = [s for path in sorted(options.files) if path.stem not in aside for s in sentences(path)]
    weights = train(learned)
    unseen = [s for path in sorted(options.files) if path.stem in aside for s in sentences(path)]
    right = accuracy(unseen, weights)
    sys.stdout.write(f"{len(learned)} sentences, {len(weights.features)} features; {right:.4f} of unseen tags right\n")
    options.out.write_text(json.dumps(weights._asdict(), separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
