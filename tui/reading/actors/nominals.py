"""Whom a noun phrase means: "the Russian president", "Russia's President", "the company", "the man".

An indefinite phrase brings in somebody new, a definite one goes back to somebody whom it does not contradict.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.gender import agree
from tui.reading.actors.memory import Memory
from tui.reading.actors.person_names import fold
from tui.reading.actors.roles import land_of, role_noun
from tui.reading.draft import Draft
from tui.reading.lexicon import table, words
from tui.reading.tagging.places import country_names, demonyms

_DEFINITE = frozenset({"the", "this", "that"})
_GENERAL_BACK = 3
_BODY_BACK = 4
_NAME_BACK = 8
# How likely the network must find an antecedent where no rule speaks for one.
_LIKELY = 0.6
_NEW = frozenset({"another", "some", "any", "no", "every", "each", "both", "other", "many", "more", "several"})
# Words that set nothing apart: "the entire team" is the team.
_EMPTY = frozenset({"entire", "whole", "same", "very", "current", "present", "said", "local"})
_OTHER = frozenset(
    {
        "other",
        "another",
        "first",
        "second",
        "third",
        "new",
        "next",
        "last",
        "rival",
        "fellow",
        "former",
        "local",
        "only",
    }
)
_SAME_BODY = frozenset(
    {"company", "firm", "group", "organization", "organisation", "agency", "club", "team", "party", "corporation"}
)
_LAND = frozenset({"country", "nation", "kingdom", "republic"})
_VAGUE = frozenset({"area", "region", "state", "sea", "side", "site", "place", "zone", "land", "country", "nation"})
_TOWN = frozenset({"city", "town", "village", "metropolis"})


class Answer(NamedTuple):
    """Whom a mention means, how surely, by which rule and resting on which mention."""

    entity: Entity
    confidence: float
    rule: str
    rests_on: Found | None = None


class Phrase(NamedTuple):
    """What counts in a noun phrase: its noun, whether it is definite, the country it names, its other words."""

    noun: str
    definite: bool
    possessed: bool
    land: str
    modifiers: frozenset[str]


def describe(draft: Draft, mention: Found) -> Phrase:
    """Take a noun phrase apart."""
    tokens = draft.tokens
    opening = tokens[mention.first]
    noun = role_noun(tokens[mention.head]) or tokens[mention.head].lemma or tokens[mention.head].lower
    named = any(tokens[i].tag == "POS" for i in range(mention.first, mention.head))
    possessed = opening.tag == "PRP$"
    title = mention.first == mention.head and opening.text[:1].isupper() and opening.tag in ("NNP", "NNPS")
    plain = frozenset(
        tokens[i].lower
        for i in range(mention.first, mention.head)
        if tokens[i].tag.startswith(("NN", "JJ", "VB"))
        and tokens[i].lower not in demonyms()
        and tokens[i].text not in country_names()
    )
    definite = opening.lower in _DEFINITE or named or title or (opening.tag.startswith("NNP") and bool(plain or title))
    return Phrase(noun, definite, possessed, land_of(draft, mention.first, mention.head), plain)


def resolve(memory: Memory, mention: Found) -> Answer | None:
    """Whom the phrase goes back to, by rule or else by the network; None where it brings in somebody new."""
    phrase = describe(memory.draft, mention)
    return (
        _by_rule(memory, mention, phrase)
        or _by_network(memory, mention, phrase)
        or _same_description(memory, mention, phrase)
    )


def _by_rule(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    if (
        not phrase.definite
        or phrase.possessed
        or phrase.modifiers & _OTHER
        or _told_apart(memory.draft, mention, phrase)
    ):
        return None
    if mention.plural:
        return _same_phrase(memory, mention, phrase)
    if mention.type == "person":
        return (
            _by_role(memory, mention, phrase)
            or _same_phrase(memory, mention, phrase)
            or _general(memory, mention, phrase)
        )
    return (
        _named_inside(memory, mention, phrase)
        or _by_name(memory, mention, phrase)
        or _nearest_body(memory, mention, phrase)
        or _same_phrase(memory, mention, phrase)
    )


def _by_network(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Whom the network takes the phrase for, where number, type and gender agree and nothing sets the phrase apart."""
    opening = memory.draft.tokens[mention.first]
    if phrase.modifiers & _OTHER or opening.tag == "CD" or opening.lower in _NEW:
        return None
    chances = sorted(memory.likely.of(mention).values(), key=lambda chance: -chance.chance)
    if not chances or chances[0].chance < _LIKELY:
        return None
    chance, entity, rests_on = chances[0]
    if entity.type != mention.type or entity.plural != mention.plural or not agree(mention.gender, entity.gender):
        return None
    return Answer(entity, round(chance, 2), "likely-antecedent", rests_on)


