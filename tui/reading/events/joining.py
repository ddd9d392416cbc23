"""Happenings told again in other words made one, with care: the same kind of thing, no other day, nobody else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tui.model import ActorType
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate
from tui.reading.events.choosing import Happening, lead_sentence
from tui.reading.lexicon import table
from tui.reading.phrases import NounPhrase

_TELLINGS = 8  # how many of the last tellings of a happening are compared with a new one
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
_AGAIN = frozenset({"also", "again", "later", "then", "too"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def join(draft: Draft, found: Sequence[Happening]) -> list[Happening]:
    """Happenings told again in other words made one, under the most salient of their triggers."""
    sorts = {actor.id: actor.type for actor in draft.actors}
    groups: list[list[Happening]] = []
    latest: dict[str, list[int]] = {}
    for happening in found:
        family = latest.setdefault(happening.best.kin, [])
        fitting = [i for i in reversed(family[-4:]) if _same(draft, sorts, groups[i][-_TELLINGS:], happening)]
        match = max(fitting, key=lambda i: _closeness(groups[i], happening), default=None)
        if match is None:
            family.append(len(groups))
            groups.append([happening])
        else:
            groups[match].append(happening)
    lead = lead_sentence(draft)
    return [_merged(group, lead) for group in groups]


def _closeness(group: Sequence[Happening], later: Happening) -> tuple[bool, int]:
    """How much speaks for a group: the same day, and people in common; of equals the last is taken."""
    days = {h.when.begins for h in group[-_TELLINGS:]} - {None}
    people = {actor for h in group[-_TELLINGS:] for actor in h.people}
    return later.when.begins in days, len(people & set(later.people))


def _same(draft: Draft, sorts: dict[str, ActorType], group: Sequence[Happening], later: Happening) -> bool:
    """Whether a later telling is of the same happening: on no other day, and by nobody else."""
    days = {(h.when.begins, h.when.ends) for h in group if h.when.begins is not None}
    if later.when.begins is not None and days and (later.when.begins, later.when.ends) not in days:
        return False
    people = {actor for h in group for actor in h.people}
    if later.best.phrase is None:
        return _lent(group[-1].best, later.best) or _done_again(draft, people, group, later)
    return _named_again(draft, sorts, people, group[-1].best.phrase, later)


def _done_again(draft: Draft, people: set[str], group: Sequence[Happening], later: Happening) -> bool:
    """Whether a verb tells of the happening again: the same thing done, by those who did it."""
    if _anew(draft, later.best) or any(_differ(draft, h.best, later.best) for h in group):
        return False
    again = _noun(draft, later.best) is not None and _noun(draft, later.best) == _noun(draft, group[0].best)
    return again or (set(later.doers) <= people if later.doers else _known(draft, later.best))


def _named_again(
    draft: Draft, sorts: dict[str, ActorType], people: set[str], before: NounPhrase | None, later: Happening
) -> bool:
    """Whether a noun names the happening again: by those who had part in it, or as one that the reader knows."""
    phrase = later.best.phrase
    assert phrase is not None
    if before is not None and 0 < phrase.first - before.last <= 1 and draft.tokens[before.last].lower == "of":
        return True
    words = {token.lower for token in draft.tokens[phrase.first : phrase.head]}
    if words & _OTHER:
        return False
    shared = bool(people & set(later.people))
    return shared or (bool(words & _KNOWN) and not _others(sorts, people, later.people))


def _lent(before: Candidate, later: Candidate) -> bool:
    """Whether a verb has its happening from its subject: "the talks began"."""
    subject = later.clause.subject if later.clause else None
    return before.phrase is not None and before.phrase == subject


def _anew(draft: Draft, candidate: Candidate) -> bool:
    """Whether a verb says that this is one more: "she also found", "he won again"; not that a talk had more topics."""
    verb = candidate.clause.verb if candidate.clause else None
    if verb is None or _has_topic(draft, candidate):
        return False
    return any(token.lower in _AGAIN for token in draft.tokens[max(verb.first - 1, 0) : verb.last + 1])


def _differ(draft: Draft, before: Candidate, later: Candidate) -> bool:
    """Whether two verbs are done to different things ("won the cup", "won the medal"), or each says something."""
    if before.phrase is not None or before.clause is None or later.clause is None or _has_topic(draft, later):
        return False
    lemma = draft.tokens[later.index].lemma
    if lemma == draft.tokens[before.index].lemma and lemma in table("event_verbs")["speech"]:
        return True
    here, there = ({draft.tokens[o.head].lower for o in c.clause.objects} for c in (before, later) if c.clause)
    pronouns = any(draft.tokens[o.head].tag == "PRP" for c in (before.clause, later.clause) for o in c.objects)
    return bool(here and there) and not here & there and not pronouns


def _has_topic(draft: Draft, candidate: Candidate) -> bool:
    """Whether the object of a verb is but what a talk was about."""
    return draft.tokens[candidate.index].lemma in table("event_verbs")["topic"]


def _noun(draft: Draft, candidate: Candidate) -> str | None:
    """The noun of a verb's subject when the reader is taken to know it: "the dam" after "a dam"; None for a name."""
    subject = candidate.clause.subject if candidate.clause and candidate.phrase is None else None
    determined = subject is not None and draft.tokens[subject.first].tag == "DT" and subject.last - subject.first > 1
    return draft.tokens[subject.head].text.lower() if subject is not None and determined else None


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


def _merged(group: Sequence[Happening], lead: int) -> Happening:
    """One happening out of its tellings, under the best of them: rather the first below the headline."""
    first = next((h for h in group if h.best.sentence >= lead), group[0])
    best = max(group, key=lambda h: h.best.tagged.score + (0.2 if h is first else 0.0))
    dated = [h.when for h in group if h.when.begins is not None] or [h.when for h in group if h.when.time is not None]
    when = best.when if best.when.begins is not None or not dated else dated[0]
    people = dict.fromkeys((*best.people, *(actor for h in group for actor in h.doers)))
    return replace(best, told=tuple(h.best for h in group), when=when, people=tuple(people))
