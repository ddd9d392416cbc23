"""Whom a pronoun of the third person means, after Lappin and Leass 1994: candidates weighed by place and recency.

Number, gender and kind shut candidates out; so does binding: a pronoun is not another argument of its own verb, and
"himself" is the subject. Noun phrases that are no actors compete for "it" and "they" like all others. Among those that
are left the network's scorer of antecedents has a voice.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log1p
from typing import NamedTuple

from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.gender import agree
from tui.reading.actors.memory import Memory
from tui.reading.actors.nominals import Answer

PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = ("self", "selves")
_BACK = 3
_WEIGHT = {"subject": 80.0, "object": 58.0, "possessor": 58.0, "oblique": 47.0, "other": 58.0}
_FADE = 0.5
_NAMED = 0.9
# What an entity gains by every doubling or so of its mentions in the whole article.
_STANDING = 0.15
_SAME_PLACE = 5.0
# "The agency will publish a review of its contracts": "its" is mostly the subject's.
_OWNER = 2.0
# What somebody weighs who was spoken of longer ago than the rules look back.
_FAR = 5.0
# What is added to the network's likelihoods before they go together with the rules' weights, for what it overlooked:
# trained on few articles with coreference, it is no surer than the rules are.
_DOUBT = 0.2
# What kind a neuter pronoun likes: bodies and countries own and act, other things are acted on.
_NEUTER_KIND = {"organization": 0.9, "place": 0.7, "group": 0.6, "thing": 0.85, "other": 0.85}
# What the network does not take for actors.
_THINGS = ("thing", "other")
_PLURAL_KIND = {"person": 0.9, "group": 1.0, "organization": 0.45, "place": 0.2, "thing": 0.8}


class _Scored(NamedTuple):
    score: float
    entity: Entity
    rests_on: Found


def resolve(memory: Memory, mention: Found, shut_out: frozenset[int] = frozenset()) -> Answer | None:
    """Whom the pronoun means; None where nobody fits. `shut_out`: ids of entities that it cannot be."""
    word = memory.draft.tokens[mention.head].lower
    if word not in PERSONAL | NEUTER | PLURAL:
        return None
    scored = _scored(memory, mention, word, shut_out)
    if not word.endswith(_REFLEXIVE) and memory.likely.knows(mention):
        scored = _weighed(memory, mention, _with_far(memory, mention, word, scored, shut_out))
    if not scored:
        return None
    best = max(scored.values(), key=lambda candidate: candidate.score)
    rule = "pronoun-reflexive" if word.endswith(_REFLEXIVE) else f"pronoun-{best.rests_on.place}"
    share = best.score / sum(candidate.score for candidate in scored.values())
    return Answer(best.entity, round(share, 2), rule, best.rests_on)


def _with_far(
    memory: Memory, mention: Found, word: str, scored: dict[int, _Scored], shut_out: frozenset[int]
) -> dict[int, _Scored]:
    """The candidates and those whom only the network thinks of, for they were spoken of too long ago."""
    far = {
        key: _Scored(_FAR, chance.entity, chance.rests_on)
        for key, chance in memory.likely.of(mention).items()
        if key not in shut_out and _fits(mention, word, chance.rests_on, chance.entity)
    }
    return far | scored


def _weighed(memory: Memory, mention: Found, scored: dict[int, _Scored]) -> dict[int, _Scored]:
    """Candidates by what the rules say of them times what the network says.

    The network knows actors only: what it leaves over is shared among the things, as the rules weigh them.
    """
    chances = memory.likely.of(mention)
    actor = (1 + mention.score) / 2  # a pronoun is found where network or word lists speak for it: half the doubt
    left = 1 - actor * (1 - memory.likely.none(mention))
    things = sum(one.score for one in scored.values() if one.entity.type in _THINGS)
    weighed = {}
    for key, one in scored.items():
        chance = actor * chances[key].chance if key in chances else 0.0
        if one.entity.type in _THINGS:
            chance += left * one.score / things
        rests_on = chances[key].rests_on if key in chances else one.rests_on
        weighed[key] = _Scored(one.score * (chance + _DOUBT), one.entity, rests_on)
    return weighed


def _scored(memory: Memory, mention: Found, word: str, shut_out: frozenset[int]) -> dict[int, _Scored]:
    """The candidates with their weights, by the entity's id."""
    scored: dict[int, _Scored] = {}
    lately = list(memory.within(mention.sentence, _BACK))
    shut_out |= _co_arguments(memory, mention, word, lately)
    for other, entity in lately:
        if id(entity) in shut_out or not _fits(mention, word, other, entity):
            continue
        if word.endswith(_REFLEXIVE) and not _subject_of(mention, other):
            continue
        score = _weight(mention, word, other, entity)
        known = scored.get(id(entity))
        if known is None:
            scored[id(entity)] = _Scored(score, entity, other)
        else:
            # A second mention adds to the first, but less: talk goes on about whom it was about.
            nearer = known.rests_on if known.score >= score else other
            scored[id(entity)] = _Scored(max(known.score, score) + 0.3 * min(known.score, score), entity, nearer)
    return scored


