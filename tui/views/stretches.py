"""Stretches of the text, sentences or paragraphs, and which actors stand in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model import Document, Mention, Reading, Span


class Meeting(NamedTuple):
    """Actors in one stretch: which, and the words from the first mention of them to the last."""

    actors: frozenset[str]
    place: Span


class Stretches:
    """Stretches in text order that do not overlap, found by bisect."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(spans)
        self._starts = [span.start for span in self.spans]

    def at(self, offset: int) -> int | None:
        """Index of the stretch that holds an offset; None between them."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.spans[index].end else None

    def holding(self, reading: Reading, actors: Iterable[str]) -> Iterator[Meeting]:
        """The stretches that hold at least one of these actors, in text order."""
        found: dict[int, list[tuple[Mention, str]]] = {}
        for actor in actors:
            for mention in reading.actor_by_id[actor].mentions:
                if (index := self.at(mention.start)) is not None:
                    found.setdefault(index, []).append((mention, actor))
        for index in sorted(found):
            mentions = [mention for mention, _ in found[index]]
            place = Span(start=min(m.start for m in mentions), end=max(m.end for m in mentions))
            yield Meeting(frozenset(actor for _, actor in found[index]), place)

    def crowds(self, reading: Reading) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """Each stretch with all its actors, the first mentioned first."""
        found: dict[int, dict[str, None]] = {}
        for mention, actor in reading.mentions:
            if (index := self.at(mention.start)) is not None:
                found.setdefault(index, {})[actor.id] = None
        yield from ((self.spans[index], tuple(found[index])) for index in sorted(found))


def paragraphs(document: Document) -> Stretches:
    """The blocks of a document; where it has none, the whole of it."""
    return Stretches(document.blocks or (Span(start=0, end=len(document.text)),))
