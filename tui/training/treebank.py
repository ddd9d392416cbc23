"""What a CoNLL-U file of GUM adds to an article: parts of speech, dates, and which words tell of events."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tui.reading.encoder.labels import INDEX
from tui.training.examples import ANY, Example, within

_MARKUP = re.compile(r"<(/?)(date|time)\b[^>]*>")
_CENTRAL = 1


class Word(NamedTuple):
    """A word of the treebank, found again in the text: where, and the columns of interest."""

    start: int
    end: int
    part: str
    verb: bool
    central: bool
    misc: str


def add_syntax(example: Example, path: Path, times: Collection[tuple[int, int]], nouns: Mapping[int, bool]) -> None:
    """Mark parts of speech, times and events.

    `times`: stretches that are some time or other, of which the treebank dates only dates. `nouns`: heads of events
    that are nouns, and whether each is salient.
    """
    words = list(_words(path, example.draft.text))
    for word in words:
        spot = within(example.draft, word.start, word.end)
        if spot and word.part in INDEX["parts"]:
            example.mark("parts", spot[-1], [word.part])
    _dates(example, words, times)
    _events(example, words, nouns)


def _words(path: Path, text: str) -> Iterator[Word]:
    """The treebank's words in text order; one that is not found close by is left out."""
    cursor, central = 0, False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# s_prominence"):
            central = int(line.rsplit("=", 1)[1]) <= _CENTRAL
        if not line[:1].isdigit():
            continue
        number, form, _, coarse, part, _, _, relation, _, misc = line.split("\t")
        start = text.find(form, cursor, cursor + len(form) + 40)
        if not number.isdigit() or start < 0:
            continue
        cursor = start + len(form)
        yield Word(start, cursor, part, coarse == "VERB", central and relation == "root", misc)


def _dates(example: Example, words: list[Word], times: Collection[tuple[int, int]]) -> None:
    example.outside("times")
    for start, end in times:
        for index in within(example.draft, start, end):
            example.allowed["times"][index] = ANY
    opened: tuple[int, str] | None = None
    for word in words:
        for closing, name in _MARKUP.findall(word.misc):
            if not closing:
                opened = word.start, name
            elif opened:
                example.mark_span("times", opened[0], word.end, [opened[1].upper()])
                opened = None


def _events(example: Example, words: list[Word], nouns: Mapping[int, bool]) -> None:
    """Verbs and nouns of events; salient are the head of a central sentence and what summaries name."""
    example.outside("events")
    for word in words:
        if word.verb or word.start in nouns:
            salient = word.central or nouns.get(word.start, False)
            for index in within(example.draft, word.start, word.end)[:1]:
                example.mark("events", index, ["salient" if salient else "event"])
