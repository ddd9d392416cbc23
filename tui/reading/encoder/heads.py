"""Heads of mentions that are no names: what the network is sure of, and what word lists say where it is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tui.reading.draft import Draft, Tagged
from tui.reading.encoder.decode import Floats
from tui.reading.encoder.labels import LABELS
from tui.reading.lexicon import table
from tui.reading.tagging.heads import expletive, noun_kind

_SURE = 0.5
_LISTED = 0.1
"""How likely a head must be where the word lists say that it can be one: the network has seen few nouns in training,
the lists have thousands, and the two together find half as many mentions again as either alone."""


def heads(draft: Draft, chances: Floats, names: tuple[Tagged, ...]) -> Iterator[Tagged]:
    """Heads of nominals and pronouns in text order, never words of a name; `chances` are those of LABELS["heads"]."""
    named = {i for name in names for i in draft.tokens_in(name.start, name.end)}
    likely = 1 - chances[:, 0]
    labels = chances[:, 1:].argmax(1) + 1
    for i in map(int, np.flatnonzero(likely >= _LISTED)):
        if i not in named and (likely[i] >= _SURE or _listed(draft, i)):
            token = draft.tokens[i]
            yield Tagged(token.start, token.end, LABELS["heads"][labels[i]], round(float(likely[i]), 3))


def _listed(draft: Draft, index: int) -> bool:
    """Whether a word is in the lists of pronouns and of nouns for people, bodies and places."""
    token = draft.tokens[index]
    if token.tag.startswith("NN"):
        return noun_kind(token) is not None
    if token.lower not in table("pronouns"):
        return False
    return token.lower != "it" or not expletive(draft.tokens, index, draft.sentence_at(token.start).last)
