"""How much of the story each actor carries, by where and how often it is mentioned.

The features are those found to tell salient entities in news (Dunietz and Gillick 2014); their weights were fitted by
logistic regression on articles with five summaries each: salient is who stands in the summaries.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from tui.model import Actor
from tui.reading.draft import Draft
from tui.reading.phrases import read_clauses

_LEAD_BLOCKS = 3
_PARTS = 10
_BIAS = -4.1
_WEIGHTS = {
    "mentions": 1.2,
    "share": 0.4,
    "title": 1.3,
    "lead": 0.7,
    "early": 0.6,
    "subjects": 0.15,
    "spread": 0.8,
    "quotes": 0.4,
    "person": 0.2,
    "place": 0.1,
    "unnamed": -1.5,
}


def weigh(draft: Draft) -> Draft:
    """Fill every actor's `salience` (0 to 1), sort actors by it, greatest first, and number them a1, a2, ... anew.

    Quotes and events follow the new numbers.
    """
    features = _Features(draft)
    weighed = [(actor, _logistic(features.of(actor))) for actor in draft.actors]
    weighed.sort(key=lambda pair: (-pair[1], pair[0].mentions[0].start))
    names = {actor.id: f"a{number}" for number, (actor, _) in enumerate(weighed, 1)}
    actors = tuple(
        actor.model_copy(update={"id": names[actor.id], "salience": round(score, 3)}) for actor, score in weighed
    )
    quotes = tuple(
        quote.model_copy(update={"speaker": names.get(quote.speaker)}) if quote.speaker else quote
        for quote in draft.quotes
    )
    events = tuple(
        event.model_copy(update={"actors": tuple(names[a] for a in event.actors if a in names)})
        for event in draft.events
    )
    return draft.with_(actors=actors, quotes=quotes, events=events)


def _logistic(features: dict[str, float]) -> float:
    """The weighed sum of the features between 0 and 1."""
    return 1 / (1 + math.exp(-_BIAS - sum(_WEIGHTS[name] * value for name, value in features.items())))


class _Features:
    """What the whole article must be looked at for, once, and then the features of each actor."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._length = max(len(draft.text), 1)
        blocks = draft.document.blocks
        self._title_end = blocks[0].end if blocks else 0
        self._lead_end = blocks[min(_LEAD_BLOCKS, len(blocks)) - 1].end if blocks else 0
        self._subjects = set(_subjects(draft))
        self._quotes = Counter(quote.speaker for quote in draft.quotes)
        self._mentions = max(sum(len(actor.mentions) for actor in draft.actors), 1)

    def of(self, actor: Actor) -> dict[str, float]:
        """The features of one actor, by the names of their weights."""
        starts = [mention.start for mention in actor.mentions]
        subjects = sum(self._is_subject(mention.start, mention.end) for mention in actor.mentions)
        return {
            "mentions": math.log1p(len(starts)),
            "share": len(starts) / self._mentions,
            "title": float(starts[0] < self._title_end),
            "lead": float(any(self._title_end <= start < self._lead_end for start in starts)),
            "early": 1 - starts[0] / self._length,
            "subjects": math.log1p(subjects),
            "spread": len({start * _PARTS // self._length for start in starts}) / _PARTS,
            "quotes": math.log1p(self._quotes[actor.id]),
            "person": float(actor.type == "person"),
            "place": float(actor.type == "place"),
            "unnamed": float(all(mention.kind != "name" for mention in actor.mentions)),
        }

    def _is_subject(self, start: int, end: int) -> bool:
        """Whether a mention holds the head of a clause's subject."""
        return any(index in self._subjects for index in self._draft.tokens_in(start, end))


def _subjects(draft: Draft) -> Iterator[int]:
    """The head tokens of all subjects."""
    for sentence in draft.sentences:
        for clause in read_clauses(draft.tokens, sentence).clauses:
            if clause.subject:
                yield clause.subject.head
