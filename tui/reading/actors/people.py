"""Names of people joined: full names first, then what can be short for one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.gender import agree, first_name_gender, honorific_gender
from tui.reading.actors.person_names import Match, fold, key, match
from tui.reading.draft import Draft
from tui.reading.lexicon import table

_MOST_CANDIDATES = 12
_AMBIGUOUS = 0.6
_USUAL = 0.8
# Below this two longer names are two people.
_SURE = 0.85
Key = tuple[str, ...]


class People:
    """The people that an article names, by the words of their names."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._by_key: dict[Key, tuple[Entity, Match]] = {}
        self._by_word: dict[str, list[tuple[Key, Entity]]] = defaultdict(list)
        self._alone: dict[tuple[Key, str], Entity] = {}
        # Who has been called by one word without a title: of two with one surname, such a word means them again.
        self._bare: Counter[int] = Counter()

    def join(self, mentions: list[Found]) -> dict[Found, Entity]:
        """The person of each of these names, in text order."""
        for words in self._longest_first(mentions):
            self._settle(words)
        return {mention: self._place(mention) for mention in mentions}

    def _key(self, mention: Found) -> Key:
        return key(self._draft.text[mention.start : mention.end])

    def _longest_first(self, mentions: list[Found]) -> list[Key]:
        """The distinct names of two words and more: longer ones first, then as they come."""
        full = dict.fromkeys(words for mention in mentions if len(words := self._key(mention)) > 1)
        return sorted(full, key=lambda words: -len(words))

    def _settle(self, words: Key) -> None:
        """Find whose name this is, or that it is somebody new's."""
        gender = first_name_gender(words[0].capitalize())
        near = self._by_word[words[-1]][:_MOST_CANDIDATES] + self._by_word[words[0]][:_MOST_CANDIDATES]
        best: tuple[Entity, Match] | None = None
        for long, entity in near:
            found = match(words, long)
            if found and found.confidence >= _SURE and (found.rule != "name-of" or agree(gender, entity.gender)):
                best = max(best, (entity, found), key=lambda pair: pair[1].confidence) if best else (entity, found)
        entity = best[0] if best else Entity("person", gender)
        self._by_key[words] = best or (entity, Match("full-name", 0.98))
        for word in dict.fromkeys(words):
            self._by_word[word].append((words, entity))

    def _place(self, mention: Found) -> Entity:
        """The person of one mention, which is added to them."""
        words = self._key(mention)
        gender = self._told_gender(mention)
        if len(words) > 1:
            entity, found = self._by_key[words]
            same = found.rule == "full-name" and entity.links
            self._add(entity, mention, Match("same-name", 0.98) if same else found, gender)
            return entity
        entity, found = self._short(words, gender)
        self._add(entity, mention, found, gender)
        self._bare[id(entity)] += gender == "n"
        return entity

    def _add(self, entity: Entity, mention: Found, found: Match, gender: str) -> None:
        """Note the mention, resting on the one before it."""
        mention.gender = gender
        entity.add(mention, found.confidence, found.rule, *([entity.latest] if entity.latest else []))
        entity.latest = mention

    def _told_gender(self, mention: Found) -> str:
        """The gender that the title before a name tells: "Mrs. Clinton"."""
        before = self._draft.tokens[mention.first - 1].text if mention.first else ""
        inside = self._draft.tokens[mention.first].text
        told = honorific_gender(before)
        return told if told != "n" or mention.last - mention.first == 1 else honorific_gender(inside)

    def _short(self, words: Key, gender: str) -> tuple[Entity, Match]:
        """Whom a single word names: the only one it can, of several the one named last, else somebody new."""
        if not words:
            return Entity("person"), Match("full-name", 0.5)
        found: dict[int, tuple[Entity, Match]] = {}
        for long, entity in self._near(words[0]):
            one = match(words, long)
            if (
                one
                and agree(gender, entity.gender)
                and (id(entity) not in found or one.confidence > found[id(entity)][1].confidence)
            ):
                found[id(entity)] = (entity, one)
        if not found:
            slot = (words, gender) if (words, gender) in self._alone else (words, "n")
            if slot in self._alone and not agree(gender, self._alone[slot].gender):
                slot = (words, gender)
            fresh = slot not in self._alone
            entity = self._alone.setdefault(slot, Entity("person", first_name_gender(words[0].capitalize())))
            return entity, Match("full-name" if fresh else "same-name", 0.95)
        top = max(one.confidence for _, one in found.values())
        likely = [pair for pair in found.values() if pair[1].confidence >= top - 0.05]
        if len(likely) == 1:
            return likely[0]
        entity, one = max(likely, key=lambda pair: self._nearness(pair[0]))
        return entity, Match(one.rule, _USUAL if self._bare[id(entity)] else _AMBIGUOUS)

    def _nearness(self, entity: Entity) -> tuple[bool, int]:
        """Which of two with one surname a word without a title means: who was called so before, then the latest."""
        return self._bare[id(entity)] > 0, entity.latest.start if entity.latest else -1

    def _near(self, word: str) -> list[tuple[Key, Entity]]:
        """Longer names that hold the word, or of which it can be the nickname."""
        names = (word, *_formal(word))
        return [pair for name in names for pair in self._by_word.get(name, ())[:_MOST_CANDIDATES]]


@cache
def _formal(word: str) -> tuple[str, ...]:
    """The given names that a nickname stands for, and the other way round."""
    nicknames = table("nicknames")
    own = nicknames.get(word.capitalize(), ())
    return tuple(fold(name) for name in (*own, *(n for n, shorts in nicknames.items() if word.capitalize() in shorts)))
