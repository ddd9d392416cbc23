"""Places in the text that a reader goes to or picks: marked things, words, what stands under the cursor."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.model import Document, Piece, Reading, Span
from tui.ui.paint.marks import Mark
from tui.ui.selection import FactKind, Selection

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


class Thing(NamedTuple):
    """A fact that stands somewhere: what to select, and its words there."""

    kind: FactKind
    ref: str
    place: Span


def things_at(reading: Reading, offset: int) -> list[Thing]:
    """The facts that stand at an offset, the innermost first; of the same words an actor, an event, a quote."""
    rank = {"actor": 0, "event": 1, "quote": 2, "text": 3}
    return sorted(_things(reading, offset), key=lambda t: (t.place.end - t.place.start, rank[t.kind]))


def _things(reading: Reading, offset: int) -> Iterator[Thing]:
    for mention, actor in reading.mentions_at(offset):
        yield Thing("actor", actor.id, _span(mention))
    for quote in reading.quotes:
        for piece in (*quote.content, quote.cue, quote.source):
            if piece and piece.start <= offset < piece.end:
                yield Thing("quote", quote.id, _span(piece))
    for event in reading.events:
        time = None if event.time is None else reading.times[event.time]
        for words in (event.trigger, time):
            if words and words.start <= offset < words.end:
                yield Thing("event", event.id, _span(words))


def _span(piece: Piece) -> Span:
    return Span(start=piece.start, end=piece.end)


def pick(reading: Reading, offset: int, current: Selection) -> Selection | None:
    """What enter selects at an offset: the innermost thing, or, when that is selected already, the next one around it.

    None where nothing stands.
    """
    things = things_at(reading, offset)
    if not things:
        return None
    refs = [(thing.kind, thing.ref) for thing in things]
    here = (current.kind, current.ref)
    kind, ref, place = things[(refs.index(here) + 1) % len(things) if here in refs else 0]
    return Selection(kind, ref, place)


def homes(reading: Reading, selection: Selection) -> tuple[Span, ...]:
    """Where the article stands for a selection that names no place: an actor's mentions, a quote's words, a trigger."""
    if selection.kind == "quote" and (quote := reading.quote_by_id.get(selection.ref or "")):
        return quote.content
    if selection.kind == "event" and (event := reading.event_by_id.get(selection.ref or "")):
        return (event.trigger,)
    return selection.stops(reading)


def about(reading: Reading, selection: Selection, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences that a selection is in: its own, and those with its people, what they are called and what they say.

    Sentences are in text order.
    """
    places = [*homes(reading, selection), *selection.stops(reading)]
    places += [place for place in (selection.place,) if place]
    if selection.kind == "actor":
        places += [piece for quote in reading.quotes_of.get(selection.ref or "", ()) for piece in quote.content]
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]
    found = {i for place in places for i in range(bisect_right(ends, place.start), bisect_left(starts, place.end))}
    return tuple(sentences[index] for index in sorted(found))


def stops(marks: Iterable[Mark]) -> tuple[int, ...]:
    """The offsets where marks begin, in order."""
    return tuple(sorted({mark.start for mark in marks}))


def after(offsets: tuple[int, ...], offset: int) -> int | None:
    """The first of sorted offsets past this one."""
    index = bisect_right(offsets, offset)
    return offsets[index] if index < len(offsets) else None


def before(offsets: tuple[int, ...], offset: int) -> int | None:
    """The last of sorted offsets before this one."""
    index = bisect_left(offsets, offset)
    return offsets[index - 1] if index else None


def next_word(text: str, offset: int) -> int | None:
    """Where the next word begins."""
    here = _WORD.match(text, offset)
    found = _WORD.search(text, here.end() if here else offset + 1)
    return found.start() if found else None


def previous_word(text: str, offset: int, reach: int = 400) -> int | None:
    """Where the word before the offset begins: this word, when the offset is inside it."""
    start = max(offset - reach, 0)
    found = [word.start() for word in _WORD.finditer(text, start, offset)]
    if not found and start:
        return previous_word(text, start, reach)
    return found[-1] if found else None


def word_span(text: str, offset: int) -> Span:
    """The word that holds an offset; between words, the one character there."""
    start = previous_word(text, offset + 1)
    word = None if start is None else _WORD.match(text, start)
    if word and word.end() > offset:
        return Span(start=word.start(), end=word.end())
    return Span(start=offset, end=min(offset + 1, len(text)))


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Where these words stand as whole words, in text order; blanks between them may be new lines."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text) if pattern else ()
    return tuple(Span(start=match.start(), end=match.end()) for match in found)


def grown(span: Span, *units: Sequence[Span]) -> Span:
    """The span with the whole of every unit that it touches; units are tried in turn until it grows."""
    for spans in units:
        touched = [unit for unit in spans if unit.overlaps(span)]
        if touched and not (span.start <= touched[0].start and touched[-1].end <= span.end):
            return Span(start=min(span.start, touched[0].start), end=max(span.end, touched[-1].end))
    return span


def word_at(text: str, offset: int) -> str:
    """The word that holds an offset; empty between words."""
    span = word_span(text, offset)
    word = text[span.start : span.end]
    return word if _WORD.match(word) else ""


def passage_at(document: Document, reading: Reading | None, offset: int) -> tuple[Span, ...]:
    """What a reader copies at an offset: the words of the quote there, else the event's sentence, else the block."""
    for quote in reading.quotes if reading else ():
        if any(piece.start <= offset < piece.end for piece in quote.content):
            return quote.content
    spans: list[Span] = [event.sentence for event in reading.events] if reading else []
    spans += document.blocks
    whole = Span(start=0, end=len(document.text))
    return (next((span for span in spans if span.start <= offset < span.end), whole),)
