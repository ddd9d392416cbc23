"""First and second person inside quotes.

"I" is the speaker. "We" is the speaker when that is a body or a group, and the body that a person speaks for when the
text says whose coach or chief that is. "You" is the hearer where somebody is told something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tui.model import Actor, Because, Mention, Piece, Quote, Span
from tui.reading.actors.roles import role_noun
from tui.reading.draft import Draft

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_HEARER = frozenset({"you", "your", "yours", "yourself"})
_TOLD = frozenset({"tell", "ask", "assure", "advise", "remind", "warn", "urge", "inform"})
_SPEAKER = 0.95
_BODY = 0.7
_HEARS = 0.75
# How many words may stand between a body and whoever speaks for it: "Acme's founder and chief executive Jane Roe".
_LONGEST = 6
_JOINS = frozenset({"'s", "’s", "'", "’", "and", "of", "for", "at", "the", ",", "-", "&"})


class _Heard(NamedTuple):
    """Whose the pronouns of a quote are, ids or None, by the words they can be."""

    speaker: str | None
    body: str | None
    hearer: str | None

    def of(self, word: str, types: dict[str, str]) -> tuple[str | None, str, float]:
        """Whom a pronoun means, by which rule and how surely."""
        if word in _HEARER:
            return self.hearer, "hearer-of-quote", _HEARS
        if word in _SINGULAR:
            return (self.speaker if types.get(self.speaker or "") == "person" else None), "speaker-of-quote", _SPEAKER
        if types.get(self.speaker or "") == "person":
            return self.body, "speaks-for", _BODY
        return self.speaker, "speaker-of-quote", _SPEAKER


def resolve_speech(draft: Draft) -> Draft:
    """Add the pronouns of the first and second person in quotes to the actors whom they mean."""
    spoken: dict[str, list[Mention]] = defaultdict(list)
    types: dict[str, str] = {actor.id: actor.type for actor in draft.actors}
    bodies = _bodies(draft)
    starts = {mention.start: actor.id for actor in draft.actors for mention in actor.mentions}
    taken: set[int] = set()
    # The innermost quote comes first: of a quote in a quote, the "I" is the inner speaker's.
    for quote in sorted(draft.quotes, key=lambda quote: sum(p.end - p.start for p in quote.content)):
        heard = _Heard(quote.speaker, bodies.get(quote.speaker or ""), _hearer(draft, quote, starts, types))
        for index in _pronouns(draft, quote, taken):
            owner, rule, sure = heard.of(draft.tokens[index].lower, types)
            if owner is not None:
                spoken[owner].append(_mention(draft, quote, index, rule, sure))
    return draft.with_(actors=tuple(_with(actor, spoken[actor.id]) for actor in draft.actors))


def _pronouns(draft: Draft, quote: Quote, taken: set[int]) -> Iterator[int]:
    """The tokens among a quote's quoted words that are pronouns of the first or second person, each once."""
    for piece in quote.content:
        quoted = quote.kind == "direct" or any(mark in piece.text for mark in '"“”«»')
        for index in draft.tokens_in(piece.start, piece.end) if quoted else ():
            token = draft.tokens[index]
            known = token.lower in _SINGULAR | _PLURAL | _HEARER and token.tag.startswith("PRP")
            if known and index not in taken:
                taken.add(index)
                yield index


def _hearer(draft: Draft, quote: Quote, starts: dict[int, str], types: dict[str, str]) -> str | None:
    """The person who is told: "Roe told him"."""
    words = draft.tokens_in(quote.cue.start, quote.cue.end) if quote.cue else range(0)
    if not words or draft.tokens[words[-1]].lemma not in _TOLD or words.stop >= len(draft.tokens):
        return None
    told = starts.get(draft.tokens[words.stop].start)
    return told if told and told != quote.speaker and types[told] == "person" else None


def _bodies(draft: Draft) -> dict[str, str]:
    """For people the organisation that they speak for: "Acme's chief executive Jane Roe", "Roe, the head of Acme"."""
    named = [
        (mention, actor)
        for actor in draft.actors
        if actor.type in ("person", "organization")
        for mention in actor.mentions
        if mention.kind == "name"
    ]
    named.sort(key=lambda pair: pair[0].start)
    found: dict[str, str] = {}
    for (one, first), (other, second) in pairwise(named):
        if {first.type, second.type} == {"person", "organization"} and _serves(draft, one, other):
            person, body = (first, second) if first.type == "person" else (second, first)
            found.setdefault(person.id, body.id)
    return found


def _serves(draft: Draft, one: Piece, other: Piece) -> bool:
    """Whether between two names nothing stands but the office that the one person has in the other body."""
    between = [draft.tokens[index] for index in draft.tokens_in(one.end, other.start)]
    office = any(role_noun(token) for token in between)
    return (
        0 < len(between) <= _LONGEST
        and office
        and all(token.tag.startswith(("NN", "JJ")) or token.lower in _JOINS for token in between)
    )


def _mention(draft: Draft, quote: Quote, index: int, rule: str, sure: float) -> Mention:
    """The pronoun as a mention, resting on the words that name the source."""
    token = draft.tokens[index]
    rests_on = quote.source or quote.cue
    spans = (Span(start=rests_on.start, end=rests_on.end),) if rests_on else ()
    return Mention(
        start=token.start,
        end=token.end,
        text=draft.text[token.start : token.end],
        kind="pronoun",
        confidence=sure if quote.confidence is None else min(sure, quote.confidence),
        because=(Because(rule=rule, spans=spans),),
    )


def _with(actor: Actor, mentions: list[Mention]) -> Actor:
    """The actor with these mentions among its own, in text order."""
    if not mentions:
        return actor
    together = sorted((*actor.mentions, *mentions), key=lambda mention: (mention.start, mention.end))
    return actor.with_(mentions=tuple(together))
