"""An index over one reading: made once, asked with every key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tui.model import Hit, Reading
from tui.search.align import clip, matched
from tui.search.fold import Word, words
from tui.search.lines import Line, lines
from tui.search.vocabulary import SURE, Vocabulary

_RANK = {"actor": 0, "quote": 1, "event": 2, "text": 3}
# What share of a name's score depends on how much of the name was typed.
_COVERAGE = 0.08
# Each typed word that does not follow the one before it costs this.
_APART = 2.0


class _Match(NamedTuple):
    """How a line fits a query: `pairs` are the typed words with the words of the line that they matched."""

    line: Line
    number: int
    score: float
    sure: bool
    pairs: list[tuple[str, Word]]

    @property
    def order(self) -> tuple[bool, int, float, int]:
        """Sorts the best first: what was spelt right, actors, the score, and then as the reading has them."""
        return not self.sure, _RANK[self.line.kind], -self.score, self.number


class Index:
    """Fuzzy search in a reading: typos, missing accents and case are forgiven, unfinished words found."""

    def __init__(self, reading: Reading) -> None:
        self._lines = list(lines(reading))
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for folded in {word.folded for word in line.words}:
                self._where[folded].append(number)
        names = (word.folded for line in self._lines if line.kind == "actor" for word in line.words)
        self._vocabulary = Vocabulary(self._where, names)

    def search(self, query: str, limit: int = 60) -> tuple[Hit, ...]:
        """The hits for a query, the best first: lines in which every typed word is found. None for an empty query."""
        typed = [word.folded for word in words(query)]
        if not typed:
            return ()
        # A word spelt as it stands somewhere is not taken for another, unless nothing is found that way.
        found = self._matches(typed, fuzzy=False) or self._matches(typed, fuzzy=True)
        best: dict[tuple[str, str | int], _Match] = {}
        for match in sorted(found, key=lambda match: match.order):
            best.setdefault((match.line.kind, match.line.ref or match.number), match)
            if len(best) == limit:
                break
        return tuple(map(_hit, best.values()))

    def _matches(self, typed: list[str], *, fuzzy: bool) -> list[_Match]:
        meanings = [self._vocabulary.matches(word, fuzzy=fuzzy) for word in typed]
        return list(filter(None, (self._match(number, typed, meanings) for number in self._with_all(meanings))))

    def _with_all(self, meanings: list[dict[str, float]]) -> Iterator[int]:
        """The lines that hold a meaning of every typed word."""
        numbers = ({number for word in meaning for number in self._where[word]} for meaning in meanings)
        yield from set.intersection(*numbers)

    def _match(self, number: int, typed: list[str], meanings: list[dict[str, float]]) -> _Match | None:
        line = self._lines[number]
        pairs: list[tuple[str, Word]] = []
        total, lowest, after = 0.0, 100.0, None
        for word, meaning in zip(typed, meanings, strict=True):
            score, place = _best(line.words, meaning, after, taken=[taken for _, taken in pairs])
            if place is None:
                return None
            total, lowest, after = total + score, min(lowest, meaning[place.folded]), place.end
            pairs.append((word, place))
        score = total / len(typed)
        if line.kind == "actor":
            covered = sum(len(word) for word in typed) / max(sum(char.isalnum() for char in line.label), 1)
            score *= 1 - _COVERAGE + _COVERAGE * min(covered, 1.0)
        return _Match(line, number, score, lowest >= SURE, pairs)


def _best(
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


def _hit(match: _Match) -> Hit:
    line = match.line
    label, marks = clip(line.label, matched(line.label, match.pairs))
    start, end = line.start, line.end
    if line.kind == "text":
        first = min(word.start for _, word in match.pairs)
        start, end = line.start + first, line.start + max(word.end for _, word in match.pairs)
    return Hit(
        kind=line.kind,
        ref=line.ref,
        start=start,
        end=end,
        label=label,
        detail=line.detail,
        score=round(match.score, 1),
        matched=marks,
    )
