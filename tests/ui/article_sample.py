"""A short article of our own with its facts written down by hand, for the tests of what is drawn."""

from __future__ import annotations

from tui.model import Actor, Block, Document, Event, Mention, Piece, Quote, Reading, Span, TimeExpression, to_plain

BLOCKS = (
    ("heading", 1, "Harbour council delays the bridge vote"),
    (
        "paragraph",
        0,
        (
            "PORT ELLIS, May 2 — Mayor Ana Duarte said on Friday that she would not sign the contract for the new "
            "bridge until the Harbour Council had heard from the families who live beside it."
        ),
    ),
    (
        "paragraph",
        0,
        (
            "“We have been asked to trust a drawing,” Duarte told reporters, “and a drawing is not a bridge.” The "
            "mayor met engineers last week; her office published their report, which runs to 400 pages."
        ),
    ),
    ("heading", 2, "What comes next"),
    (
        "item",
        1,
        "The council votes on 9 June, in public, after a hearing that anyone in the town may attend and speak at.",
    ),
    ("item", 1, "Work could begin in 2027."),
    (
        "quote",
        1,
        "A bridge is a promise between two shores, and promises are made of stone and of money in equal parts.",
    ),
    ("caption", 0, "The old ferry, which the bridge would replace."),
    (
        "paragraph",
        0,
        (
            "Not everybody agrees. Tomás Varga, who runs the ferry, said Duarte “has found her courage late.” He has "
            "until Friday to answer the council’s offer. Port Ellis has waited for this bridge for thirty years."
        ),
    ),
)


def document() -> Document:
    """The article as read from its source, before any facts."""
    text, blocks = "", []
    for kind, level, words in BLOCKS:
        text += "\n\n" if text else ""
        blocks.append(Block(start=len(text), end=len(text) + len(words), kind=kind, level=level))
        text += words
    return Document(source="bridge.txt", title=BLOCKS[0][2], text=text, blocks=tuple(blocks))


def find(words: str, nth: int = 0) -> Span:
    """The nth place of these words in the article."""
    text, start = document().text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def piece(words: str, nth: int = 0) -> Piece:
    """The nth place of these words, with the words."""
    span = find(words, nth)
    return Piece(start=span.start, end=span.end, text=words)


def _actor(ident, name, kind, *mentions):
    found = [Mention(**to_plain(piece(words, nth)), kind=how) for words, nth, how in mentions]
    return Actor(id=ident, name=name, type=kind, mentions=tuple(sorted(found, key=lambda m: m.start)))


def _actors():
    duarte = (
        ("Mayor Ana Duarte", 0, "name"),
        ("she", 0, "pronoun"),
        ("Duarte", 1, "name"),
        ("The mayor", 0, "nominal"),
    )
    return (
        _actor("a1", "Ana Duarte", "person", *duarte, ("her office", 0, "nominal"), ("Duarte", 2, "name")),
        _actor("a2", "Harbour Council", "organization", ("Harbour council", 0, "name"), ("Harbour Council", 0, "name")),
        _actor("a3", "Tomás Varga", "person", ("Tomás Varga", 0, "name"), ("He", 0, "pronoun")),
        _actor("a4", "Port Ellis", "place", ("PORT ELLIS", 0, "name"), ("Port Ellis", 0, "name")),
    )


def _quotes():
    return (
        Quote(
            id="q1",
            kind="direct",
            content=(piece("“We have been asked to trust a drawing,”"), piece("“and a drawing is not a bridge.”")),
            cue=piece("told"),
            source=piece("Duarte", 1),
            speaker="a1",
        ),
        Quote(
            id="q2",
            kind="mixed",
            content=(piece("Duarte “has found her courage late.”"),),
            cue=piece("said", 1),
            speaker="a3",
        ),
    )


def _times():
    return (
        TimeExpression(**to_plain(piece("last week")), type="DATE"),
        TimeExpression(**to_plain(piece("9 June")), type="DATE"),
        TimeExpression(**to_plain(piece("2027")), type="DATE", value="2027"),
        TimeExpression(**to_plain(piece("thirty years")), type="DURATION", value="P30Y"),
    )


def _events():
    return (
        Event(
            id="e1",
            trigger=piece("met"),
            sentence=find(BLOCKS[2][2][97:]),
            summary="Duarte meets",
            time=0,
            actors=("a1",),
        ),
        Event(
            id="e2",
            trigger=piece("votes"),
            sentence=find(BLOCKS[4][2]),
            summary="Vote",
            time=1,
            order=2,
            actors=("a2",),
        ),
    )


def reading() -> Reading:
    """The facts of the article."""
    return Reading(article=document(), actors=_actors(), quotes=_quotes(), times=_times(), events=_events())
