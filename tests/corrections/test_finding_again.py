"""A correction finds its facts again where a newer reader moved ids, names and limits, and says where it cannot."""

from __future__ import annotations

from datetime import date

import pytest

from tui.corrections import apply, dress
from tui.model import (
    Actor,
    ActorRef,
    AddMentions,
    Block,
    Document,
    DropActors,
    DropEvents,
    Event,
    EventRef,
    Mention,
    Merge,
    Piece,
    Quote,
    QuoteRef,
    Reading,
    Rename,
    SetPublished,
    SetSpeaker,
    Span,
    Split,
)

TEXT = "Ann Ash met Bo. She said they would sail. Bo waved. Ms Ash left. Bo stayed."


def piece(words, after=0, model=Piece, **more):
    start = TEXT.index(words, after)
    return model(start=start, end=start + len(words), text=words, **more)


def name(words, after=0):
    return piece(words, after, Mention, kind="name")


ANN = Actor(id="a1", name="Ann Ash", type="person", salience=0.5, mentions=(name("Ann Ash"), name("Ms Ash")))
BO = Actor(id="a2", name="Bo", type="person", salience=0.4, mentions=(name("Bo"), name("Bo", 20), name("Bo", 60)))
SAID = Quote(id="q1", kind="indirect", content=(piece("they would sail"),), source=piece("She"), speaker="a2")
LEFT = Event(id="e1", trigger=piece("left"), sentence=Span(start=52, end=64), summary="Ann left", actors=("a1",))


def reading(actors=(ANN, BO), quotes=(SAID,), events=(LEFT,), text=TEXT):
    article = Document(source="x", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    return Reading(article=article, actors=actors, quotes=quotes, events=events)


def test_facts_are_found_whatever_their_ids_are():
    ann, bo = ANN.with_(id="a7"), BO.with_(id="a1")
    said = SAID.with_(id="q9", speaker="a1")
    log = (SetSpeaker(quotes=(QuoteRef.of(SAID),), speaker=ActorRef.of(ANN)),)
    corrected = apply(reading((bo, ann), (said,), ()), log)
    assert corrected.reading.quotes[0].speaker == "a7"
    assert not corrected.misfits


def test_an_actor_is_known_by_most_of_its_mentions_or_by_its_name_and_one():
    renamed = ANN.with_(name="Ms Ash", mentions=(*ANN.mentions, piece("She", 0, Mention, kind="pronoun")))
    log = (Rename(actor=ActorRef.of(ANN), name="Anne"),)
    assert apply(reading((renamed, BO)), log).reading.actors[0].name == "Anne"
    fewer = BO.with_(mentions=(BO.mentions[0],))
    log = (Rename(actor=ActorRef.of(BO), name="Robert"),)
    assert apply(reading((ANN, fewer)), log).reading.actors[1].name == "Robert"


def test_an_actor_that_swallowed_another_is_not_dropped_in_its_place():
    both = BO.with_(mentions=tuple(sorted((*ANN.mentions, *BO.mentions), key=lambda m: m.start)))
    corrected = apply(reading((both,), (), ()), (DropActors(actors=(ActorRef.of(ANN),)),))
    assert [actor.name for actor in corrected.reading.actors] == ["Bo"]
    assert "Ann Ash" in corrected.misfits[0].reason


def test_what_a_newer_reader_did_itself_fits_without_doing_anything_twice():
    merged = BO.with_(mentions=tuple(sorted((*ANN.mentions, *BO.mentions), key=lambda m: m.start)))
    log = (Merge(actors=(ActorRef.of(BO), ActorRef.of(ANN)), name="Bo"),)
    corrected = apply(reading((merged,), (), ()), log)
    assert not corrected.misfits
    assert len(corrected.reading.actors[0].mentions) == 5
    leaving = (piece("Ms Ash"),)
    eve = ANN.with_(id="a9", name="Eve Ash", mentions=ANN.mentions[1:])
    apart = (ANN.with_(mentions=ANN.mentions[:1]), eve, BO)
    corrected = apply(reading(apart), (Split(actor=ActorRef.of(ANN), leaving=leaving, name="Eve Ash"),))
    assert not corrected.misfits
    assert {actor.name for actor in corrected.reading.actors} == {"Ann Ash", "Eve Ash", "Bo"}


def test_what_a_merged_or_dropped_actor_said_and_did_goes_with_it():
    log = (Merge(actors=(ActorRef.of(ANN), ActorRef.of(BO)), name="Ann Ash"),)
    corrected = apply(reading(), log).reading
    assert corrected.quotes[0].speaker == "a1"
    log = (DropActors(actors=(ActorRef.of(ANN), ActorRef.of(BO))),)
    corrected = apply(reading(), log).reading
    assert corrected.quotes[0].speaker is None
    assert corrected.events[0].actors == ()


def test_words_that_mention_somebody_else_take_quote_and_event_along():
    log = (AddMentions(actor=ActorRef.of(BO), words=(piece("Ms Ash"),)),)
    assert apply(reading(), log).reading.events[0].actors == ("a2",)


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        ((SetSpeaker(quotes=(QuoteRef(content=(piece("waved"),)),), speaker=None),), "nobody is quoted"),
        (
            (DropEvents(events=(EventRef(trigger=piece("waved")),)),),
            "no event",
        ),
        ((Rename(actor=ActorRef(name="Eve", mentions=(piece("sail"),)), name="E"),), "nobody here is"),
    ],
)
def test_what_does_not_fit_is_told_with_the_words_and_changes_nothing(log, reason):
    corrected = apply(reading(), log)
    assert corrected.reading == reading()
    assert corrected.misfits[0].reason.startswith(reason)


def test_of_several_facts_those_that_are_there_are_corrected():
    gone = QuoteRef(content=(piece("waved"),))
    corrected = apply(reading(), (SetSpeaker(quotes=(gone, QuoteRef.of(SAID)), speaker=ActorRef.of(ANN)),))
    assert corrected.reading.quotes[0].speaker == "a1"
    assert len(corrected.misfits) == 1


def test_in_another_text_words_are_found_where_they_stand_once():
    longer = "Today: " + TEXT
    actors = tuple(
        actor.with_(mentions=tuple(m.with_(start=m.start + 7, end=m.end + 7) for m in actor.mentions))
        for actor in (ANN, BO)
    )
    other = reading(actors, (), (), longer)
    log = (Rename(actor=ActorRef.of(ANN), name="Anne"), Rename(actor=ActorRef.of(BO), name="Robert"))
    corrected = apply(other, log)
    assert [actor.name for actor in corrected.reading.actors] == ["Anne", "Robert"]
    corrected = apply(other, (AddMentions(actor=ActorRef.of(ANN), words=(piece("Bo"),)),))
    assert "one certain place" in corrected.misfits[0].reason


def test_a_document_is_dressed_before_it_is_read():
    article = reading().article
    assert dress(article, (SetPublished(day=date(2025, 8, 8)),)).published == date(2025, 8, 8)
    assert dress(article, ()) is article
