"""Blocks to sentences and tokens.

Sentences come from sentencex (Wikimedia, rules), which of the splitters measured on news was the fastest by far and
among the most exact (docs/decisions/sentences.md). It is asked block by block, so that no sentence runs over a
paragraph, and its habits are mended where news suffers from them: it leaves a quotation of several sentences whole,
gives an opening straight quotation mark to the sentence before it, cuts after "Ms." and "5 p.m.", and takes a dateline
("GENEVA, May 2 (Agency) —") for the beginning of the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from tui.model import Document, Span
from tui.reading.draft import Draft, Sentence, Token
from tui.reading.lexicon import words
from tui.reading.tokens import tokenise

# The end of a sentence inside a quotation: a full stop after a word of three letters or more (an abbreviation would
# mostly be shorter) or another mark, then a capital.
_INSIDE = re.compile(r"(?:(?<=[^\W\d_]{3}\.)|(?<=[!?]))\s+(?=[\"“‘'(]?[A-Z])")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_LONE_MARK = re.compile(r"(?<=[.!?])\s*[\"']\s*$")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(words('abbreviated_titles')))})\.$")
# Names in capitals, a date, an agency in brackets, then a dash.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]{2,}+(?:[\s,./]++(?:[A-Z(][\w.'’-]*+\)?|\d{1,2}|(?:of|de|la|el|al)(?=\s)))*+\s*+(?:—|–|--|(?<=\s)-)\s+"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|E[SD]?T\b|GMT\b")


def split(draft: Draft) -> Draft:
    """Fill `sentences` and `tokens` from the document's blocks. Text in no block is nobody's sentence."""
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for index, block in enumerate(draft.document.blocks):
        for start, end in _spans(draft.text, block.start, block.end):
            first = len(tokens)
            tokens.extend(tokenise(draft.text, start, end))
            if len(tokens) > first:
                sentences.append(Sentence(start, end, first, len(tokens), index))
    return draft.with_(sentences=tuple(sentences), tokens=tuple(tokens))


def spans(document: Document) -> tuple[Span, ...]:
    """The sentences of a document, in text order."""
    found = (span for block in document.blocks for span in _spans(document.text, block.start, block.end))
    return tuple(Span(start=start, end=end) for start, end in found)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one block, without surrounding blanks."""
    cuts = sorted({start, end, *_cuts(text[start:end], start)})
    for left, right in pairwise(cuts):
        piece = text[left:right]
        if stripped := piece.strip():
            begin = left + piece.index(stripped)
            yield begin, begin + len(stripped)


def _cuts(block: str, offset: int) -> Iterator[int]:
    """Offsets at which a new sentence begins."""
    if dateline := _DATELINE.match(block, 0, 120):
        yield offset + dateline.end()
    cut = 0
    for piece in sentencex.segment("en", block):
        cut += len(piece)
        before, after = block[:cut].rstrip(), block[cut:].lstrip()
        if _TITLE.search(before[-6:]) or (_CLOCK.search(before[-5:]) and _WEEKDAY.match(after)):
            continue
        lone = _LONE_MARK.search(block, max(cut - 4, 0), cut)
        odd = lone and not block[cut : cut + 1].isspace() and block.count('"', 0, cut) % 2
        yield offset + (lone.end() - len(lone.group().lstrip()) if lone and odd else cut)
    for quoted in _QUOTED.finditer(block):
        yield from (offset + m.end() for m in _INSIDE.finditer(block, quoted.start(), quoted.end()))
