"""What a reader remembers on the way through an article: who was spoken of lately, and who is known by which role."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.gender import agree
from tui.reading.actors.likely import Likely
from tui.reading.actors.person_names import fold
from tui.reading.draft import Draft

_MOST_RECENT = 60
_MOST_OF_A_ROLE = 8
# How likely the network must find it that a name is that of somebody spoken of before.
_LIKELY = 0.5


class Memory:
    """Bounded, so that reading stays linear in the length of the article."""

    def __init__(self, draft: Draft, owners: dict[Found, Entity]) -> None:
        self.draft = draft
        # Whose name ends before this token: "the Acme | company".
        self.name_before = {mention.last: entity for mention, entity in owners.items() if mention.kind == "name"}
        self.likely = Likely(draft)
        self.recent: deque[tuple[Found, Entity]] = deque(maxlen=_MOST_RECENT)
        self.unnamed: list[Entity] = []
        self._by_noun: dict[str, deque[Entity]] = defaultdict(lambda: deque(maxlen=_MOST_OF_A_ROLE))

    def notice(self, mention: Found, entity: Entity) -> None:
        """Take note that an entity has just been mentioned."""
        self.recent.append((mention, entity))
        self.likely.notice(mention, entity)
        entity.latest = mention
        for noun in self._nouns(mention, entity):
            known = self._by_noun[noun]
            if entity in known:
                known.remove(entity)
            known.append(entity)

    def introduce(self, mention: Found) -> Entity:
        """A new entity without a name."""
        entity = Entity(mention.type, mention.gender, mention.plural)
        entity.add(mention, 0.9, "first-mention")
        if mention.type != "thing":
            noun = self.draft.tokens[mention.head].lemma
            entity.role_nouns.add(noun)
            self.unnamed.append(entity)
        return entity

    def absorb(self, mention: Found, entity: Entity) -> None:
        """Take in who was spoken of without a name until this mention of a named one.

        By an apposition, "a company ... the company, Acme,", or as the network says: "Woman freed ... Ann Roe said".
        """
        noun = self.draft.tokens[mention.head].lemma
        if mention.kind == "nominal" and self.draft.tokens[mention.first].lower == "the":
            known = next((other for other in self.known_as(noun) if _can_merge(other, entity)), None)
            if known is not None:
                self._merge(known, entity)
        for chance in self.likely.of(mention).values():
            if chance.chance >= _LIKELY and _can_merge(chance.entity, entity):
                self._merge(chance.entity, entity)

    def _merge(self, other: Entity, entity: Entity) -> None:
        """Give all mentions of one to another."""
        for link in other.links:
            self.likely.notice(link.found, entity)
        entity.links += other.links
        other.links = []
        self.recent = deque(((m, entity if e is other else e) for m, e in self.recent), maxlen=_MOST_RECENT)
        for noun in other.role_nouns:
            if other in self._by_noun[noun]:
                self._by_noun[noun].remove(other)

    def known_as(self, noun: str) -> Iterator[Entity]:
        """Those who were called by this noun or have it in their name or role, the latest mentioned first."""
        return reversed(self._by_noun[noun])

    def within(self, sentence: int, back: int) -> Iterator[tuple[Found, Entity]]:
        """The latest mentions, not more than `back` sentences before this one, the latest first."""
        for mention, entity in reversed(self.recent):
            if mention.sentence < sentence - back:
                return
            yield mention, entity

    def _nouns(self, mention: Found, entity: Entity) -> set[str]:
        """The nouns by which an entity can be called from now on."""
        nouns = set(entity.role_nouns)
        if mention.kind == "nominal":
            nouns.add(self.draft.tokens[mention.head].lemma)
        elif mention.kind == "name" and entity.type in ("organization", "place"):
            nouns.update(fold(self.draft.text[mention.start : mention.end]).split())
        return nouns


def _can_merge(other: Entity, entity: Entity) -> bool:
    """Whether somebody without a name can be one who has one."""
    alike = other.type == entity.type and other.plural == entity.plural and agree(other.gender, entity.gender)
    return other is not entity and not other.named and alike
