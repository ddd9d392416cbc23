"""Whatever the reader makes of whatever text, all of it can be explained, in words that name every rule."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.explain import doubts, explain
from tui.explain.rules import RULES
from tui.model import Actor, Because, Document, Event, Mention, Piece, Quote, Reading, Span, Subject, TimeExpression
from tui.paths import shared
from tui.reading.normalise import normalise
from tui.reading.pipeline import analyse
from tui.sources import read


def subjects(reading):
    yield from (Subject(kind="actor", ref=actor.id) for actor in reading.actors)
    yield from (Subject(kind="mention", place=mention) for mention, _ in reading.mentions)
    yield from (Subject(kind="quote", ref=quote.id) for quote in reading.quotes)
    yield from (Subject(kind="time", place=time) for time in reading.times)
    yield from (Subject(kind="event", ref=event.id) for event in reading.events)


def rules(reading):
    mentions = (mention for mention, _ in reading.mentions)
    for fact in chain(mentions, reading.quotes, reading.times, reading.events):
        yield from (because.rule for because in fact.because)


@pytest.mark.parametrize("seed", sorted(shared("seeds").iterdir()), ids=lambda path: path.name)
def test_every_fact_of_a_real_reading_is_explained(seed):
    reading = analyse(normalise(read(str(seed), lambda: b"")))
    assert set(rules(reading)) <= RULES.keys()
    for subject in subjects(reading):
        explanation = explain(reading, subject)
        assert explanation is not None
        assert explanation.reasons
        assert not [reason.text for reason in explanation.reasons if "“”" in reason.text or "  " in reason.text]
    assert all(doubt.why for doubt in doubts(reading))


@st.composite
def readings(draw):
    """Any facts with any of the rules, or none, resting on any words."""
    text = draw(st.text("ab{}[]\\%\n “”.é", min_size=4, max_size=60))

    def pieces(**more):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return {"start": start, "end": end, "text": text[start:end], **more}

    def spans():
        bounds = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=3))
        return tuple(Span(start=min(pair), end=max(pair)) for pair in bounds)

    def why():
        names = draw(st.lists(st.sampled_from([*RULES, "no such rule {x}"]), max_size=4))
        chance = st.none() | st.floats(0, 1)
        return {"because": tuple(Because(rule=name, spans=spans()) for name in names), "confidence": draw(chance)}

    kinds = st.sampled_from(["name", "nominal", "pronoun"])
    mentions = tuple(Mention(**pieces(kind=draw(kinds)), **why()) for _ in range(draw(st.integers(1, 3))))
    actor = Actor(id="a1", name=draw(st.text(max_size=5)), type="person", mentions=mentions)
    speaker = draw(st.sampled_from(["a1", None]))
    quote = Quote(
        id="q1", kind="direct", content=(Piece(**pieces()),), source=draw(st.none()), speaker=speaker, **why()
    )
    time = TimeExpression(**pieces(type="DATE", value=draw(st.none() | st.text("PXT0-9WQ", max_size=8))), **why())
    events = tuple(
        Event(
            id=f"e{n}", trigger=Piece(**pieces()), sentence=Span(start=0, end=1), summary="x", time=draw(timed), **why()
        )
        for n, timed in enumerate((st.none(), st.just(0)))
    )
    document = Document(source="any", text=text)
    return Reading(article=document, actors=(actor,), quotes=(quote,), times=(time,), events=events)


@settings(deadline=None, max_examples=150)
@given(readings())
def test_any_facts_are_explained_without_a_fault(reading):
    for subject in subjects(reading):
        explanation = explain(reading, subject, lambda offset: offset // 7)
        assert explanation is not None
        assert explanation.reasons
        for span in chain.from_iterable(reason.spans for reason in explanation.reasons):
            assert span.end <= len(reading.article.text)
    assert all(0 <= doubt.confidence < 1 for doubt in doubts(reading))
