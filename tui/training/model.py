"""The network: the layers of all-MiniLM-L6-v2 (Wang et al. 2020), one linear head, and a scorer of antecedents.

The scorer follows Dobrovolskii (2021): mentions are words, and each looks for its antecedent among those before it.
What it needs of a word is a vector; the rest is cheap enough for numpy and stays out of the network.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.reading.encoder.hints import HINTS
from tui.reading.encoder.labels import WIDTH
from tui.reading.encoder.links import FEATURES, LINK_WIDTH, PART
from tui.reading.encoder.pieces import KINDS

HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


class Layer(nn.Module):
    """A transformer layer, normalised after each half as BERT's are."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mixed = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.joined = nn.Linear(HIDDEN, HIDDEN)
        self.attended = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.thought = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """[batch, pieces, HIDDEN] and a mask [batch, 1, 1, pieces], true where there is a piece -> the same shape."""
        batch, length, _ = hidden.shape
        shape = (batch, length, 3, HEADS, HIDDEN // HEADS)
        query, key, value = self.mixed(hidden).view(shape).permute(2, 0, 3, 1, 4).unbind(0)
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        found = found.transpose(1, 2).reshape(batch, length, HIDDEN)
        hidden = self.attended(hidden + self.drop(self.joined(found)))
        thought: Tensor = self.thought(hidden + self.drop(self.narrow(functional.gelu(self.wide(hidden)))))
        return thought


class Network(nn.Module):
    """Wordpieces to scores: each word's labels, and its vector for the scorer of antecedents."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.kinds = nn.Embedding(KINDS, HIDDEN)
        self.hints = nn.Embedding(len(HINTS), HIDDEN)
        self.embedded = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.labels = nn.Linear(HIDDEN, WIDTH)
        self.links = nn.Linear(HIDDEN, LINK_WIDTH)
        self.judge = nn.Linear(PART, 1)
        self.features = nn.Embedding(FEATURES, PART)
        nn.init.normal_(self.features.weight, std=0.02)
        nn.init.zeros_(self.hints.weight)

    def forward(
        self, pieces: Tensor, kinds: Tensor, hints: Tensor, mask: Tensor, firsts: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Windows [batch, pieces] of pieces, kinds, hints and mask; `firsts` [words]: flat places of first pieces.

        Returns: label scores [words, WIDTH] and vectors for antecedents [words, LINK_WIDTH].
        """
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.pieces(pieces) + self.positions(places) + self.kinds(kinds) + self.hints(hints)
        hidden = self.drop(self.embedded(hidden))
        seen = mask[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, seen)
        words = self.drop(hidden.reshape(-1, HIDDEN)[firsts])
        return self.labels(words), self.links(words)

    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Take over the pretrained layers, whose names are those of BERT."""
        state = self.state_dict()
        emb = "embeddings."
        state["pieces.weight"] = weights[f"{emb}word_embeddings.weight"]
        state["positions.weight"] = weights[f"{emb}position_embeddings.weight"]
        kind = weights[f"{emb}token_type_embeddings.weight"][0]
        state["kinds.weight"] = kind + 0.02 * torch.randn(KINDS, HIDDEN)
        for end in ("weight", "bias"):
            state[f"embedded.{end}"] = weights[f"{emb}LayerNorm.{end}"]
            for i in range(LAYERS):
                own, theirs = f"layers.{i}", f"encoder.layer.{i}"
                rows = [weights[f"{theirs}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                state[f"{own}.mixed.{end}"] = torch.cat(rows)
                state[f"{own}.joined.{end}"] = weights[f"{theirs}.attention.output.dense.{end}"]
                state[f"{own}.attended.{end}"] = weights[f"{theirs}.attention.output.LayerNorm.{end}"]
                state[f"{own}.wide.{end}"] = weights[f"{theirs}.intermediate.dense.{end}"]
                state[f"{own}.narrow.{end}"] = weights[f"{theirs}.output.dense.{end}"]
                state[f"{own}.thought.{end}"] = weights[f"{theirs}.output.LayerNorm.{end}"]
        self.load_state_dict(state)
