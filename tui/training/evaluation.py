"""How well an exported network does on annotated articles, and the temperatures that make it as sure as it is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tui.reading.encoder.decode import Floats, Integers, best, probabilities
from tui.reading.encoder.labels import COLUMNS, LABELS
from tui.reading.encoder.links import Judge, pairs
from tui.reading.encoder.network import Answer, Network
from tui.training.batches import spot
from tui.training.examples import ANY, Bits, Example

SPANS = ("names", "quotes", "times")
Figures = dict[str, float]


def answers(network: Network, examples: Sequence[Example]) -> list[Answer]:
    """What the network says of each article."""
    return [network.read(example.draft) for example in examples]


def measure(judge: Judge, examples: Sequence[Example], said: Sequence[Answer]) -> Figures:
    """F1 by kind and by label (`quotes: source`), over whole stretches, and of quotes by word too, 0 to 1.

    What the annotation leaves open counts as said rightly.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for example, answer in zip(examples, said, strict=True):
        for kind in LABELS:
            chances = probabilities(answer.scores[:, COLUMNS[kind]])
            _count(kind, chances, example.allowed[kind], counts)
        _count_links(judge, example, answer, counts["links"])
    return {name: _figure(row) for name, row in sorted(counts.items()) if row["wanted"] or row["asked"]}


def _figure(row: Counter[str]) -> float:
    """F1, or where only right answers are counted, their share."""
    if row["asked"]:
        return row["right"] / row["asked"]
    return 2 * row["right"] / max(row["found"] + row["wanted"], 1)


def _count(kind: str, chances: Floats, allowed: Bits, counts: dict[str, Counter[str]]) -> None:
    says = allowed != ANY
    if not says.any():
        return
    rows = best(chances) if kind in SPANS else chances.argmax(1)
    gold = _gold(allowed, rows)
    if kind == "parts":
        counts[kind]["right"] += int((rows == gold)[says].sum())
        counts[kind]["asked"] += int(says.sum())
        return
    if kind == "events":
        rows, gold = np.minimum(rows, 1), np.minimum(gold, 1)
    for name, found, wanted in _compared(kind, rows, gold):
        for key in {name, name.split(":")[0]}:
            row = counts[key]
            row["right"] += len(found & wanted)
            row["found"] += len(found)
            row["wanted"] += len(wanted)


def _gold(allowed: Bits, rows: Integers) -> Integers:
    """The right row of labels: where several are allowed, the one that was said if it is among them."""
    said = (allowed >> rows) & 1 == 1
    lowest = np.array([(int(row) & -int(row)).bit_length() - 1 for row in allowed], np.int64)
    return np.where(said, rows, lowest)


Things = set[tuple[int, ...]]


def _compared(kind: str, rows: Integers, gold: Integers) -> Iterable[tuple[str, Things, Things]]:
    """By label: what was found and what was wanted."""
    labels = LABELS[kind]
    if kind not in SPANS:
        for index, label in enumerate(labels[1:], 1):
            yield f"{kind}: {label}", _where(rows == index), _where(gold == index)
        return
    for index in range(1, len(labels), 2):
        label = labels[index][2:]
        yield f"{kind}: {label}", set(_runs(rows, index)), set(_runs(gold, index))
        if kind == "quotes":
            said, true = (_where((row == index) | (row == index + 1)) for row in (rows, gold))
            yield f"{kind} by word: {label}", said, true


def _where(row: NDArray[np.bool_]) -> Things:
    return {(int(i),) for i in np.flatnonzero(row)}


def _runs(rows: Integers, begin: int) -> Iterable[tuple[int, ...]]:
    for start in np.flatnonzero(rows == begin):
        end = int(start) + 1
        while end < len(rows) and rows[end] == begin + 1:
            end += 1
        yield int(start), end


def _count_links(judge: Judge, example: Example, answer: Answer, row: Counter[str]) -> None:
    """How often the likeliest antecedent of an annotated mention is right, or rightly none."""
    if len(example.mentions) < 2:
        return
    spots = [spot(example, mention) for mention in example.mentions]
    found = pairs(spots)
    scores = judge.scores(answer.vectors, spots, found)
    who = [mention.cluster for mention in example.mentions]
    best_of: dict[int, tuple[float, int]] = {}
    old: set[int] = set()
    for later, earlier, score in zip(found.later.tolist(), found.earlier.tolist(), scores.tolist(), strict=True):
        best_of[later] = max(best_of.get(later, (0.0, -1)), (score, earlier))
        if who[later] == who[earlier]:
            old.add(later)
    for i in range(len(spots)):
        chosen = best_of.get(i, (0.0, -1))[1]
        row["right"] += who[chosen] == who[i] if chosen >= 0 else i not in old
        row["asked"] += 1


def temperatures(examples: Sequence[Example], said: Sequence[Answer]) -> dict[str, float]:
    """For each kind the temperature under which what is annotated is likeliest."""
    rows: dict[str, list[tuple[Floats, Bits]]] = defaultdict(list)
    for example, answer in zip(examples, said, strict=True):
        for kind in LABELS:
            says = example.allowed[kind] != ANY
            if says.any():
                rows[kind].append((answer.scores[says][:, COLUMNS[kind]], example.allowed[kind][says]))
    grid = [round(0.7 + 0.05 * i, 2) for i in range(35)]
    return {kind: min(grid, key=lambda t: _surprise(found, t)) for kind, found in rows.items()}


def _surprise(rows: Sequence[tuple[Floats, Bits]], temperature: float) -> float:
    total = 0.0
    for scores, allowed in rows:
        inside = (allowed[:, None] >> np.arange(scores.shape[1])) & 1 == 1
        total -= float(np.log((probabilities(scores, temperature) * inside).sum(1) + 1e-9).sum())
    return total
