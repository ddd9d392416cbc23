"""How lines fit a query: scores, the order of what is found, and the hits that are made of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from operator import attrgetter

from tui.model import Answer, Hit, HitKind
from tui.search.align import clip, matched
from tui.search.fold import Word
from tui.search.lines import Line

_RANK: dict[HitKind, int] = {"actor": 0, "mention": 1, "quote": 2, "event": 3, "time": 4, "note": 5, "text": 6}
# What share of a name's score depends on how much of the name was typed.
_COVERAGE = 0.08
# Each typed word that does not follow the one before it costs this.
_APART = 2.0
# Every mention of somebody is a hit; a limit that only an article with thousands of them meets.
_MOST_MENTIONS = 500


@dataclass(frozen=True)
class Match:
    """How a line fits a query: `pairs` are the typed words with the words of the line `host` that they matched.

    The host of a mention or a time is the sentence in which it stands, else the line itself.
    """

    line: Line
    host: Line
    number: int
    score: float
    sure: bool
    pairs: list[tuple[str, Word]]

    @classmethod
    def of(cls, line: Line, number: int, scores: list[float], pairs: list[tuple[str, Word]], *, sure: bool) -> Match:
        """The match of a line by the scores of its words; a name that was typed to its end is worth more."""
        score = sum(scores) / len(scores) if scores else 100.0
        if line.kind == "actor" and pairs:
            covered = sum(len(word) for word, _ in pairs) / max(sum(char.isalnum() for char in line.label), 1)
            score *= 1 - _COVERAGE + _COVERAGE * min(covered, 1.0)
        return cls(line, line, number, score, sure, pairs)

    def at(self, place: Line) -> Match:
        """The same for a mention or time in the line; they keep the order of the text."""
        return replace(self, line=place, score=100.0)

    def replaced(self, pairs: list[tuple[str, Word]]) -> Match:
        """The match with other words."""
        return self if len(pairs) == len(self.pairs) else replace(self, pairs=pairs)

    @property
    def order(self) -> tuple[bool, float, int, int]:
        """Sorts the best of a kind first: what was spelt right, the score, and then as the reading has them."""
        return not self.sure, -self.score, self.number, self.line.start

    @property
    def key(self) -> tuple[str | None, int]:
        """The same for what is shown once: an actor by whichever name, a fact by whichever alternative."""
        single = self.line.kind in {"actor", "quote", "event"}
        return (self.line.ref, 0) if single else (self.line.ref, self.line.start)

    def hit(self) -> Hit:
        """The match as a hit."""
        line = self.line
        start, end = line.start, line.end
        if line.kind == "text" and self.pairs:
            start = line.start + min(word.start for _, word in self.pairs)
            end = line.start + max(word.end for _, word in self.pairs)
        marks = matched(line.label, self.pairs)
        if line is not self.host:
            marks = tuple(range(start - self.host.start, end - self.host.start))
        label, marks = clip(line.label, tuple(mark for mark in marks if mark < len(line.label)))
        return Hit(
            kind=line.kind,
            ref=line.ref,
            start=start,
            end=end,
            label=label,
            detail=line.detail,
            score=round(self.score, 1),
            matched=marks,
        )


def grouped(matches: list[Match], limit: int, remark: str) -> Answer:
    """The best matches of each kind as hits; kinds with something spelt right go first."""
    groups: dict[HitKind, dict[tuple[str | None, int], Match]] = defaultdict(dict)
    for match in sorted(matches, key=attrgetter("order")):
        groups[match.line.kind].setdefault(match.key, match)
    kinds = sorted(groups, key=lambda kind: (not next(iter(groups[kind].values())).sure, _RANK[kind]))
    hits = [
        match.hit()
        for kind in kinds
        for match in list(groups[kind].values())[: _MOST_MENTIONS if kind == "mention" else limit]
    ]
    return Answer(hits=tuple(hits), totals={kind: len(groups[kind]) for kind in kinds}, remark=remark)


def score_of(
    line: list[Word], meaning: dict[str, float], after: int | None, *, taken: list[Word]
) -> tuple[float, Word | None]:
    """The word of a line that fits best, each once; one that follows the last match goes before one that is apart."""
    best: tuple[float, Word | None] = (0.0, None)
    for word in line:
        score = meaning.get(word.folded)
        if score is None or word in taken:
            continue
        if after is not None and not 0 <= word.start - after <= 2:
            score -= _APART
        if score > best[0]:
            best = (score, word)
    return best
