"""Confidences made honest: of the facts that are said to be 80 % sure about 80 % are right.

Each rule says how sure it is by its own lights. On annotated news it was counted how often that held, and a curve with
two numbers for each kind of fact (Platt 1999, on log-odds) turns what a rule says into what can be relied on.
`python -m tui.training.calibration` measures and fits; the numbers are in `weights/calibration.json`.
"""

from __future__ import annotations

import json
from functools import cache
from math import exp, log
from pathlib import Path
from typing import TypeVar

from tui.model import Actor, Event, Mention, Quote, TimeExpression
from tui.reading.draft import Draft

CURVES = Path(__file__).parent / "weights" / "calibration.json"
LEAST, MOST = 0.01, 0.99
"""Nothing that a program read is surer than that, nor shown at all when it is less sure."""

Fact = TypeVar("Fact", Mention, Quote, TimeExpression, Event)


def settle(draft: Draft) -> Draft:
    """Put every confidence of the draft on the common scale."""
    return draft.with_(
        actors=tuple(_actor(actor) for actor in draft.actors),
        quotes=tuple(_settled("quote", quote) for quote in draft.quotes),
        times=tuple(_settled("time", time) for time in draft.times),
        events=tuple(_settled("event", event) for event in draft.events),
    )


def share(kind: str, confidence: float) -> float:
    """The share of facts of this kind that are right where a rule was so sure, 0 to 1.

    `kind` is a mention's (`name`, `nominal`, `pronoun`), `quote`, `time` or `event`.
    """
    scale, shift = _curves().get(kind, (1.0, 0.0))
    return round(min(max(1 / (1 + exp(-scale * odds(confidence) - shift)), LEAST), MOST), 2)


def odds(confidence: float) -> float:
    """The log-odds of a confidence, kept off the ends where they are without bound."""
    kept = min(max(confidence, LEAST), MOST)
    return log(kept / (1 - kept))


def _actor(actor: Actor) -> Actor:
    return actor.with_(mentions=tuple(_settled(m.kind, m) for m in actor.mentions))


def _settled(kind: str, fact: Fact) -> Fact:
    if fact.confidence is None:
        return fact
    return fact.with_(confidence=share(kind, fact.confidence))


@cache
def _curves() -> dict[str, tuple[float, float]]:
    """For each kind of fact scale and shift of its log-odds."""
    rows = json.loads(CURVES.read_text(encoding="utf-8"))
    return {kind: (scale, shift) for kind, (scale, shift) in rows.items()}