def _co_arguments(memory: Memory, mention: Found, word: str, lately: Iterable[tuple[Found, Entity]]) -> frozenset[int]:
    """Whom binding shuts out: the other arguments of the pronoun's own verb. A nominative is the first argument."""
    if mention.place == "possessor" or word.endswith(_REFLEXIVE) or _nominative(memory, mention, word):
        return frozenset()
    return frozenset(id(entity) for other, entity in lately if mention.verbs & other.verbs)


def _nominative(memory: Memory, mention: Found, word: str) -> bool:
    """Whether the pronoun can only be a subject, by its form or by the verb after it: "said it would"."""
    following = mention.last < len(memory.draft.tokens) and memory.draft.tokens[mention.last].tag
    return word in ("he", "she", "they") or (word == "it" and following in ("MD", "VBZ", "VBD", "VBP"))


def _subject_of(mention: Found, other: Found) -> bool:
    """Whether a mention is the subject that a reflexive goes back to."""
    same_verb = bool(mention.verbs & other.verbs) or not mention.verbs
    return other.place == "subject" and same_verb and other.sentence == mention.sentence


def _fits(mention: Found, word: str, other: Found, entity: Entity) -> bool:
    """Whether kind, number and gender let the pronoun stand for the entity."""
    if word in PERSONAL:
        return entity.type == "person" and not entity.plural and agree(mention.gender, entity.gender)
    if word in NEUTER:
        return entity.type in _NEUTER_KIND and not entity.plural
    return entity.plural or entity.type in ("organization", "group") or (entity.type == "thing" and other.plural)


def _weight(mention: Found, word: str, other: Found, entity: Entity) -> float:
    """How likely a candidate is by one of its mentions."""
    weight = _WEIGHT[other.place]
    if other.place == mention.place == "subject":
        weight += _SAME_PLACE
    if word == "its" and other.place == "subject" and other.sentence == mention.sentence:
        weight *= _OWNER
    if other.kind == "pronoun":
        weight *= 1.1
    weight *= _FADE ** (mention.sentence - other.sentence)
    if entity.named:
        weight *= _NAMED + _STANDING * log1p(len(entity.links))
    if word in NEUTER:
        weight *= _NEUTER_KIND[entity.type]
    elif word in PLURAL:
        weight *= _PLURAL_KIND[entity.type]
    if word in PERSONAL and entity.gender == mention.gender:
        weight *= 1.1
    return weight


def ahead(mention: Found, following: Iterable[tuple[Found, Entity]], word: str) -> Answer | None:
    """Cataphora, "In his speech, Roe": the subject of the sentence that a possessive opens."""
    if mention.place != "possessor":
        return None
    for other, entity in following:
        if other.sentence != mention.sentence:
            return None
        if other.place == "subject" and entity.named and _fits(mention, word, other, entity):
            return Answer(entity, 0.7, "pronoun-ahead", other)
    return None
