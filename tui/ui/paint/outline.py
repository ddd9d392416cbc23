"""An article in short: its headings, or the beginnings of some paragraphs; how long it is, and takes to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Block, Document, Span

WORDS_A_MINUTE = 230
"""How fast adults read English silently, about: 238 words a minute of non-fiction (Brysbaert 2019), rounded down."""
_MOST = 24
"""So many paragraphs stand for an article without headings."""
_HEADINGS = 3
"""From so many headings on, the title among them, they are the outline."""


class Section(NamedTuple):
    """A part of the article: where it begins and ends, how deep it is (0 for a paragraph), and its first words."""

    start: int
    end: int
    level: int
    words: str


def outline(document: Document) -> tuple[Section, ...]:
    """The article's sections: by its headings where it has some, else a paragraph each, or every nth of many."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    if len(headings) >= _HEADINGS:
        lead = document.text[: headings[0].start].strip() and [document.blocks[0]]
        return _sections(document, [*(lead or ()), *headings])
    step = -(-len(document.blocks) // _MOST)
    return _sections(document, document.blocks[::step]) if step else ()


def _sections(document: Document, blocks: Sequence[Block]) -> tuple[Section, ...]:
    ends = [block.start for block in blocks[1:]] + [len(document.text)]
    return tuple(
        Section(block.start, end, block.level if block.kind == "heading" else 0, document.text[block.start : block.end])
        for block, end in zip(blocks, ends, strict=True)
    )


def counts(sections: Sequence[Section], places: Sequence[Span]) -> list[int]:
    """How many of some places, in text order, each section has."""
    found, index = [0] * len(sections), 0
    for place in places:
        while index + 1 < len(sections) and sections[index + 1].start <= place.start:
            index += 1
        if sections and place.start >= sections[index].start:
            found[index] += 1
    return found


def word_count(text: str) -> int:
    """Words as editors count them: what stands between blanks."""
    return len(text.split())


def length(document: Document) -> str:
    """How long an article is, and about how long it takes to read: `1,234 words, 6 min`."""
    count = word_count(document.text)
    minutes = max(round(count / WORDS_A_MINUTE), 1)
    hours = f"{minutes // 60} h " if minutes >= 60 else ""
    return f"{count:,} {'word' if count == 1 else 'words'}, {hours}{minutes % 60} min"
