"""Where the verb near an expression points: into the past or the future."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.model import Span
from tui.reading.draft import Draft, Sentence, Token
from tui.reading.phrases import VerbGroup, verb_groups
from tui.reading.times.anchor import Direction


class _Verb(NamedTuple):
    """A verb or a word that points like one.

    `reach`: characters on that it governs, without end where `_NEAR`; `onward`: it governs nothing before it.
    """

    start: int
    end: int
    direction: Direction
    reach: int
    lemma: str = ""
    onward: bool = False


_AHEAD = frozenset(
    {"due", "scheduled", "slated", "expected", "planned", "upcoming", "effective"} | {"payable", "maturing"}
)
"""Words that put what follows ahead of the speaker without a future tense: "a vote scheduled for Friday"."""

_BEFORE_THEN = frozenset({"previously", "originally", "initially", "earlier", "formerly", "as"})
"""Before one of `_AHEAD` they say that the day has come since: "as planned", "originally due"."""

_OPEN = frozenset({"could", "might"})
"""Modals that tell of the past as often as of the future."""

_PUTS_OFF = frozenset(
    ("adjourn", "defer", "delay", "extend", "give", "grant", "move", "postpone", "prolong", "push", "put", "recess")
)
_PUTS_OFF |= {"renew", "reschedule", "suspend"}
"""Verbs that name a day ahead of themselves: "postponed until Tuesday", "extended the offer to Nov. 6"."""

_TIMETABLED = frozenset(
    (
        "address",
        "adjourn",
        "air",
        "appear",
        "arrive",
        "begin",
        "close",
        "compete",
        "conclude",
        "convene",
        "debut",
        "depart",
    )
)
_TIMETABLED |= {"elect", "embark", "end", "expire", "face", "finish", "hold", "host", "kick", "launch", "leave", "meet"}
_TIMETABLED |= {"open", "play", "premiere", "reconvene", "reopen", "resume", "return", "speak", "start", "testify"}
_TIMETABLED |= {"travel", "visit", "vote"}
"""Verbs whose plain present tells what a timetable says: "the trial opens Monday"."""

_SHARE_TENSE = frozenset(
    (
        "appear",
        "begin",
        "cease",
        "come",
        "continue",
        "decline",
        "fail",
        "forget",
        "go",
        "happen",
        "have",
        "help",
        "manage",
    )
)
_SHARE_TENSE |= {
    "attempt",
    "neglect",
    "prove",
    "refuse",
    "remember",
    "rush",
    "seek",
    "seem",
    "start",
    "stop",
    "struggle",
}
_SHARE_TENSE |= {"tend", "try", "turn", "use"}
"""Verbs whose infinitive is of their own time: what "refused to go", "seemed to be" says is past (Karttunen 1971)."""

_OPENERS = frozenset(("that", "because", "although", "though", "while", "whether", "if", "unless"))

_SETS = frozenset({"book", "fix", "plan", "reschedule", "schedule", "set", "slate"})
"""Verbs that do so with "for": "set a hearing for Friday"."""

_UNTIL = frozenset({"until", "till", "to"})
_LIMITS = _UNTIL | {"by", "before"}
"""Words before a day by which something is to be done."""

_BREAK = re.compile(r"[,:;()–—]")

_NEAR = 60
"""Characters within which a verb pointing ahead still governs what follows it."""

_NEAR_AFTER_NOUN = 30
"""The same for an infinitive that a noun brings: in "extended offers to buy the maker Friday" they extended Friday."""


def tenses(draft: Draft) -> Callable[[int], tuple[Direction, Span | None]]:
    """A function from an offset to the direction of the verb that governs it, with its place.

    The governing verb is taken to be the last before the offset in its sentence, else the first finite one after it.
    One that points ahead must stand near, with no comma or the like between: news tells of the past where nothing says
    otherwise.
    Sentences are looked at when first asked for; without tags every answer is "not told".
    """
    known: dict[int, list[_Verb]] = {}

    def direction(offset: int) -> tuple[Direction, Span | None]:
        """Where the verb that governs an offset points, and its place."""
        if not draft.sentences:
            return 0, None
        sentence = draft.sentence_at(offset)
        if sentence.start not in known:
            known[sentence.start] = _verbs(draft.tokens, sentence)
        before = _word_before(draft, offset)
        opened = _clause_opens(draft, sentence, offset)
        verb = _governing(known[sentence.start], offset, opened, limited=before in _LIMITS)
        if verb is None:
            return 0, None
        span = Span(start=verb.start, end=verb.end)
        if (verb.lemma in _PUTS_OFF and before in _UNTIL) or (verb.lemma in _SETS and before == "for"):
            return 1, span
        between = draft.text[verb.end : offset]
        if verb.direction > 0 and (len(between) > _NEAR or _BREAK.search(between)):
            return 0, None
        return verb.direction, span

    return direction


def _governing(verbs: list[_Verb], offset: int, opened: int, *, limited: bool) -> _Verb | None:
    """The verb that governs an offset; `opened` is where the clause that holds it began."""
    before = [verb for verb in verbs if verb.end <= offset and (limited or verb.reach >= min(_NEAR, offset - verb.end))]
    after = next((verb for verb in verbs if verb.start > offset and not verb.onward), None)
    if not before or (after and before[-1].end <= opened):
        return after
    return before[-1]


def _clause_opens(draft: Draft, sentence: Sentence, offset: int) -> int:
    """Where the word stands that opens the clause of an offset: "critics who on Sunday called", ", but on Sunday"."""
    at = draft.token_at(offset)
    for index in range(at - 1, sentence.first, -1):
        token, before = draft.tokens[index], draft.tokens[index - 1]
        joined = token.text == ";" or (before.text == "," and token.lower in ("and", "but", "so"))
        if (joined and index >= at - 2) or token.tag in ("WP", "WDT", "WRB") or token.lower in _OPENERS:
            return token.start
        if token.tag.startswith("VB") or offset - token.start > _NEAR:
            break
    return -1


def _word_before(draft: Draft, offset: int) -> str:
    index = draft.token_at(offset)
    return draft.tokens[index - 1].lower if index else ""


def _verbs(tokens: Sequence[Token], sentence: Sentence) -> list[_Verb]:
    groups = verb_groups(tokens, sentence)
    found = [_verb(tokens, one, other) for one, other in pairwise((*groups, None)) if one]
    found += [
        _Verb(tokens[i].start, tokens[i].end, _schedule(tokens, i, sentence.first), _NEAR)
        for i in range(sentence.first, sentence.last)
        if tokens[i].lower in _AHEAD
    ]
    found += [
        _Verb(one.start, other.end, 1, _NEAR_AFTER_NOUN)
        for one, other in pairwise(tokens[sentence.first : sentence.last])
        if (one.lower, other.lower) == ("ahead", "of")
    ]
    return sorted(verb for verb in found if verb.direction or verb.lemma in _SETS)


def _schedule(tokens: Sequence[Token], index: int, first: int) -> Direction:
    """Where a word of `_AHEAD` points: back if the day has come since, as in "had been due Friday", "as planned"."""
    before = [token.lower for token in tokens[max(first, index - 3) : index]]
    return -1 if set(before[-1:]) & _BEFORE_THEN or before[-2:] == ["had", "been"] else 1


def _verb(tokens: Sequence[Token], group: VerbGroup, following: VerbGroup | None) -> _Verb:
    """A verb group, with the one that follows it in the sentence."""
    first, head = tokens[group.first], tokens[group.head]
    direction, reach = _points(first, head, group), _NEAR
    infinitive = first.lower == "to"
    relative = group.first > 0 and tokens[group.first - 1].tag in ("WP", "WDT")  # "Monday he met Ann, who will stay"
    onward = infinitive or relative or (group.tense == "present" and not (group.perfect or group.modal))
    if infinitive and group.first:
        before = tokens[group.first - 1]
        reach = _NEAR_AFTER_NOUN if before.tag in ("NN", "NNS") else _NEAR
        if before.lemma in _SHARE_TENSE and before.tag.startswith("VB"):
            direction = 0
        elif before.lower in _AHEAD:
            direction = _schedule(tokens, group.first - 1, 0)
    elif head.lemma == "be" and group.tense == "present" and following and following.first == group.last:
        direction, onward = int(tokens[following.first].lower == "to"), False  # "they are to meet"
    return _Verb(first.start, tokens[group.last - 1].end, direction, reach, head.lemma, onward=onward)


def _points(first: Token, head: Token, group: VerbGroup) -> Direction:
    """Past tenses, perfects, participles point back; futures, modals, infinitives ahead; the plain present nowhere."""
    if group.tense == "future":
        return 1
    if group.perfect:
        return -1
    if group.tense == "present" and not group.modal and (group.progressive or head.lemma in _TIMETABLED):
        return 1
    if (group.modal and first.lower not in _OPEN) or first.lower == "to":
        return 1
    return -1 if group.tense == "past" or head.tag == "VBN" else 0
