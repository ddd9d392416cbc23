"""Strategies: any reading of a text of a few words, and any log of corrections made on it, one after the other."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tui import model
from tui.corrections import apply
from tui.model import (
    Actor,
    ActorRef,
    Block,
    Document,
    Event,
    EventRef,
    Mention,
    Piece,
    Quote,
    QuoteRef,
    Reading,
    Span,
    bare,
    to_plain,
)

TEXT = "Ann Bo said that the Council met on Monday while he and Bo said they would sail at dawn"
WORDS = TEXT.split()
STARTS = [sum(len(word) + 1 for word in WORDS[:index]) for index in range(len(WORDS))]
DAYS = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
NAMES = st.sampled_from(["Ann", "Bo", "The Council", "Somebody Else"])
TYPES = st.sampled_from(["person", "organization", "place", "group", "other"])
KINDS = st.sampled_from(["direct", "mixed", "indirect"])


def piece(first, last, model_class=Piece, **more):
    start, end = STARTS[first], STARTS[last] + len(WORDS[last])
    return model_class(start=start, end=end, text=TEXT[start:end], **more)


@st.composite
def pieces(draw, most=3):
    """A few pieces of the text that do not overlap, in text order."""
    cuts = sorted(draw(st.sets(st.integers(0, len(WORDS) - 1), min_size=2, max_size=2 * most)))
    return tuple(piece(a, b - 1) for a, b in zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def readings(draw):
    """A reading; its mentions may overlap, and one place may mention several."""
    actors = []
    for number in range(draw(st.integers(0, 4))):
        mentions = (Mention(**to_plain(p), kind="name", confidence=0.6) for p in draw(pieces()))
        salience = draw(st.sampled_from([0.1, 0.3, 0.9]))
        name = draw(NAMES)
        actors.append(
            Actor(id=f"a{number + 1}", name=name, type=draw(TYPES), salience=salience, mentions=tuple(mentions))
        )
    ids = [actor.id for actor in actors]
    some = st.sampled_from(ids) if ids else st.nothing()
    quotes = tuple(
        Quote(id=f"q{number + 1}", kind=draw(KINDS), content=draw(pieces()), speaker=draw(st.none() | some))
        for number in range(draw(st.integers(0, 3)))
    )
    events = tuple(_event(draw, number, ids) for number in range(draw(st.integers(0, 4))))
    article = Document(source="x", text=TEXT, blocks=(Block(start=0, end=len(TEXT), kind="paragraph"),))
    return Reading(article=article, actors=tuple(actors), quotes=quotes, events=events)


def _event(draw, number, ids):
    days = {"begins": (day := draw(DAYS)), "ends": day}
    return Event(
        id=f"e{number + 1}",
        trigger=draw(pieces(1))[0],
        sentence=Span(start=0, end=len(TEXT)),
        summary="x",
        order=draw(st.integers(1, 3)),
        actors=tuple(draw(st.lists(st.sampled_from(ids), unique=True, max_size=2))) if ids else (),
        **days,
    )


@st.composite
def logs(draw, reading):
    """A log, each correction made on what those before it left, as a reader makes them."""
    log = []
    for _ in range(draw(st.integers(1, 6))):
        log.append(draw(corrections(apply(reading, log).reading)))
    return tuple(log)


def corrections(now):
    """Any correction of a reading."""
    actors = [ActorRef.of(actor) for actor in now.actors]
    quotes = [QuoteRef.of(quote) for quote in now.quotes]
    events = [EventRef.of(event) for event in now.events]
    ways = [_without_facts()]
    if actors:
        ways.append(_of_actors(now, actors))
    if quotes:
        ways.append(_of_quotes(quotes, st.none() | _one(actors)))
    if events:
        ways.append(_of_events(events, actors))
    return st.one_of(ways)


def _one(refs):
    return st.sampled_from(refs) if refs else st.nothing()


def _some(refs):
    return st.lists(_one(refs), min_size=1, max_size=3, unique=True).map(tuple)


def _without_facts():
    some = pieces(1).map(lambda found: found[0])
    return st.one_of(
        st.builds(model.MakeActor, name=NAMES, type=TYPES, mentions=pieces()),
        st.builds(model.AddQuote, content=pieces(), kind=KINDS),
        st.builds(model.AddEvent, trigger=some, sentence=st.just(piece(0, len(WORDS) - 1)), summary=NAMES),
        st.builds(model.SetPublished, day=DAYS),
        st.builds(model.SetTitle, title=NAMES),
        st.builds(model.SetByline, byline=NAMES),
    )


def _of_actors(now, refs):
    own = st.sampled_from(now.actors).flatmap(
        lambda a: st.tuples(st.just(ActorRef.of(a)), _some(list(bare(a.mentions))))
    )
    return st.one_of(
        st.builds(model.Merge, actors=_some(refs), name=NAMES),
        st.builds(lambda pair, name: model.Split(actor=pair[0], leaving=pair[1], name=name), own, NAMES),
        st.builds(model.Rename, actor=_one(refs), name=NAMES),
        st.builds(model.Retype, actors=_some(refs), type=TYPES),
        st.builds(model.DropActors, actors=_some(refs)),
        st.builds(model.AddMentions, actor=_one(refs), words=pieces()),
        st.builds(lambda pair: model.DropMentions(actor=pair[0], words=pair[1]), own),
        st.builds(model.Accept, actors=_some(refs)),
    )


def _of_quotes(refs, speakers):
    return st.one_of(
        st.builds(model.SetSpeaker, quotes=_some(refs), speaker=speakers),
        st.builds(model.SetQuoteKind, quotes=_some(refs), kind=KINDS),
        st.builds(model.SetLimits, quote=_one(refs), content=pieces()),
        st.builds(model.DropQuotes, quotes=_some(refs)),
        st.builds(model.Accept, quotes=_some(refs)),
    )


def _of_events(refs, actors):
    people = _some(actors) if actors else st.just(())
    places = st.sampled_from(["before", "with", "after"])
    return st.one_of(
        st.builds(model.SetDays, events=_some(refs), begins=DAYS, ends=DAYS, precision=st.just("day")),
        st.builds(model.SetOrder, events=_some(refs), place=places, other=_one(refs)),
        st.builds(model.SetPeople, events=_some(refs), actors=people),
        st.builds(model.DropEvents, events=_some(refs)),
        st.builds(model.Accept, events=_some(refs)),
    )
