"""How much of the story each actor carries, by where and how often it is mentioned.

After Dunietz and Gillick 2014: a logistic model over a few features that a reader can check.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from tui.model import Actor
from tui.reading.draft import Draft

# Words that the opening sentence of a story has at least: what is shorter is a day, a place or a byline.
_OPENING = 8
# Fitted by logistic regression on the actors of the 213 articles, talks and letters of GUM (Zeldes 2017) that are no
# news, each with five summaries by people (Lin and Zeldes 2025): an actor is salient when three of them name it.
# Which features to take was chosen there and on twelve news articles; `unnamed` alone is set by hand, so that those
# who have no name follow those who have one.
_BIAS = -4.3
_WEIGHTS = {
    "title": 1.4,  # named in the headline
    "opening": 1.1,  # named in the first sentence of the story
    "early": 1.0,  # how near the beginning it is first mentioned, 0 to 1
    "mentions": 2.1,  # logarithm of how often it is mentioned
    "pronouns": -0.8,  # the same of pronouns alone: they count for less than names
    "source": -0.4,  # quoted, but not named at the head of the story: it speaks of the story and is not in it
    "group": -0.8,  # peoples and parties are there as a background
    "unnamed": -1.5,  # without a name
}


def weigh(draft: Draft) -> Draft:
    """Fill every actor's `salience` (0 to 1), sort actors by it, greatest first, and number them a1, a2, ... anew.

    Quotes and events follow the new numbers.
    """
    features = _Features(draft)
    weighed = [(actor, _logistic(features.of(actor))) for actor in draft.actors]
    weighed.sort(key=lambda pair: (-pair[1], pair[0].mentions[0].start))
    names = {actor.id: f"a{number}" for number, (actor, _) in enumerate(weighed, 1)}
    actors = tuple(actor.with_(id=names[actor.id], salience=round(score, 3)) for actor, score in weighed)
    quotes = tuple(quote.with_(speaker=names.get(quote.speaker)) if quote.speaker else quote for quote in draft.quotes)
    events = tuple(event.with_(actors=tuple(names[a] for a in event.actors if a in names)) for event in draft.events)
    return draft.with_(actors=actors, quotes=quotes, events=events)


def _logistic(features: dict[str, float]) -> float:
    """The weighed sum of the features between 0 and 1."""
    return 1 / (1 + math.exp(-_BIAS - sum(_WEIGHTS[name] * value for name, value in features.items())))


class _Features:
    """What the whole article must be looked at for, once, and then the features of each actor."""

    def __init__(self, draft: Draft) -> None:
        self._length = max(len(draft.text), 1)
        blocks = draft.document.blocks
        self._title_end = blocks[0].end if blocks and blocks[0].kind == "heading" else 0
        self._opening = next(_openings(draft, self._title_end), range(0))
        self._quotes = Counter(quote.speaker for quote in draft.quotes)

    def of(self, actor: Actor) -> dict[str, float]:
        """The features of one actor, by the names of their weights."""
        starts = [mention.start for mention in actor.mentions]
        kinds = Counter(mention.kind for mention in actor.mentions)
        title, opening = starts[0] < self._title_end, any(start in self._opening for start in starts)
        return {
            "title": float(title),
            "opening": float(opening),
            "early": 1 - starts[0] / self._length,
            "mentions": math.log1p(len(starts)),
            "pronouns": math.log1p(kinds["pronoun"]),
            "source": float(self._quotes[actor.id] > 0 and not title and not opening),
            "group": float(actor.type == "group"),
            "unnamed": float(not kinds["name"]),
        }


def _openings(draft: Draft, title_end: int) -> Iterator[range]:
    """Offsets of the sentences that can open the story, the first first."""
    for sentence in draft.sentences:
        if sentence.start >= title_end and sentence.last - sentence.first >= _OPENING:
            yield range(sentence.start, sentence.end)
