"""How salient a happening is, and which of them are the main ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.model import Because
from tui.model.facts import MAIN
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate
from tui.reading.events.dating import When

_SHARE = 0.8  # of the sentences: a time line with more main events than that is no summary
_LEAST = 6  # of a short article too, where there are so many with this salience or more
_FAIR = 0.35
_LESS = 0.1  # brings the sum of all that speaks for an event to where MAIN divides it
_BELOW = MAIN - 0.01
# What a place in the story is worth, by sentences from its first: news tells the main thing first.
# What goes on all the time is mostly no happening, and plans are less than facts.
_TOLD = {"tense-present": -0.15, "adjective-present": -0.15, "tense-future": -0.05, "modal": -0.05, "intended": -0.05}
_PLACE = ((-1, 0.0), (0, 0.25), (1, 0.15), (4, 0.05), (9, 0.0))


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening.

    Its best trigger and every trigger it is told by, its time, its people, those of them who do it, how salient it is.
    """

    best: Candidate
    told: tuple[Candidate, ...]
    when: When
    people: tuple[str, ...]
    doers: tuple[str, ...]
    salience: float


def weigh(draft: Draft, found: Sequence[Happening], because: Sequence[Because]) -> list[Happening]:
    """The happenings with the salience that the whole story gives them: place, day, people, and being told again."""
    lead = lead_sentence(draft)
    return [
        replace(h, salience=max(h.best.tagged.score + _bonus(h, lead) + _TOLD.get(reason.rule, 0.0) - _LESS, 0.0))
        for h, reason in zip(found, because, strict=True)
    ]


def _bonus(happening: Happening, lead: int) -> float:
    """What the story adds to a trigger's own score."""
    depth = happening.best.sentence - lead
    total = next((bonus for limit, bonus in _PLACE if depth <= limit), -0.1)
    total += 0.1 if happening.when.begins is not None else 0.05 if happening.when.time is not None else 0.0
    total += 0.05 * min(len(happening.told) - 1, 3)
    total += 0.05 * min(len(happening.people), 2)
    return total


def lead_sentence(draft: Draft) -> int:
    """Index of the first sentence of the story itself: the first that ends as a sentence does."""
    for index, sentence in enumerate(draft.sentences):
        if draft.tokens[sentence.last - 1].text in (".", "”", '"', "!", "?"):
            return index
    return 0


def rank(draft: Draft, found: Sequence[Happening]) -> list[Happening]:
    """The happenings with their salience from 0 to 1, so that neither too many nor too few are main events."""
    limit = max(_LEAST, round(len(draft.sentences) * _SHARE))
    order = sorted(range(len(found)), key=lambda i: (-found[i].salience, found[i].best.index))
    ranked = list(found)
    for place, index in enumerate(order):
        salience = min(found[index].salience, 1.0 if place < limit else _BELOW)
        if place < _LEAST and salience >= _FAIR:
            salience = max(salience, MAIN)
        ranked[index] = replace(found[index], salience=salience)
    return ranked
