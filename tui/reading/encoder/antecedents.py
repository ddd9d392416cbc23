"""Which earlier mention each mention of an article goes back to, by the network's scorer, in the terms of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.draft import Draft, Linked, Tagged, Tags
from tui.reading.encoder.links import Judge, Spot, best_links, pairs
from tui.reading.encoder.network import Answer

_MENTIONS = {"person", "organization", "place", "group"}
_KEEP = 8
"""How many antecedents of a mention are handed on: those of one actor count together."""
_LEAST = 0.02
"""What is less likely than that is left out."""


def links(draft: Draft, answer: Answer, judge: Judge) -> tuple[Linked, ...]:
    """The likeliest antecedents of each mention in the draft's tags, mentions in text order, the likeliest first."""
    mentions = mentions_of(draft.tags)
    spots = [_spot(draft, mention) for mention in mentions]
    if not spots:
        return ()
    found = pairs(spots)
    rows = best_links(judge.scores(answer.vectors, spots, found), found, len(spots), _KEEP, _LEAST)
    return tuple(
        Linked(
            mentions[link.mention].start,
            None if link.antecedent is None else mentions[link.antecedent].start,
            round(link.score, 3),
        )
        for row in rows
        for link in row
    )


def mentions_of(tags: Tags) -> tuple[Tagged, ...]:
    """Names of actors, and heads, in text order: no two begin at one place."""
    return tuple(sorted(_mentions(tags), key=lambda tag: (tag.start, tag.end)))


def _mentions(tags: Tags) -> Iterator[Tagged]:
    yield from (name for name in tags.names if name.label in _MENTIONS)
    yield from tags.heads


def _spot(draft: Draft, mention: Tagged) -> Spot:
    words = draft.tokens_in(mention.start, mention.end)
    kind = mention.label.split(":")[0] if ":" in mention.label else "name"
    return Spot(words[0], words[-1], kind, " ".join(draft.tokens[i].lower for i in words))
