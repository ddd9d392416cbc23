"""How likely a verb is a happening that a reader would put on a time line."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from tui.reading.draft import Draft
from tui.reading.lexicon import table
from tui.reading.phrases import Clause, Syntax

# What each property adds to a verb's score; chosen by hand, to be outdone by a trained tagger.
_BASE = 0.45
_CLASS = {"salient": 0.2, "speech": -0.1, "report": -0.5, "state": -0.5, "light": -0.15}
# Where somebody goes: "to" and "in" are no part of the verb.
_PARTICLES = frozenset(
    {"ahead", "apart", "ashore", "aside", "away", "back", "down", "home", "missing", "off", "out", "up"}
)

_NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither"})


def score(draft: Draft, syntax: Syntax, clause: Clause, *, happening_object: bool, reports: bool = True) -> float:
    """0 to 1 for a clause's main verb.

    `happening_object`: the verb's object names a happening itself ("held talks"), which then speaks for both;
    `reports`: the verb is, as far as is known, one by which something is said ("crews responded" says nothing).
    """
    lemma = draft.tokens[clause.verb.head].lemma
    kinds = classes(lemma)
    if _particle(draft, clause):
        kinds -= {"state", "light"}
    elif clause.objects and f"{lemma} {draft.tokens[clause.objects[0].head].lemma}" in _sets()["idiom"]:
        kinds = frozenset({"salient"})
    if not reports and clause.verb.finite:
        kinds -= {"report"}
    light = happening_object and kinds & {"light", "aspect"}
    total = _BASE + sum(_CLASS.get(kind, 0.0) for kind in kinds if not (kind == "state" and "salient" in kinds))
    happened = realised(draft, syntax, clause)
    if "speech" in kinds:
        total += 0.25 if "report" in kinds else 0.0
        total -= 0.0 if clause.verb.finite or happened else 0.15
    total += 0.25 if happened else 0.0
    total += _form(clause) + _surroundings(draft, clause) - (0.35 if light else 0.0)
    return min(max(total, 0.0), 1.0)


def classes(lemma: str) -> frozenset[str]:
    """The classes of `lexicon/event_verbs.txt` that a verb stands in."""
    return frozenset(kind for kind, verbs in _sets().items() if lemma in verbs and kind != "purpose")


def _particle(draft: Draft, clause: Clause) -> bool:
    """Whether a particle makes another verb of it, whatever its tag: "went down", "came home"."""
    after = draft.tokens[clause.verb.last] if clause.verb.last < len(draft.tokens) else None
    return after is not None and (after.tag == "RP" or (after.lower in _PARTICLES and after.tag in ("RB", "IN", "NN")))


@cache
def _sets() -> dict[str, frozenset[str]]:
    """The classes as sets."""
    return {kind: frozenset(verbs) for kind, verbs in table("event_verbs").items()}


def _form(clause: Clause) -> float:
    """What tense, aspect, modality and negation add: told facts count, what may be or is not does not."""
    verb = clause.verb
    total = {"past": 0.15, "future": 0.0, "present": -0.15, "none": -0.1}[verb.tense]
    if verb.tense == "present" and (verb.perfect or verb.progressive):
        total += 0.2 if verb.perfect else 0.15
    if clause.link == "infinitive":
        total -= 0.15
    if clause.link == "relative":
        total -= 0.1
    return total - (0.3 if verb.modal else 0.0) - (0.4 if verb.negated else 0.0)


def _surroundings(draft: Draft, clause: Clause) -> float:
    """What the clause around the verb takes away: a condition, a plan, no doer."""
    total = 0.0
    if clause.opener is not None and draft.tokens[clause.opener].lower in ("if", "unless", "whether"):
        total -= 0.3
    if (
        clause.link == "infinitive"
        and clause.verb.first
        and draft.tokens[clause.verb.first - 1].lemma in _sets()["purpose"]
    ):
        total -= 0.15
    if clause.subject is None and clause.agent is None:
        total -= 0.05
    if clause.subject is not None:
        first = clause.subject.first
        total -= 0.4 if any(token.lower in _NOBODY for token in draft.tokens[max(first - 1, 0) : first + 1]) else 0.0
    return total


def governor_of(syntax: Syntax, clause: Clause) -> Clause | None:
    """The clause that a clause depends on; for a participle before its verb ("Ann, fleeing, met Bob") that verb's."""
    if clause.governor is not None or clause.link != "participle":
        return syntax.by_verb.get(clause.governor) if clause.governor is not None else None
    at = bisect_right(syntax.clauses, clause.verb.first, key=lambda each: each.verb.first)
    later = syntax.clauses[at : at + 3]
    return next((each for each in later if each.verb.finite and each.subject == clause.subject), None)


def realised(draft: Draft, syntax: Syntax, clause: Clause) -> bool:
    """Whether an infinitive tells of what did happen (Karttunen 1971): "were forced to leave", "met to discuss"."""
    governor = governor_of(syntax, clause) if clause.link == "infinitive" else None
    if governor is None or governor.verb.negated or governor.verb.modal or governor.verb.tense == "future":
        return False
    touching = governor.verb.last == clause.verb.first or governor.objects or governor.subject == clause.subject
    return bool(touching) and draft.tokens[governor.verb.head].lemma in _sets()["realise"]
