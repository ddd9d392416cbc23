"""Which happenings stand on the time line: told more than once they are joined, and the most salient are kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tui.model import ActorType, Because
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate
from tui.reading.events.dating import When

_THRESHOLD = 0.5
_SHARE = 0.6  # of the sentences: a time line with more rows than that is no summary
_LEAST = 6
_TELLINGS = 8  # how many of the last tellings of a happening are compared with a new one
# What a place in the story is worth, by sentences from its first: news tells the main thing first.
# What goes on all the time is mostly no happening, and plans are less than facts.
_TOLD = {"tense-present": -0.15, "adjective-present": -0.15, "tense-future": -0.05, "modal": -0.05, "intended": -0.05}
_PLACE = ((-1, 0.0), (0, 0.25), (1, 0.15), (4, 0.05), (9, 0.0))
_OTHER = frozenset(
    {
        "another",
        "second",
        "third",
        "previous",
        "earlier",
        "subsequent",
        "new",
        "other",
        "further",
        "separate",
        "similar",
        "next",
        "last",
        "a",
        "an",
    }
)
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening.

    Its best trigger and every trigger it is told by, its time, its people, those of them who do it, how salient it is.
    """

    best: Candidate
    told: tuple[Candidate, ...]
    when: When
    people: tuple[str, ...]
    doers: tuple[str, ...]
    salience: float


def weigh(draft: Draft, found: Sequence[Happening], because: Sequence[Because]) -> list[Happening]:
    """The happenings with the salience that the whole story gives them: place, day, people, and being told again."""
    lead = lead_sentence(draft)
    return [
        replace(h, salience=h.best.tagged.score + _bonus(h, lead) + _TOLD.get(reason.rule, 0.0))
        for h, reason in zip(found, because, strict=True)
    ]


def _bonus(happening: Happening, lead: int) -> float:
    """What the story adds to a trigger's own score."""
    depth = happening.best.sentence - lead
    total = next((bonus for limit, bonus in _PLACE if depth <= limit), -0.1)
    total += 0.1 if happening.when.begins is not None else 0.05 if happening.when.time is not None else 0.0
    total += 0.05 * min(len(happening.told) - 1, 3)
    total += 0.05 * min(len(happening.people), 2)
    return total


def lead_sentence(draft: Draft) -> int:
    """Index of the first sentence of the story itself: the first that ends as a sentence does."""
    for index, sentence in enumerate(draft.sentences):
        if draft.tokens[sentence.last - 1].text in (".", "”", '"', "!", "?"):
            return index
    return 0


def choose(draft: Draft, found: Sequence[Happening]) -> list[Happening]:
    """The happenings to show, in text order."""
    limit = max(_LEAST, round(len(draft.sentences) * _SHARE))
    ranked = sorted(found, key=lambda h: (-h.salience, h.best.index))
    kept = [h for h in ranked if h.salience >= _THRESHOLD][:limit]
    return sorted(kept, key=lambda h: h.best.index)


def join(draft: Draft, found: Sequence[Happening]) -> list[Happening]:
    """Happenings told again in other words made one, under the most salient of their triggers."""
    sorts = {actor.id: actor.type for actor in draft.actors}
    groups: list[list[Happening]] = []
    latest: dict[str, list[int]] = {}
    for happening in found:
        family = latest.setdefault(happening.best.kin, [])
        match = next((i for i in reversed(family[-4:]) if _same(draft, sorts, groups[i][-_TELLINGS:], happening)), None)
        if match is None:
            family.append(len(groups))
            groups.append([happening])
        else:
            groups[match].append(happening)
    return [_merged(group) for group in groups]


def _same(draft: Draft, sorts: dict[str, ActorType], group: Sequence[Happening], later: Happening) -> bool:
    """Whether a later telling is of the same happening: on no other day, and by nobody else."""
    days = {(h.when.begins, h.when.ends) for h in group if h.when.begins is not None}
    if later.when.begins is not None and days and (later.when.begins, later.when.ends) not in days:
        return False
    people = {actor for h in group for actor in h.people}
    phrase, before = later.best.phrase, group[-1].best.phrase
    if phrase is None:
        return set(later.doers) <= people if later.doers else _known(draft, later.best)
    if before is not None and 0 < phrase.first - before.last <= 1 and draft.tokens[before.last].lower == "of":
        return True
    words = {token.lower for token in draft.tokens[phrase.first : phrase.head]}
    if words & _OTHER:
        return False
    shared = bool(people & set(later.people))
    return shared or (bool(words & _KNOWN) and not _others(sorts, people, later.people))


def _known(draft: Draft, candidate: Candidate) -> bool:
    """Whether a verb's subject is somebody the reader is taken to know already: "they", "the two leaders"."""
    subject = candidate.clause.subject if candidate.clause else None
    if subject is None:
        return False
    first, head = draft.tokens[subject.first], draft.tokens[subject.head]
    return head.tag == "PRP" or (first.lower in _KNOWN | {"both"} and head.tag == "NNS")


def _others(sorts: dict[str, ActorType], here: Collection[str], there: Collection[str]) -> bool:
    """Whether two tellings name different actors of one type: another country's tariffs, but not a president's."""
    return bool({sorts[actor] for actor in here} & {sorts[actor] for actor in there}) and not set(here) & set(there)


def _merged(group: Sequence[Happening]) -> Happening:
    """One happening out of its tellings."""
    best = max(group, key=lambda h: h.best.tagged.score + (0.2 if h is group[0] else 0.0))
    dated = [h.when for h in group if h.when.begins is not None] or [h.when for h in group if h.when.time is not None]
    when = best.when if best.when.begins is not None or not dated else dated[0]
    people = dict.fromkeys((*best.people, *(actor for h in group for actor in h.doers)))
    return replace(best, told=tuple(h.best for h in group), when=when, people=tuple(people))
