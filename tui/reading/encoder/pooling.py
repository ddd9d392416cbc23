"""Names by all that the article says of them: the same words are read together wherever they stand.

The network reads one window at a time, and in one sentence a name is plain that in another is not. What it says of the
same words elsewhere counts as evidence, of a tempered weight since the readings are not independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from tui.reading.draft import Draft
from tui.reading.encoder.decode import Floats, Stretch, stretches
from tui.reading.encoder.labels import NAMES

_WEIGHT = 1.0
_WITNESSES = 3
"""How many other places count, each by how much: more of them say no more."""
_LEAST = 0.25
"""How likely a name must be, with its type and its bounds."""
_TINY = 1e-6
_DOUBT = 0.1
"""No chance in another place is taken for smaller than that: one place must not forbid what another is sure of."""
Key = tuple[str, ...]


def pooled(draft: Draft, chances: Floats) -> Iterator[Stretch]:
    """Names in text order, not overlapping, from probabilities [words, labels of names].

    The score is the chance that there is a name with this type and these bounds.
    """
    texts = [token.text for token in draft.tokens]
    found = _occurrences(texts, {tuple(texts[s.first : s.last]) for s in stretches("names", chances)})
    says = {key: np.stack([_chances(chances, first, first + len(key)) for first in row]) for key, row in found.items()}
    names = []
    for key, row in found.items():
        for first, score in zip(row, _together(np.log(says[key])), strict=True):
            label = int(score[:-1].argmax())
            if score[label] >= _LEAST:
                names.append(Stretch(first, first + len(key), NAMES[label], float(score[label])))
    yield from sorted(names)


def _occurrences(texts: Sequence[str], keys: set[Key]) -> dict[Key, list[int]]:
    """Where each of the names stands, the longest first where they would overlap."""
    starts: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(keys, key=len, reverse=True):
        starts[key[0]].append(key)
    found: dict[Key, list[int]] = defaultdict(list)
    index = 0
    while index < len(texts):
        fits = (key for key in starts.get(texts[index], ()) if tuple(texts[index : index + len(key)]) == key)
        key = next(fits, ())
        if key:
            found[key].append(index)
        index += len(key) if key else 1
    return found


def _chances(chances: Floats, first: int, last: int) -> Floats:
    """The chance of each type for a name with these bounds, and at the end that it is none [types + 1]."""
    begin, inside = chances[first, 1::2], chances[first + 1 : last, 2::2].prod(0)
    ends = 1 - chances[last, 2::2] if last < len(chances) else 1.0
    types = begin * inside * ends
    return np.asarray(np.clip(np.append(types, 1 - types.sum()), _TINY, 1), np.float32)


def _together(says: Floats) -> Floats:
    """Logarithms of chances by place [places, types + 1] to chances, each place with what the others say."""
    others = len(says) - 1
    total = says
    if others:
        witnesses = np.maximum(says, np.log(_DOUBT))
        mean = (witnesses.sum(0) - witnesses) / others
        total = says + _WEIGHT * min(others, _WITNESSES) * mean
    raised = np.exp(total - total.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)
