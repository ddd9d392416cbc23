"""Words that say which of two happenings came first: "after", "before", "following", "led to", the past perfect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.reading.draft import Draft, Token
from tui.reading.events.candidates import Candidate
from tui.reading.events.choosing import Happening
from tui.reading.events.structure import told_of
from tui.reading.lexicon import words

# What a word between two happenings says of the second: that it came first, or that it came later.
_SECOND_FIRST = {
    "after": "after",
    "following": "after",
    "since": "since",
    "because": "cause",
    "amid": "amid",
    "once": "after",
}
_SECOND_LATER = {"before": "before", "until": "until", "till": "until", "then": "then"}
_FOLLOWS = frozenset({"follow", "succeed"})
_CAUSES = frozenset({"cause", "trigger", "prompt", "spark", "provoke", "precede"})
_RESULTS = {"lead": "to", "result": "in", "culminate": "in"}
_CAUSED_BY = ("response", "reaction", "retaliation", "result", "consequence", "revenge", "answer")


class Signal(NamedTuple):
    """That one happening came before another, by a rule, on the words from `start` to `end`."""

    earlier: int
    later: int
    rule: str
    start: int
    end: int
    sure: bool


def signals(draft: Draft, found: Sequence[Happening]) -> Iterator[Signal]:
    """The signals of a text, sentence by sentence. Indices are those of `found`."""
    at = {candidate.index: number for number, happening in enumerate(found) for candidate in happening.told}
    sentences: dict[int, list[Candidate]] = {}
    for happening in found:
        for candidate in happening.told:
            sentences.setdefault(candidate.sentence, []).append(candidate)
    for row in sentences.values():
        row.sort(key=lambda candidate: candidate.index)
        for first, second in pairwise(row):
            yield from _between(draft, at, first, second)
        yield from _perfect(draft, at, row)
        for candidate in row:
            for earlier, later, rule in told_of(draft, at, candidate):
                token = draft.tokens[candidate.index]
                yield Signal(at[earlier], at[later], rule, token.start, token.end, sure=False)


def _between(draft: Draft, at: Mapping[int, int], first: Candidate, second: Candidate) -> Iterator[Signal]:
    """What the words between two neighbouring triggers say, or the word that opens their sentence: "After …"."""
    one, two = at[first.index], at[second.index]
    if one == two:
        return
    for index in range(second.index - 1, first.index, -1):
        if said := _says(draft, index):
            second_first, rule, sure = said
            break
    else:
        index = draft.sentences[first.sentence].first
        second_first, rule, sure = _opening(draft, index)
        if not rule:
            return
    earlier, later = (two, one) if second_first else (one, two)
    yield Signal(earlier, later, rule, draft.tokens[index].start, draft.tokens[index].end, sure)


def _opening(draft: Draft, index: int) -> tuple[bool, str, bool]:
    """What the first word of a sentence says of its first two happenings; no rule where it says nothing."""
    word = draft.tokens[index].lower
    opens = word in ("after", "following", "since", "when", "once", "before")
    return word == "before", f"{word}-signal" if opens else "", True


def _says(draft: Draft, index: int) -> tuple[bool, str, bool] | None:
    """What a word between two happenings says: whether the second came first, the rule, whether that is sure."""
    token, after = draft.tokens[index], draft.tokens[min(index + 1, len(draft.tokens) - 1)].lower
    if after in words("time_nouns"):
        return None  # "the following day"
    if token.lower in _SECOND_FIRST:
        return True, f"{_SECOND_FIRST[token.lower]}-signal", True
    if token.lower in _SECOND_LATER:
        return False, f"{_SECOND_LATER[token.lower]}-signal", True
    if token.lower in _CAUSED_BY and after in ("to", "of"):
        return True, "cause-signal", True
    return _verb_says(token, after) if token.tag.startswith("VB") else None


def _verb_says(token: Token, after: str) -> tuple[bool, str, bool] | None:
    """What a verb between two happenings says, with the word `after` it."""
    if token.lemma in _FOLLOWS:
        return True, "follow-signal", True
    caused = token.lemma in _CAUSES or _RESULTS.get(token.lemma) == after
    return (False, "cause-signal", False) if caused else None


def _perfect(draft: Draft, at: Mapping[int, int], row: Sequence[Candidate]) -> Iterator[Signal]:
    """What had happened came before what happened, in one sentence."""
    for first, second in pairwise(row):
        had, did = _past(first), _past(second)
        if had is None or did is None or had == did or at[first.index] == at[second.index]:
            continue
        earlier, later = (first, second) if had else (second, first)
        token = draft.tokens[earlier.index]
        yield Signal(at[earlier.index], at[later.index], "past-perfect", token.start, token.end, sure=False)


def _past(candidate: Candidate) -> bool | None:
    """Whether a verb is in the past perfect; None for what is no past tense."""
    if candidate.phrase is not None or candidate.clause is None or candidate.clause.verb.tense != "past":
        return None
    return candidate.clause.verb.perfect
