"""Where a text speaks of time: the words of the scan, matched against the rules."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.times.grammar import Found
from tui.reading.times.rules import RULES
from tui.reading.times.words import scan


def recognise(text: str) -> Iterator[Found]:
    """The time expressions of a text in order, none overlapping another."""
    words = list(scan(text))
    codes = "".join(word.code for word in words)
    matches = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(codes)
        if match.end() > match.start()
    ]
    matches.sort(key=lambda m: m[:3])
    past = 0
    for start, end, order, match in matches:
        if start < past:
            continue
        rule = RULES[order]
        found = Found(rule, match, words)
        if rule.guard is None or rule.guard(found):
            past = -end
            if rule.type is not None:
                yield found
