"""Of whom somebody speaks: the actors mentioned in a quote's words."""

from __future__ import annotations

from bisect import bisect_left

from tui.model import Quote, Reading


def spoken_of(reading: Reading, quote: Quote) -> frozenset[str]:
    """Ids of the actors mentioned in the quoted words, the speaker apart."""
    found: set[str] = set()
    for piece in quote.content:
        first = bisect_left(reading.mentions, piece.start, key=lambda placed: placed.mention.start)
        last = bisect_left(reading.mentions, piece.end, key=lambda placed: placed.mention.start)
        found |= {placed.actor.id for placed in reading.mentions[first:last] if placed.mention.end <= piece.end}
    return frozenset(found - {quote.speaker})
