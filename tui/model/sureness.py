"""How sure a fact is, in words, and which facts are unsure: one scale for everything that shows or explains it.

Confidences are calibrated: of the facts that carry .8 about 80 in 100 are right.
"""

from __future__ import annotations

from tui.model.facts import Actor, Event, Mention, Quote, TimeExpression

UNSURE = 0.6
"""Below this confidence a fact is marked and reviewed: of such facts at least two in five are wrong."""

_SCALE = (
    (0.95, "almost sure"),
    (0.8, "very likely"),
    (UNSURE, "likely"),
    (0.4, "as likely as not"),
    (0.2, "doubtful"),
    (0.0, "very doubtful"),
)


def in_words(confidence: float) -> str:
    """A confidence as a journalist would say it: "likely"."""
    return next(words for least, words in _SCALE if confidence >= least)


def percent(confidence: float) -> str:
    """A confidence as a share of a hundred: "62 %"."""
    return f"{round(confidence * 100)} %"


def sureness_of(fact: Actor | Mention | Quote | TimeExpression | Event) -> float | None:
    """How sure a fact is; an actor is as sure as its least sure mention. None where nothing is known."""
    if isinstance(fact, Actor):
        return min((m.confidence for m in fact.mentions if m.confidence is not None), default=None)
    return fact.confidence


def is_unsure(fact: Actor | Mention | Quote | TimeExpression | Event) -> bool:
    """Whether a fact is to be marked and reviewed."""
    sure = sureness_of(fact)
    return sure is not None and sure < UNSURE
