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
    infinitive: bool


_AHEAD = frozenset({"due", "scheduled", "slated", "expected", "planned", "upcoming", "effective", "expires", "expire"})
"""Words that put what follows ahead of the speaker without a future tense: "a vote scheduled for Friday"."""

_OPEN = frozenset({"could", "might", "can"})
"""Modals that tell of the past as often as of the future."""

_NEAR = 60
"""Characters within which a verb pointing ahead still governs what follows it."""


def tenses(draft: Draft) -> Callable[[int], tuple[Direction, Span | None]]:
    """A function from an offset to the direction of the verb that governs it, with its place.

    The governing verb is taken to be the last before the offset in its sentence, else the first finite one after it.
    One that points ahead must stand near, with no comma between: news tells of the past where nothing says otherwise.
    Sentences are looked at when first asked for; without tags every answer is "not told".
    """
    known: dict[int, list[_Verb]] = {}

    def direction(offset: int) -> tuple[Direction, Span | None]:
        """Where the verb that governs an offset points, and its place."""
        if not draft.sentences:
            return 0, None
        sentence = draft.sentence_at(offset)
        if sentence.start not in known:
            known[sentence.start] = _verbs(draft, sentence)
        verb = _governing(known[sentence.start], offset)
        if verb is None or not verb.direction:
            return 0, None
        between = draft.text[verb.end : offset]
        if verb.direction > 0 and (len(between) > _NEAR or "," in between):
            return 0, None
        return verb.direction, Span(start=verb.start, end=verb.end)

    return direction


def _governing(verbs: list[_Verb], offset: int) -> _Verb | None:
    before = [verb for verb in verbs if verb.end <= offset]
    after = (verb for verb in verbs if verb.start > offset and not verb.infinitive)
    return before[-1] if before else next(after, None)


def _verbs(draft: Draft, sentence: Sentence) -> list[_Verb]:
    tokens = draft.tokens
    found = [
        _Verb(
            tokens[group.first].start,
            tokens[group.last - 1].end,
            _points(tokens, group),
            tokens[group.first].tag == "TO",
        )
        for group in verb_groups(tokens, sentence)
    ]
    found += [
        _Verb(t.start, t.end, 1, infinitive=False) for t in tokens[sentence.first : sentence.last] if t.lower in _AHEAD
    ]
    return sorted(verb for verb in found if verb.direction)


def _points(tokens: tuple[Token, ...], group: VerbGroup) -> Direction:
    """Past tenses, perfects, participles point back; futures, modals, infinitives ahead; the plain present nowhere."""
    if group.tense == "future":
        return 1
    if group.perfect:
        return -1
    if (group.modal and tokens[group.first].lower not in _OPEN) or tokens[group.first].tag == "TO":
        return 1
    return -1 if group.tense == "past" or tokens[group.head].tag == "VBN" else 0
