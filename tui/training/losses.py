"""How wrong the network is: for labels, for antecedents, and both together."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from tui.reading.encoder.labels import COLUMNS, LABELS
from tui.reading.encoder.links import PART
from tui.training.batches import Batch, Links
from tui.training.examples import ANY
from tui.training.model import Network

WEIGHTS = {"names": 1.0, "heads": 0.7, "quotes": 1.0, "times": 0.4, "events": 0.4, "parts": 0.5}
LINKS = 0.5


def loss(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The weighted loss of each kind that the batch says something about."""
    scores, vectors = network(batch.pieces, batch.kinds, batch.hints, batch.mask, batch.firsts)
    scores, vectors = scores.float(), vectors.float()
    found = {}
    for index, kind in enumerate(LABELS):
        allowed = batch.allowed[:, index]
        if (says := allowed != ANY).any():
            found[kind] = WEIGHTS[kind] * _outside(scores[says][:, COLUMNS[kind]], allowed[says], len(allowed))
    rows = [_antecedents(network, vectors, links) for links in batch.links]
    if rows:
        found["links"] = LINKS * torch.stack(rows).mean()
    return found


def _outside(scores: Tensor, allowed: Tensor, words: int) -> Tensor:
    """Negative log of the probability that lies inside the allowed sets.

    The mean over the annotated words, times the root of their share of the batch: between every batch counting alike
    and every word counting alike.
    """
    columns = torch.arange(scores.shape[1], device=scores.device)
    inside = (allowed[:, None] >> columns) & 1 == 1
    within = scores.masked_fill(~inside, -math.inf).logsumexp(1)
    return (scores.logsumexp(1) - within).mean() * math.sqrt(len(allowed) / words)


def judge(network: Network, vectors: Tensor, links: Links) -> Tensor:
    """The score of each pair."""
    parts = vectors.view(-1, 4, 2, PART)
    first, last = links.spots.unbind(1)
    later, earlier, query, key = (parts[first, :, 0] + parts[last, :, 1]).unbind(1)
    plain = network.features(links.features).sum(1)
    added: Tensor = network.judge(torch.relu(later[links.later] + earlier[links.earlier] + plain)).squeeze(1)
    return added + (query[links.later] * key[links.earlier]).sum(1) / math.sqrt(PART)


def _antecedents(network: Network, vectors: Tensor, links: Links) -> Tensor:
    """Negative log of the probability of any right antecedent; of nothing, which scores 0, where there is none."""
    scores = judge(network, vectors, links)
    count = len(links.spots)
    table = torch.full((count, count + 1), -math.inf, device=scores.device)
    right = table.clone()
    table[:, count] = 0.0
    table[links.later, links.earlier] = scores
    right[links.later, links.earlier] = scores.masked_fill(~links.same, -math.inf)
    new = right.isneginf().all(1)
    right[:, count] = torch.where(new, 0.0, -math.inf)
    return (table.logsumexp(1) - right.logsumexp(1)).mean()
