"""Where a text speaks of time: the words of the scan, matched against the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.reading.draft import Draft
from tui.reading.lexicon import words
from tui.reading.times.grammar import Found
from tui.reading.times.rules import RULES
from tui.reading.times.vocabulary import CODES, MARK, OTHER
from tui.reading.times.words import Word, scan

_FILLERS = words("times_fillers")
"""Kinds of word that are no time expression, not even together.

Numbers in words are among them but for two side by side, which can be a year: "nineteen ninety-six".
"""

_ISLAND = re.compile(rf"[^{MARK}{OTHER}]+")
_TELLING = re.compile(
    "[" + "".join(code for kind, code in CODES.items() if kind not in _FILLERS) + "]|{count}{count}".format(**CODES)
)


def recognise(draft: Draft) -> Iterator[Found]:
    """The time expressions of an article in order, none overlapping another."""
    scanned = list(scan(draft.text))
    codes = "".join(word.code for word in scanned)
    for island in _ISLAND.finditer(codes):
        if _TELLING.search(codes, *island.span()):
            yield from _in_island(draft, scanned, codes, *island.span())


def _in_island(draft: Draft, scanned: list[Word], codes: str, first: int, last: int) -> Iterator[Found]:
    """The expressions in a run of words that can be parts of one: the leftmost, of these the longest."""
    matches = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(codes, first, last)
    ]
    past = first
    for start, _, order, match in sorted(matches, key=lambda m: m[:3]):
        if start < past:
            continue
        rule = RULES[order]
        found = Found(rule, match, scanned)
        if rule.guard is None or rule.guard(found, draft):
            past = match.end()
            if rule.type is not None:
                yield found
