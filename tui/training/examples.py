"""Annotated articles as the network learns from them.

What an annotation says of a word is the set of labels that it allows, as bits: one bit where it is sure, several where
it is vague (a `Misc` name may be an event or a work), all where it says nothing. The loss asks only that the
probability lie inside the set, so that corpora which annotate different things can be learned from together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.model import Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Tags
from tui.reading.encoder.labels import INDEX, LABELS
from tui.reading.encoder.pieces import Reader, Words
from tui.reading.tagging import names
from tui.sources import layout

Bits = NDArray[np.int64]
ANY = -1
"""All bits: the annotation says nothing."""


@dataclass(frozen=True)
class Mention:
    """A mention for coreference: its first and last word, its kind, and the cluster it belongs to."""

    first: int
    last: int
    kind: str
    cluster: str


@dataclass
class Example:
    """One article: what is read, what is allowed for each word by kind of label, and who is who."""

    corpus: str
    name: str
    draft: Draft
    words: Words
    allowed: dict[str, Bits] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()

    def mark(self, kind: str, index: int, labels: Iterable[str]) -> None:
        """Allow these labels, and no others, for a word."""
        self.allowed[kind][index] = bits(kind, labels)

    def mark_span(self, kind: str, start: int, end: int, labels: Iterable[str]) -> None:
        """Allow the stretch of characters `start` to `end` to be one of these labels, begin and inside."""
        rows = list(labels)
        for index in within(self.draft, start, end):
            mark = "B" if index == within(self.draft, start, end)[0] else "I"
            self.mark(kind, index, [f"{mark}-{label}" for label in rows])

    def outside(self, kind: str, free: str = "O") -> None:
        """Say that the kind is annotated here: whatever is not marked later is outside."""
        self.allowed[kind] = np.full(len(self.draft.tokens), bits(kind, [free]), np.int64)


def bits(kind: str, labels: Iterable[str]) -> int:
    """The set of labels as bits."""
    return sum(1 << INDEX[kind][label] for label in set(labels))


def within(draft: Draft, start: int, end: int) -> range:
    """Indices of the words of which at least half lies in `start` to `end`."""
    first, last = draft.token_at(start), draft.token_at(end - 1) + 1
    last = min(last, len(draft.tokens))
    while first < last and not _mostly(draft, first, start, end):
        first += 1
    while first < last and not _mostly(draft, last - 1, start, end):
        last -= 1
    return range(first, last)


def _mostly(draft: Draft, index: int, start: int, end: int) -> bool:
    token = draft.tokens[index]
    return 2 * (min(token.end, end) - max(token.start, start)) >= token.end - token.start


def blank(corpus: str, path: Path, reader: Reader) -> Example:
    """The article of a text file with nothing marked yet; every label is allowed everywhere."""
    text = path.read_text(encoding="utf-8")
    whole = Draft(Document(source=path.name, text=text, blocks=layout.blocks(text)))
    draft = parts_of_speech.tag(sentences.split(whole))
    draft = draft.with_(tags=Tags(names=names.find(draft)))
    example = Example(corpus, path.stem, draft, reader.words(draft))
    for kind in LABELS:
        example.allowed[kind] = np.full(len(draft.tokens), ANY, np.int64)
    return example


Gold = dict[str, Any]
