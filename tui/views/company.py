"""Who with whom: for every two actors, where they stand together, speak of each other and act together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

from tui.model import Company, Reading, Span
from tui.views.spoken import spoken_of
from tui.views.stretches import Stretches, paragraphs

_Found = dict[tuple[str, str], list[Span]]
_Kept = dict[tuple[str, str], tuple[Span, ...]]


def company(reading: Reading, sentences: Stretches) -> Company:
    """The bonds of every two actors, listed by salience."""
    events = ((event.sentence, event.actors) for event in sorted(reading.events, key=lambda event: event.start))
    return Company(
        actors=tuple(actor.id for actor in reading.actors),
        places={
            "sentence": _met(sentences.crowds(reading)),
            "paragraph": _met(paragraphs(reading.article).crowds(reading)),
            "speaks": _speaking(reading),
            "event": _met(events),
        },
    )


def _met(crowds: Iterable[tuple[Span, Sequence[str]]]) -> _Kept:
    """Every two of each crowd, both ways round."""
    found: _Found = {}
    for span, actors in crowds:
        for pair in permutations(dict.fromkeys(actors), 2):
            found.setdefault(pair, []).append(span)
    return _kept(found)


def _speaking(reading: Reading) -> _Kept:
    """The speaker of each quote with those whom its words mention."""
    found: _Found = {}
    for quote in sorted(reading.quotes, key=lambda quote: quote.start):
        if quote.speaker is not None:
            for actor in spoken_of(reading, quote):
                found.setdefault((quote.speaker, actor), []).append(quote.content[0])
    return _kept(found)


def _kept(found: _Found) -> _Kept:
    return {pair: tuple(spans) for pair, spans in found.items()}
