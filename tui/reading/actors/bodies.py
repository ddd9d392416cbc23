"""Names of organisations, places and groups joined: by the same words, an acronym, a short form."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from tui.reading.actors.body_names import acronyms, head_of, is_acronym, key, match
from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.person_names import Match
from tui.reading.draft import Draft
from tui.reading.tagging.places import country_names

# A type that a name has in fewer of its mentions than this share is taken for a slip.
_SLIP = 0.3
_AMBIGUOUS = 0.6
_MOST_CANDIDATES = 12
Slot = tuple[tuple[str, ...], str]


class Bodies:
    """The organisations, places and groups that an article names, by the words of their names and their type.

    One string may be two actors, a city and its team, when the tagger says so often enough.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._entities: dict[Slot, Entity] = {}
        self._long: dict[str, list[Slot]] = defaultdict(list)
        self._heads: dict[str, Slot] = {}
        self._initials: dict[str, Slot] = {}
        self._defined: dict[Slot, tuple[Slot, Found]] = {}
        self._types: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)

    def join(self, mentions: list[Found]) -> dict[Found, Entity]:
        """The body of each of these names, in text order."""
        for mention in mentions:
            self._types[key(self._text(mention), mention.type)][mention.type] += 1
        slots = {mention: self._slot(mention) for mention in mentions}
        for mention in mentions:
            self._index(slots[mention], self._text(mention))
        for mention, after in pairwise(mentions):
            self._define(mention, after, slots)
        return {mention: self._place(mention, slots[mention]) for mention in mentions}

    def _text(self, mention: Found) -> str:
        return self._draft.text[mention.start : mention.end]

    def _slot(self, mention: Found) -> Slot:
        """The words of the name with its type, unless nearly all other mentions have another type."""
        words = key(self._text(mention), mention.type)
        types = self._types[words]
        most, count = types.most_common(1)[0]
        slip = types[mention.type] < _SLIP * types.total() and count > 1
        return words, most if slip else mention.type

    def _index(self, slot: Slot, text: str) -> None:
        """Make a longer name findable by its edges and initials."""
        words, kind = slot
        if kind != "organization" or len(words) < 2:
            return
        for edge in {words[0], words[-1]}:
            known = self._long[edge]
            if len(known) < _MOST_CANDIDATES and slot not in known:
                known.append(slot)
        for short in acronyms(text):
            self._initials.setdefault(short, slot)

    def _define(self, one: Found, other: Found, slots: dict[Found, Slot]) -> None:
        """Take "International Monetary Fund (IMF)" for a definition, in either order."""
        if self._draft.text[one.end : other.start].strip() != "(" or self._draft.text[other.end : other.end + 1] != ")":
            return
        if slots[one] == slots[other]:
            return
        if is_acronym(self._text(other)):
            self._defined.setdefault(slots[other], (slots[one], one))
        elif is_acronym(self._text(one)):
            self._defined.setdefault(slots[one], (slots[other], other))

    def _place(self, mention: Found, slot: Slot) -> Entity:
        """The body of one mention, which is added to it."""
        owner, found, rests_on = self._owner(slot, mention)
        entity = self._entities.get(owner)
        if entity is None:
            entity = self._entities[owner] = Entity(owner[1], plural=owner[1] == "group")
            found = found if owner != slot else Match("full-name", 0.98)
        rests = rests_on or entity.latest
        entity.add(mention, found.confidence, found.rule, *([rests] if rests else []))
        entity.latest = mention
        if owner[1] == "organization" and len(owner[0]) > 1:
            self._heads[head_of(owner[0])] = owner
        return entity

    def _owner(self, slot: Slot, mention: Found) -> tuple[Slot, Match, Found | None]:
        """Whose name this is: as defined, by its initials, as a short form, or its own."""
        if slot in self._defined:
            long, rests_on = self._defined[slot]
            return long, Match("acronym-of", 0.98), rests_on
        words, kind = slot
        text = self._text(mention)
        shortens = is_acronym(text) and text not in country_names()  # "U.S." is no University of Sheffield
        initials = self._initials.get(text.replace(".", "").lower()) if shortens else None
        if initials and initials != slot:
            return initials, Match("acronym-of", 0.9), None
        if kind == "organization" and len(words) == 1 and (whole := self._by_head(words[0], mention)):
            return whole, Match("head-of-name", 0.85), self._entities[whole].latest
        if kind == "organization" and words:
            shorts = [
                (long, one)
                for long in self._long.get(words[0], []) + self._long.get(words[-1], [])
                if (one := match(words, long[0]))
            ]
            if shorts:
                return self._chosen(shorts, slot, mention)
        return slot, Match("same-name", 0.98), None

    def _by_head(self, word: str, mention: Found) -> Slot | None:
        """The name used last whose head is this word, when "the" goes before it: "the Committee"."""
        before = self._draft.tokens[mention.first - 1].lower if mention.first else ""
        return self._heads.get(word) if before == "the" else None

    def _chosen(self, shorts: list[tuple[Slot, Match]], slot: Slot, mention: Found) -> tuple[Slot, Match, Found | None]:
        """Of the names that one can be short for the one named last, less surely when there are several.

        Who has a longer name is called by it first, unless in a headline: before that the short name is its own.
        """
        seen = [(long, one) for long, one in shorts if long in self._entities]
        if slot in self._entities:
            return slot, Match("same-name", 0.98), None
        if not seen:
            headline = self._draft.sentences[mention.sentence].block == 0
            return (shorts[0][0], shorts[0][1], None) if headline else (slot, Match("same-name", 0.98), None)
        long, one = max(seen, key=lambda pair: latest.start if (latest := self._entities[pair[0]].latest) else -1)
        several = len({pair[0] for pair in shorts}) > 1
        return long, Match(one.rule, _AMBIGUOUS) if several else one, None
