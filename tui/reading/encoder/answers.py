"""What the network says, in the terms of the draft: tags with offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from tui.reading.draft import Draft, Tagged, Tags
from tui.reading.encoder.agreement import agreed
from tui.reading.encoder.decode import Floats, Stretch, probabilities, stretches
from tui.reading.encoder.heads import heads
from tui.reading.encoder.labels import COLUMNS, INDEX, LABELS
from tui.reading.encoder.network import Answer
from tui.reading.encoder.pooling import pooled


def tags(draft: Draft, answer: Answer, temperatures: Mapping[str, float]) -> Tags:
    """All that the steps read."""
    chances = {
        kind: probabilities(answer.scores[:, COLUMNS[kind]], temperatures.get(kind, 1.0))
        for kind in LABELS
        if len(draft.tokens)
    }
    if not chances:
        return Tags()
    names = agreed(draft.text, tuple(_tagged(draft, pooled(draft, chances["names"]))))
    return Tags(
        names=names,
        heads=tuple(heads(draft, chances["heads"], names)),
        quotes=tuple(_tagged(draft, stretches("quotes", chances["quotes"]))),
        times=tuple(_tagged(draft, stretches("times", chances["times"]))),
        events=tuple(_events(draft, chances["events"])),
    )


def _tagged(draft: Draft, found: Iterable[Stretch]) -> Iterator[Tagged]:
    for first, last, label, score in found:
        yield Tagged(draft.tokens[first].start, draft.tokens[last - 1].end, label, round(score, 3))


def _events(draft: Draft, chances: Floats) -> Iterator[Tagged]:
    """Triggers: words that tell of an event, central to the story or not; the score is how surely it is central."""
    outside, salient = INDEX["events"]["O"], INDEX["events"]["salient"]
    for i in np.flatnonzero(chances[:, outside] < 0.5):
        token = draft.tokens[i]
        score = chances[i, salient] / (1 - chances[i, outside])
        yield Tagged(token.start, token.end, "event", round(float(score), 3))
