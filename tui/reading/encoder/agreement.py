"""One type for one name: what a name is in one sentence, it is in the whole article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tui.reading.draft import Tagged


def agreed(text: str, names: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """Give names that are spelled alike the type of which they are surest together.

    A full name of a person speaks for the surname alone as well: where "Ann Lee" is a person, "Lee" will be one.
    """
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        words = text[name.start : name.end].split()
        votes[" ".join(words)][name.label] += name.score
        if name.label == "person" and len(words) > 1:
            votes[words[-1]][name.label] += name.score
    return tuple(_voted(text, name, votes) for name in names)


def _voted(text: str, name: Tagged, votes: dict[str, dict[str, float]]) -> Tagged:
    row = votes[" ".join(text[name.start : name.end].split())]
    label = max(row, key=row.__getitem__)
    return name if label == name.label else replace(name, label=label)
