"""The lines that a search looks through: what a reader may want to find in a reading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.model import Actor, Block, Event, HitKind, Quote, Reading
from tui.model.notes import Note
from tui.search.fold import Word, words

# Neither an initial nor a title ends a sentence.
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W_a-z])|\n{2,}"
)
_BETWEEN = " · "


@dataclass(frozen=True)
class Line:
    """One line: what it shows, and the fact or place it leads to. Fields are those of a Hit.

    `own` is where in the label the fact's own words begin, after who says them.
    """

    kind: HitKind
    ref: str | None
    start: int
    end: int
    label: str
    detail: str = ""
    own: int = 0

    @cached_property
    def words(self) -> list[Word]:
        """The words of the label; of a name also its neighbours written as one."""
        found = words(self.label)
        if self.kind != "actor":
            return found
        return found + [Word(a.folded + b.folded, a.start, b.end) for a, b in pairwise(found)]


def lines(reading: Reading, notes: Iterable[Note] = ()) -> Iterator[Line]:
    """Every line of a reading: actors by all their names, quotes, events, notes, and the text sentence by sentence."""
    for actor in reading.actors:
        yield from _of_actor(actor)
    yield from (_of_quote(reading, quote) for quote in reading.quotes)
    yield from (_of_event(event) for event in reading.timeline)
    yield from map(_of_note, notes)
    yield from _of_text(reading)


def _of_actor(actor: Actor) -> Iterator[Line]:
    """A line for the name, and one for each other name and role, which shows the name as well."""
    first = actor.mentions[0]
    detail = ", ".join((actor.type, *actor.roles))
    yield Line("actor", actor.id, first.start, first.end, actor.name, detail)
    seen = {actor.name.casefold()}
    places = [(m.text, m.start, m.end) for m in actor.mentions if m.kind == "name"]
    for other, start, end in [*places, *((role, first.start, first.end) for role in actor.roles)]:
        name = " ".join(other.split())
        if name.casefold() not in seen:
            seen.add(name.casefold())
            yield Line("actor", actor.id, start, end, f"{actor.name}{_BETWEEN}{name}", detail)


def _of_quote(reading: Reading, quote: Quote) -> Line:
    said_by = f"{reading.actor_by_id[quote.speaker].name}: " if quote.speaker else ""
    end = quote.content[-1].end
    return Line("quote", quote.id, quote.start, end, said_by + quote.words, quote.kind, len(said_by))


def _of_event(event: Event) -> Line:
    detail = event.begins.isoformat() if event.begins else event.relation
    return Line("event", event.id, event.trigger.start, event.trigger.end, event.summary, detail)


def _of_note(note: Note) -> Line:
    end = note.spans[-1].end if note.spans else note.start
    return Line("note", None, note.start, end, " ".join(note.words.split()), note.quoted)


def _of_text(reading: Reading) -> Iterator[Line]:
    text = reading.article.text
    blocks = reading.article.blocks or (Block(start=0, end=len(text), kind="paragraph"),)
    for block in blocks:
        start = block.start
        for end, next_start in _sentences(text[block.start : block.end]):
            sentence = text[start : block.start + end]
            # One white space for another: the label is one line, and offsets into it are offsets into the text.
            yield Line("text", None, start, start + len(sentence), re.sub(r"\s", " ", sentence))
            start = block.start + next_start


def places(reading: Reading, text: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """A line for every mention and every time expression, with the number of the sentence that it shows."""
    starts = [line.start for line in text]
    for mention, actor in reading.mentions:
        number = max(bisect_right(starts, mention.start) - 1, 0)
        yield number, Line("mention", actor.id, mention.start, mention.end, text[number].label, actor.name)
    for time in reading.times:
        number = max(bisect_right(starts, time.start) - 1, 0)
        yield number, Line("time", None, time.start, time.end, text[number].label, time.value or "")


def _sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence ends and the next begins. Rough, for a search only needs lines of a good length."""
    yield from ((gap.start() + len(gap[0].rstrip()), gap.end()) for gap in _SENTENCE_END.finditer(paragraph))
    yield len(paragraph), len(paragraph)