def _told_apart(draft: Draft, mention: Found, phrase: Phrase) -> bool:
    """Whether words after it say which one is meant ("president of that country"), or none is ("as president")."""
    bare = mention.first == mention.head and not phrase.land
    if bare and mention.place in ("oblique", "other"):
        return True
    after = draft.tokens[mention.last] if mention.last < len(draft.tokens) else None
    if after is None or after.lower != "of" or mention.type != "person":
        return False
    office = draft.tokens[mention.last + 1].text if mention.last + 1 < len(draft.tokens) else ""
    land = land_of(draft, mention.last + 1, min(mention.last + 3, len(draft.tokens)))
    return not land and office.capitalize() not in words("title_modifiers")


def _by_role(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Somebody who has this role, whose country and other words do not contradict."""
    fitting = [
        entity
        for entity in memory.known_as(phrase.noun)
        if entity.named and entity.type == "person" and agree(mention.gender, entity.gender) and _agrees(entity, phrase)
    ]
    if not fitting:
        return None
    if phrase.land and (known := [entity for entity in fitting if phrase.land in entity.lands]):
        fitting = known
    confidence = 0.8 if len(fitting) == 1 else 0.6
    return Answer(fitting[0], confidence, "title-of", fitting[0].latest)


def _agrees(entity: Entity, phrase: Phrase) -> bool:
    """Whether nothing in the phrase contradicts the roles: another country, a word that no role has."""
    if phrase.land and entity.lands and phrase.land not in entity.lands:
        return False
    title = {word.lower() for word in words("title_modifiers")}
    return not (phrase.modifiers & title) - entity.role_words


def _same_phrase(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """The last one without a name who was called by the same noun, with no modifier of its own against it."""
    for entity in memory.known_as(phrase.noun):
        if entity.named or entity.plural != mention.plural or entity.type != mention.type:
            continue
        before = describe(memory.draft, entity.links[0].found)
        if phrase.modifiers <= before.modifiers and (not phrase.land or phrase.land == before.land):
            return Answer(entity, 0.75, "same-noun", entity.latest)
    return None


def _same_description(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Several people spoken of again in the very words: "Norwegian officials", and "police", who need no article."""
    described = bool(phrase.modifiers or phrase.land) and not phrase.modifiers & _OTHER
    opening = memory.draft.tokens[mention.first]
    if not mention.plural or not (described or phrase.noun == "police") or not opening.tag.startswith(("NN", "JJ")):
        return None
    for entity in memory.known_as(phrase.noun):
        if not entity.named and entity.plural and entity.type == mention.type:
            before = describe(memory.draft, entity.links[0].found)
            if before.modifiers == phrase.modifiers and before.land == phrase.land:
                return Answer(entity, 0.65, "same-description", entity.latest)
    return None


def _general(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """The person mentioned last with a name, of that sex, for "the man"."""
    if table("person_nouns").get(phrase.noun, ("", ""))[1] != "general" or phrase.modifiers:
        return None
    for other, entity in memory.within(mention.sentence, _GENERAL_BACK):
        if entity.type == "person" and entity.named and not entity.plural and agree(mention.gender, entity.gender):
            return Answer(entity, 0.45, "general-noun", other)
    return None


def _by_name(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Whose name, used not long ago, holds the noun: "the ministry" for the Ministry of Defence."""
    if phrase.noun in _TOWN | _VAGUE or phrase.land:
        return None
    for entity in memory.known_as(phrase.noun):
        if entity.named and entity.type in ("organization", "place") and not entity.plural:
            if entity.latest is None or entity.latest.sentence < mention.sentence - _NAME_BACK:
                return None
            if phrase.modifiers - _EMPTY - entity.role_words - set(fold(entity.name).split()):
                continue
            return Answer(entity, 0.6, "noun-of-name", entity.latest)
    return None


def _named_inside(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Whose name stands before the noun: "the Acme company"."""
    entity = memory.name_before.get(mention.head)
    if entity and entity.type == mention.type and phrase.noun in _SAME_BODY | _TOWN:
        return Answer(entity, 0.8, "name-and-noun", entity.latest)
    return None


def _nearest_body(memory: Memory, mention: Found, phrase: Phrase) -> Answer | None:
    """Which name nearby, the best known and nearest, can be "the company", "the country", "the city"."""
    if phrase.modifiers or phrase.land:
        return None
    best: tuple[float, Found, Entity] | None = None
    for other, entity in memory.within(mention.sentence, _BODY_BACK):
        if entity.named and not entity.plural and _can_be(other, entity, phrase.noun):
            weight = (1 + len(entity.links)) ** 0.5 / (1 + mention.sentence - other.sentence)
            if best is None or weight > best[0]:
                best = (weight, other, entity)
    return Answer(best[2], 0.75, "nearest-of-kind", best[1]) if best else None


def _can_be(other: Found, entity: Entity, noun: str) -> bool:
    """Whether a named entity can be called by such a noun."""
    if noun in _LAND:
        return entity.type == "place" and entity.name in country_names()
    if noun in _TOWN:
        return entity.type == "place" and entity.name not in country_names() and entity.name not in words("regions")
    return noun in _SAME_BODY and entity.type == "organization" and other.place != "oblique"
