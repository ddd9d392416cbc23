"""Tagged pieces of quotes, put where they stand: in which sentence, and inside which other piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.quotes import marks
from tui.reading.quotes.mending import mended


@dataclass(slots=True)
class Piece:
    """A source, cue or content: character offsets, half-open token range, and the sentence it begins in.

    `inner` are the pieces that stand wholly inside it: of a quote within the quote, or within the description of a
    source.
    """

    start: int
    end: int
    label: str
    first: int
    last: int
    sentence: Sentence
    score: float = 1.0
    quoted: bool = False
    inner: list[Piece] = field(default_factory=list)


def sequences(draft: Draft) -> Iterator[list[Piece]]:
    """The tagged pieces in rows that can be read by themselves, each in text order.

    The first row is the article's own; every piece with others inside gives a row of those. A content inside which a
    cue
    stands with no content of its own is cut there: the cue is its own ("A, he said, B" tagged as one).
    """
    waiting = [_top(_pieces(draft))] if draft.sentences else []
    while waiting:
        row = [part for piece in waiting.pop() for part in _cut(draft, piece)]
        waiting += [piece.inner for piece in row if any(p.label == "content" for p in piece.inner)]
        yield row


def _pieces(draft: Draft) -> list[Piece]:
    """Every tag that holds a word, once, as a piece; the outer before the inner."""
    found = {(p.start, -p.end, p.label): p for tag in mended(draft) if (p := piece_at(draft, tag)) is not None}
    return [found[key] for key in sorted(found)]


def piece_at(draft: Draft, tag: Tagged) -> Piece | None:
    """The tag without blanks at its ends, in its place; None when nothing is left or it lies outside the text."""
    start, end = max(tag.start, 0), min(tag.end, len(draft.text))
    words = draft.text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += words.index(stripped)
    end = start + len(stripped)
    first = draft.token_at(start)
    last = max(draft.tokens_in(start, end).stop, first + 1)
    quoted = stripped[0] in marks.OPENING
    return Piece(start, end, tag.label, first, last, draft.sentence_at(start), tag.score, quoted)


def _top(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that stand in no other, the others put where they belong."""
    top: list[Piece] = []
    around: list[Piece] = []
    for piece in pieces:
        while around and around[-1].end < piece.end:
            around.pop()
        (around[-1].inner if around else top).append(piece)
        if piece.label != "cue":
            around.append(piece)
    return top


def _cut(draft: Draft, piece: Piece) -> Iterator[Piece]:
    """The piece, or what is left of a content around the cue and source that stand in it and are its own."""
    labels = {p.label for p in piece.inner}
    if piece.label != "content" or "cue" not in labels or "content" in labels:
        yield piece
        return
    start = piece.start
    for inner in piece.inner:
        if left := _between(draft, piece, start, inner.start):
            yield left
        yield replace(inner, inner=[])
        start = max(start, inner.end)
    if left := _between(draft, piece, start, piece.end):
        yield left


def _between(draft: Draft, piece: Piece, start: int, end: int) -> Piece | None:
    """The part of a content between two offsets without the commas and blanks at its ends."""
    while start < end and not draft.text[start].isalnum() and draft.text[start] not in marks.OPENING:
        start += 1
    while end > start and draft.text[end - 1] in " \t\n;:":
        end -= 1
    return piece_at(draft, Tagged(start, end, "content", piece.score)) if start < end else None
