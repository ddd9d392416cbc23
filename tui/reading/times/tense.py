"""Where the verb near an expression points: into the past or the future."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.model import Span
from tui.reading.draft import Draft, Sentence, Token
from tui.reading.phrases import VerbGroup, verb_groups
from tui.reading.times.anchor import Direction


class _Verb(NamedTuple):
    start: int
    end: int
    direction: Direction


_AHEAD = frozenset({"due", "scheduled", "slated", "expected", "planned", "set", "upcoming", "effective", "expires"})
"""Words that put what follows ahead of the speaker without a future tense: "a vote scheduled for Friday"."""


def tenses(draft: Draft) -> Callable[[int], tuple[Direction, Span | None]]:
    """A function from an offset to the direction of the verb that governs it, with that verb's place.

    The governing verb is taken to be the last before the offset in its sentence, else the first after it. Sentences
    are looked at when first asked for; without tags every answer is "not told".
    """
    known: dict[int, list[_Verb]] = {}

    def direction(offset: int) -> tuple[Direction, Span | None]:
        if not draft.sentences:
            return 0, None
        sentence = draft.sentence_at(offset)
        if sentence.start not in known:
            known[sentence.start] = _verbs(draft, sentence)
        verbs = known[sentence.start]
        before = [verb for verb in verbs if verb.end <= offset]
        after = [verb for verb in verbs if verb.start > offset]
        chosen = before[-1] if before else after[0] if after else None
        return (chosen.direction, Span(start=chosen.start, end=chosen.end)) if chosen else (0, None)

    return direction


def _verbs(draft: Draft, sentence: Sentence) -> list[_Verb]:
    tokens = draft.tokens
    found = [
        _Verb(tokens[group.first].start, tokens[group.last - 1].end, _points(tokens, group))
        for group in verb_groups(tokens, sentence)
    ]
    found += [_Verb(t.start, t.end, 1) for t in tokens[sentence.first : sentence.last] if t.lower in _AHEAD]
    return sorted(verb for verb in found if verb.direction)


def _points(tokens: tuple[Token, ...], group: VerbGroup) -> Direction:
    """Past tenses and perfects point back; futures, modals and infinitives ahead; the plain present nowhere."""
    if group.tense == "future":
        return 1
    if group.perfect:
        return -1
    if group.modal or tokens[group.first].tag == "TO":
        return 1
    return -1 if group.tense == "past" else 0
