"""Pieces mended by what is certain: words that touch are one piece, and a quotation runs from mark to mark.

A network decides word by word; a word of which it is in doubt parts a source in two, or a quotation in the middle.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.reading.draft import Draft, Tagged
from tui.reading.lexicon import words
from tui.reading.quotes import marks
from tui.reading.quotes.edges import ended
from tui.reading.quotes.transcripts import transcribed

_CLOSING = '"”»›'
_DOUBLE = '"“«‹'
_LEADS = frozenset({"that", "as", "a", "an", "the"})
_SPOKEN = 5  # words; fewer in marks of which the tagger says nothing are a term or a name
_UNTOLD = 0.6
_MOST = 0.5
"""The share of a quotation's words that must be content for all of it to be."""


def mended(draft: Draft) -> tuple[Tagged, ...]:
    """The pieces of `draft.tags.quotes`, whole; in text order, contents and sources with no word in them left out."""
    spoken = [tag for tag in draft.tags.quotes if _holds(draft, tag)]
    if any(after.start < before.end for before, after in pairwise(spoken)):
        return tuple(spoken)  # quotes inside quotes: whoever tagged those has seen the marks
    whole = transcribed(draft, _marked(draft, list(ended(draft, list(_touching(draft, spoken))))))
    return tuple(
        _by_author(draft, tag) if tag.label == "source" else _within(draft, _bare(draft, tag)) for tag in whole
    )


def _holds(draft: Draft, tag: Tagged) -> bool:
    """Whether the tag lies in the text and holds a word, or as a cue a mark such as a colon."""
    inside = draft.text[tag.start : tag.end].strip()
    return 0 <= tag.start < tag.end <= len(draft.text) and (
        any(map(str.isalnum, inside)) or (tag.label == "cue" and bool(inside))
    )


def _by_author(draft: Draft, tag: Tagged) -> Tagged:
    """Of a source that is a thing written, "a post by Jo Roe on X", only who wrote it."""
    tokens = draft.tokens
    inside = draft.tokens_in(tag.start, tag.end)
    for at in inside[1:-1]:
        if tokens[at].lower == "by" and tokens[at - 1].lemma in words("quote_media") and tokens[at + 1].tag == "NNP":
            end = at + 1
            while end < inside.stop and tokens[end].tag in ("NNP", "NNPS"):
                end += 1
            return replace(tag, start=tokens[at + 1].start, end=tokens[end - 1].end)
    return tag


def _within(draft: Draft, tag: Tagged) -> Tagged:
    """The tag, cut at the end of its paragraph unless it is a quotation: no other piece goes on in the next."""
    block = draft.document.blocks[draft.sentence_at(tag.start).block] if draft.sentences else None
    if block is None or tag.end <= block.end or draft.text[tag.start] in marks.OPENING:
        return tag
    return replace(tag, end=block.end)


def _bare(draft: Draft, tag: Tagged) -> Tagged:
    """A content that is a quotation but for its first word, "that" or an article, without this word."""
    first = draft.token_at(tag.start)
    start = draft.tokens[first].end
    lead = tag.label == "content" and draft.tokens[first].lower in _LEADS
    while lead and start < tag.end and draft.text[start].isspace():
        start += 1
    if not lead or start >= tag.end or draft.text[start] not in _DOUBLE:
        return tag
    close = draft.text[start + 1 : tag.end]
    inner = close.rstrip(".,;")[-1:] in _CLOSING and not any(mark in close.rstrip(".,;")[:-1] for mark in _CLOSING)
    return replace(tag, start=start) if inner else tag


def _touching(draft: Draft, tags: Iterable[Tagged]) -> Iterator[Tagged]:
    """Tags with neighbours of one label joined where only blanks part them, in one sentence and outside of marks."""
    last: Tagged | None = None
    for tag in tags:
        if last is not None and last.label == tag.label and _one(draft, last, tag):
            last = replace(last, end=tag.end, score=min(last.score, tag.score))
            continue
        if last is not None:
            yield last
        last = tag
    if last is not None:
        yield last


def _one(draft: Draft, left: Tagged, right: Tagged) -> bool:
    """Whether two tags are one: nothing between them, and neither a mark nor the end of a sentence either."""
    if draft.text[left.end : right.start].strip() or draft.sentence_at(left.start) is not draft.sentence_at(
        right.start
    ):
        return False
    return draft.text[left.end - 1] not in _CLOSING and draft.text[right.start] not in marks.OPENING


def _marked(draft: Draft, tags: Sequence[Tagged]) -> list[Tagged]:
    """Tags with each content that is most of a quotation, or reaches into one, stretched to its marks."""
    found = list(tags)
    ends = [tag.end for tag in tags]
    for stretch in reversed([s for s in marks.stretches(draft.document) if s.depth == 0]):
        first = bisect_left(ends, stretch.start + 1)
        last = first
        while last < len(found) and found[last].start < stretch.end:
            last += 1
        contents = [tag for tag in found[first:last] if tag.label == "content"]
        told = not stretch.closed and any(tag.label == "cue" for tag in found[first:last])
        if last == first and _speaks(draft, stretch):
            found.insert(first, Tagged(stretch.start, stretch.end, "content", _UNTOLD))
        elif contents and not told and _whole(draft, stretch, contents):
            begin, end = min(stretch.start, contents[0].start), max(stretch.end, contents[-1].end)
            score = max(tag.score for tag in contents)
            beside = [t for t in found[first:last] if t.label != "content" and (t.start < begin or t.end > end)]
            found[first:last] = sorted([*beside, Tagged(begin, end, "content", score)], key=lambda t: t.start)
    return found


def _speaks(draft: Draft, stretch: marks.Stretch) -> bool:
    """Whether a quotation is somebody's words and no title, scare quote or heading, by its looks alone."""
    if not stretch.closed or draft.document.blocks[draft.sentence_at(stretch.start).block].kind == "heading":
        return False
    spoken = [t for i in draft.tokens_in(stretch.start, stretch.end) if (t := draft.tokens[i]).text[:1].isalpha()]
    return len(spoken) >= _SPOKEN and sum(t.text[:1].isupper() for t in spoken) * 2 < len(spoken)


def _whole(draft: Draft, stretch: marks.Stretch, contents: Iterable[Tagged]) -> bool:
    """Whether the contents hold most words of the quotation."""
    inside = [draft.tokens[i] for i in draft.tokens_in(stretch.start, stretch.end)]
    spoken = [token for token in inside if token.text[:1].isalnum()]
    held = sum(any(tag.start <= token.start < tag.end for tag in contents) for token in spoken)
    return held >= _MOST * len(spoken)
