"""Examples to batches: runs of windows, shuffled with a seed, padded to the longest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from tui.reading.encoder.hints import NONE
from tui.reading.encoder.labels import LABELS
from tui.reading.encoder.links import Pairs, Spot, pairs
from tui.reading.encoder.pieces import MARK, WINDOW, Window, windows
from tui.training.examples import Example, Mention

SHORTEST = 160
"""The smallest size of window; each epoch cuts the articles at another size, so that they begin and end elsewhere."""
RUN = 4
"""Windows of an article with coreference that stay together, for antecedents are mostly further off than one."""


class Unit(NamedTuple):
    """Windows of one article that go into the same batch."""

    example: Example
    windows: tuple[Window, ...]
    length: int


@dataclass
class Batch:
    """What the network reads, and what is right.

    `allowed` [words, kinds of label] are sets of labels as bits. `links` are the pairs of mentions
    to judge, for each run of text with coreference.
    """

    links: list[Links]
    pieces: Tensor
    kinds: Tensor
    hints: Tensor
    mask: Tensor
    firsts: Tensor
    allowed: Tensor

    def to(self, device: torch.device) -> Batch:
        """The batch on a device."""
        links = [Links(*(part.to(device) for part in row)) for row in self.links]
        tensors = (self.pieces, self.kinds, self.hints, self.mask, self.firsts, self.allowed)
        return Batch(links, *(tensor.to(device) for tensor in tensors))


class Links(NamedTuple):
    """Pairs of mentions of one text.

    Spots [mentions, 2]: first and last word of each, as places among the batch's words. For each pair: which mention is
    the later and which the earlier, three features [pairs, 3], and whether the two are the same.
    """

    spots: Tensor
    later: Tensor
    earlier: Tensor
    features: Tensor
    same: Tensor


def epoch(examples: Sequence[Example], number: int, size: int, seed: int = 7) -> list[list[Unit]]:
    """All examples once, in batches of about `size` windows; the same for the same number and seed."""
    random = np.random.default_rng((seed, number))
    cut = int(random.integers(SHORTEST, WINDOW + 1)) if number else WINDOW
    units = [unit for example in examples for unit in _units(example, cut)]
    mixed = [units[i] for i in random.permutation(len(units))]
    rows: list[list[Unit]] = []
    for at in range(0, len(mixed), 16 * size):  # those of about the same length go together, so that little is padding
        rows.extend(_filled(sorted(mixed[at : at + 16 * size], key=lambda unit: unit.length), size))
    return [rows[i] for i in random.permutation(len(rows))]


def _units(example: Example, cut: int) -> Iterator[Unit]:
    found = list(windows(example.words, cut, 0))
    step = RUN if example.mentions else 1
    for at in range(0, len(found), step):
        run = tuple(found[at : at + step])
        yield Unit(example, run, max(sum(example.words.lengths[w.begin : w.end]) for w in run))


def _filled(units: Sequence[Unit], size: int) -> Iterator[list[Unit]]:
    row: list[Unit] = []
    for unit in units:
        row.append(unit)
        if sum(len(u.windows) for u in row) >= size:
            yield row
            row = []
    if row:
        yield row


def collate(units: Sequence[Unit], marks: tuple[int, int]) -> Batch:
    """One batch of these units. `marks` are the pieces that open and close a window."""
    rows = [(unit.example, window) for unit in units for window in unit.windows]
    longest = 2 + max(sum(e.words.lengths[w.begin : w.end]) for e, w in rows)
    pieces = np.zeros((len(rows), longest), np.int64)
    kinds = np.full((len(rows), longest), MARK, np.int64)
    hints = np.full((len(rows), longest), NONE, np.int64)
    mask = np.zeros((len(rows), longest), bool)
    firsts: list[int] = []
    for i, (example, window) in enumerate(rows):
        flat = [marks[0]]
        for word in range(window.begin, window.end):
            firsts.append(i * longest + len(flat))
            spot = slice(len(flat), len(flat) + example.words.lengths[word])
            kinds[i, spot], hints[i, spot] = example.words.kinds[word], example.words.hints[word]
            flat.extend(example.words.pieces[word])
        flat.append(marks[1])
        pieces[i, : len(flat)], mask[i, : len(flat)] = flat, True
    allowed = np.concatenate([np.stack([e.allowed[kind][w.begin : w.end] for kind in LABELS], axis=1) for e, w in rows])
    tensors = (torch.from_numpy(array) for array in (pieces, kinds, hints, mask, np.array(firsts), allowed))
    return Batch(list(_links(units)), *tensors)


def _links(units: Sequence[Unit]) -> Iterator[Links]:
    offset = 0
    for unit in units:
        begin, end = unit.windows[0].begin, unit.windows[-1].end
        inside = [m for m in unit.example.mentions if begin <= m.first and m.last < end]
        if len(inside) > 1:
            found = pairs([spot(unit.example, mention) for mention in inside])
            yield _linked(inside, found, offset - begin)
        offset += end - begin


def _linked(mentions: Sequence[Mention], found: Pairs, offset: int) -> Links:
    who = np.unique([mention.cluster for mention in mentions], return_inverse=True)[1]
    spots = np.array([(mention.first, mention.last) for mention in mentions]) + offset
    same = who[found.later] == who[found.earlier]
    return Links(*(torch.from_numpy(array) for array in (spots, found.later, found.earlier, found.features, same)))


def spot(example: Example, mention: Mention) -> Spot:
    """A mention as the scorer of antecedents sees it."""
    tokens = example.draft.tokens[mention.first : mention.last + 1]
    return Spot(mention.first, mention.last, mention.kind, " ".join(token.lower for token in tokens))
