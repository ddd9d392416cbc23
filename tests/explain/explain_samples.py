"""A small article with facts whose reasons are known."""

from __future__ import annotations

from datetime import date

from tui.model import Actor, Because, Block, Document, Event, Mention, Piece, Quote, Reading, Span, TimeExpression

TEXT = (
    "Narendra Modi met reporters in Delhi.\n\n"
    'Modi spoke on Friday. "I am glad," he said.\n\n'
    "The summit began after the talks."
)


def at(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def piece(words, nth=0, model=Piece, **more):
    span = at(words, nth)
    return model(start=span.start, end=span.end, text=words, **more)


def because(rule, *spans):
    return (Because(rule=rule, spans=spans),)


def mention(words, nth, kind, sure, why):
    return piece(words, nth, Mention, kind=kind, confidence=sure, because=why)


def reading(*, decided="", speaker="a1", modi=0.9, he=0.9, quote=0.8, event=0.9):
    """The reading; `decided` is a rule that the reader's own decision on the quote goes by."""
    modi_mentions = (
        mention("Narendra Modi", 0, "name", 0.97, because("full-name")),
        mention("Modi", 1, "name", modi, because("surname-of", at("Narendra Modi"))),
        mention("he", 0, "pronoun", he, because("pronoun-subject", at("Modi", 1))),
    )
    reasons = (*because("cue-after", at("said")), *because("source-is-pronoun", at("he")))
    said = Quote(
        id="q1",
        kind="direct",
        content=(piece('"I am glad,"'),),
        cue=piece("said"),
        source=piece("he"),
        speaker=speaker,
        confidence=quote,
        because=(*reasons, *because(decided)) if decided else reasons,
    )
    friday = piece(
        "on Friday", 0, TimeExpression, type="DATE", value="2025-08-08", confidence=0.95,
        because=(*because("weekday", at("on Friday")), *because("from-publication-date")),
    )  # fmt: skip
    return Reading(
        article=Document(source="sample", text=TEXT, blocks=tuple(_blocks()), published=date(2025, 8, 9)),
        actors=(Actor(id="a1", name="Narendra Modi", type="person", salience=0.8, mentions=modi_mentions),),
        quotes=(said,),
        times=(friday,),
        events=tuple(_events(event)),
    )


def _blocks():
    start = 0
    for words in TEXT.split("\n\n"):
        yield Block(start=start, end=start + len(words), kind="paragraph")
        start += len(words) + 2


def _events(sure):
    signal = because("after-signal", at("after"), at("talks"))
    day = {"begins": date(2025, 8, 8), "ends": date(2025, 8, 8), "precision": "day"}
    rows = (
        ("e1", "spoke", 0, 3, {"time": 0, **day}, because("in-clause-time", at("on Friday"))),
        ("e2", "began", None, 2, {}, (*because("tense-past", at("began")), *signal)),
        ("e3", "talks", None, 1, {}, because("after-signal", at("after"), at("began"))),
    )
    for name, words, _, order, more, why in rows:
        yield Event(
            id=name,
            trigger=piece(words),
            sentence=at(words),
            summary=f"Somebody {words}",
            order=order,
            confidence=sure,
            because=why,
            salience=0.6,
            **more,
        )
