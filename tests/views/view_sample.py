"""A few sentences with their facts written down by hand, for the tests of what is counted over a whole article."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from tui.model import Actor, Block, Document, Event, Mention, Piece, Quote, Reading, Span, TimeExpression

PARAGRAPHS = (
    "Ada met Ben on Monday at noon. Cleo watched.",
    "Ben left. “Ada was late,” Ben said. Officials said Ada paid.",
    "Cleo rang Ada. They said “no more”.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def piece(words, nth=0, model=Piece, **more):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return model(start=start, end=start + len(words), text=words, **more)


def actor(ident, name, kind, count, *, how="name"):
    mentions = tuple(piece(name, nth, Mention, kind=how) for nth in range(count))
    return Actor(id=ident, name=name, type=kind, mentions=mentions)


def sentences():
    """The sentences, cut by hand after each full stop."""
    cuts = [0, *(i + 1 for i, char in enumerate(TEXT) if char == "."), len(TEXT)]
    return [Span(start=a, end=b) for a, b in pairwise(cuts) if TEXT[a:b].strip()]


def quote(ident, words, speaker=None, source=None, kind="direct"):
    return Quote(id=ident, kind=kind, content=(piece(words),), speaker=speaker, source=source)


def event(ident, trigger, order, actors, **when):
    word = piece(trigger)
    return Event(
        id=ident,
        trigger=word,
        sentence=Span(start=word.start, end=word.end),
        summary=trigger,
        order=order,
        actors=actors,
        **when,
    )


def reading(**changed):
    """Ada, Ben and Cleo, and officials without a name."""
    blocks, start = [], 0
    for words in PARAGRAPHS:
        blocks.append(Block(start=start, end=start + len(words), kind="paragraph"))
        start += len(words) + 2
    facts = {
        "actors": (
            actor("a1", "Ada", "person", 4),
            actor("a2", "Ben", "person", 3),
            actor("a3", "Cleo", "person", 2),
            actor("a4", "Officials", "group", 1, how="nominal"),
        ),
        "quotes": (
            quote("q1", "“Ada was late,”", "a2"),
            quote("q2", "Ada paid", "a4", kind="indirect"),
            quote("q3", "“no more”", source=piece("They"), kind="mixed"),
        ),
        "times": (piece("noon", 0, TimeExpression, type="TIME", value="2025-08-04T12:00"),),
        "events": (
            event(
                "e1", "met", 1, ("a1", "a2"), begins=date(2025, 8, 4), ends=date(2025, 8, 4), precision="day", time=0
            ),
            event("e2", "rang", 2, ("a3", "a1")),
        ),
    }
    article = Document(source="sample.txt", text=TEXT, blocks=tuple(blocks), published=date(2025, 8, 8))
    return Reading(article=article, **(facts | changed))
