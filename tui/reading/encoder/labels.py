"""What the encoder says of each word: one row of label scores for each of these kinds, in this order.

Training and reading share this list; its order is the order of the columns that the network puts out.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise

NAMES = ("person", "organization", "place", "group", "event", "work")
ACTORS = ("person", "organization", "place")
# fmt: off
PENN = (
    "NN", "IN", "DT", "JJ", "NNP", "PRP", ",", ".", "RB", "NNS", "VB", "CC", "VBP", "VBD", "VBZ", "VBN", "CD", "VBG",
    "TO", "PRP$", "MD", "UH", ":", "WDT", "-LRB-", "-RRB-", "WRB", "HYPH", "RP", "WP", "``", "''", "POS", "NNPS", "JJR",
    "EX", "RBR", "JJS", "FW", "SYM", "PDT", "RBS", "LS", "$", "WP$", "GW",
)
# fmt: on


def bio(labels: Iterable[str]) -> tuple[str, ...]:
    """Begin and inside of each label, after `O` for outside."""
    return ("O", *(f"{mark}-{label}" for label in labels for mark in "BI"))


LABELS: dict[str, tuple[str, ...]] = {
    "names": bio(NAMES),
    "heads": ("O", *(f"{kind}:{actor}" for kind in ("nominal", "pronoun") for actor in ACTORS)),
    "quotes": bio(("source", "cue", "content")),
    "times": bio(("DATE", "TIME", "DURATION", "SET")),
    "events": ("O", "event", "salient"),
    "parts": PENN,
}

_EDGES = tuple(accumulate((len(row) for row in LABELS.values()), initial=0))
WIDTH = _EDGES[-1]
"""How many label scores a word gets, over all kinds."""

COLUMNS: dict[str, slice] = {kind: slice(*edges) for kind, edges in zip(LABELS, pairwise(_EDGES), strict=True)}
"""Where the labels of each kind stand among the scores of a word."""

INDEX: dict[str, dict[str, int]] = {
    kind: {label: index for index, label in enumerate(row)} for kind, row in LABELS.items()
}
"""The column of each label within its kind."""
