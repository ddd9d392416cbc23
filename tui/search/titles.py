"""Finding an article in a list by a few letters of its title, its place or its author."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from tui.model import Choice, Entry, Listing
from tui.search.align import matched
from tui.search.fold import Word, words
from tui.search.vocabulary import Vocabulary

# A word found in the title counts more than one beside it.
_BESIDE = 0.7


class _Label(NamedTuple):
    """The words by which an entry is found: those of its title, and those that stand beside it."""

    title: str
    words: list[Word]
    beside: list[Word]


class Titles:
    """An index over one listing: made once, asked with every key."""

    def __init__(self, listing: Listing) -> None:
        self._labels = [_label(entry) for entry in listing.entries]
        self._where: dict[str, set[int]] = defaultdict(set)
        for number, label in enumerate(self._labels):
            for word in (*label.words, *label.beside):
                self._where[word.folded].add(number)
        self._vocabulary = Vocabulary(self._where)

    def search(self, query: str) -> tuple[Choice, ...]:
        """The entries in which every typed word is found, the best first; all of them, in order, for an empty query."""
        typed = [word.folded for word in words(query)]
        if not typed:
            return tuple(Choice(index=number) for number in range(len(self._labels)))
        return self._found(typed, fuzzy=False) or self._found(typed, fuzzy=True)

    def _found(self, typed: list[str], *, fuzzy: bool) -> tuple[Choice, ...]:
        meanings = [self._vocabulary.matches(word, fuzzy=fuzzy) for word in typed]
        with_all = set.intersection(*({n for word in meaning for n in self._where[word]} for meaning in meanings))
        ranked = sorted((-self._score(number, meanings), number) for number in with_all)
        return tuple(self._choice(number, typed, meanings) for _, number in ranked)

    def _score(self, number: int, meanings: list[dict[str, float]]) -> float:
        label = self._labels[number]
        return sum(
            max(
                max((meaning.get(word.folded, 0.0) for word in label.words), default=0.0),
                max((_BESIDE * meaning.get(word.folded, 0.0) for word in label.beside), default=0.0),
            )
            for meaning in meanings
        )

    def _choice(self, number: int, typed: list[str], meanings: list[dict[str, float]]) -> Choice:
        label = self._labels[number]
        pairs = [
            (word, max(here, key=lambda place: meaning[place.folded]))
            for word, meaning in zip(typed, meanings, strict=True)
            if (here := [place for place in label.words if place.folded in meaning])
        ]
        return Choice(index=number, matched=matched(label.title, pairs))


def _label(entry: Entry) -> _Label:
    day = entry.published.isoformat() if entry.published else ""
    return _Label(entry.title, words(entry.title), words(f"{entry.where} {entry.author or ''} {entry.kind} {day}"))
