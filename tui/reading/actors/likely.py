"""Whom the network takes a mention for: its antecedents, those of one entity added up."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from tui.reading.actors.entity import Entity, Found
from tui.reading.draft import Draft, Linked


class Chance(NamedTuple):
    """An entity that a mention may belong to: how likely, and its likeliest antecedent there."""

    chance: float
    entity: Entity
    rests_on: Found


class Likely:
    """The links of an article, asked for mention by mention on the way through it."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._links: dict[int, list[Linked]] = defaultdict(list)
        for link in draft.tags.links:
            self._links[link.start].append(link)
        self._owners: dict[int, tuple[Found, Entity]] = {}

    def notice(self, mention: Found, entity: Entity) -> None:
        """Take note whose a mention is."""
        self._owners[self._key(mention)] = mention, entity

    def knows(self, mention: Found) -> bool:
        """Whether the network was asked about the mention."""
        return self._key(mention) in self._links

    def none(self, mention: Found) -> float:
        """How likely the mention goes back to nobody."""
        return next((link.score for link in self._links.get(self._key(mention), ()) if link.before is None), 0.0)

    def of(self, mention: Found) -> dict[int, Chance]:
        """The entities that the mention may belong to, by their ids."""
        found: dict[int, Chance] = {}
        for link in self._links.get(self._key(mention), ()):
            if link.before is None or link.before not in self._owners:
                continue
            other, entity = self._owners[link.before]
            known = found.get(id(entity))
            found[id(entity)] = (
                Chance(link.score + known.chance, entity, known.rests_on)
                if known
                else Chance(link.score, entity, other)
            )
        return found

    def _key(self, mention: Found) -> int:
        """Where the tag of a mention begins: a name itself, of others the head."""
        return mention.start if mention.kind == "name" else self._draft.tokens[mention.head].start
