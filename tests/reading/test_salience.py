"""Who carries the story comes first, and quotes and events follow the new numbers."""

from actor_texts import read, tagged

from tui.model import Event, Piece, Quote, Span
from tui.reading import actors, salience

TEXT = """Roe wins election

Jane Roe won the election on Sunday. Roe beat Tom Moe, who had led for weeks. She said she was glad.

Roe will move to Rome in May. Moe said he would rest.

A friend of Roe, Sam Doe, called from Oslo."""
NAMES = {"Jane_Roe": "person", "Roe": "person", "Tom_Moe": "person", "Moe": "person", "Sam_Doe": "person"}


def draft():
    return actors.resolve(tagged(TEXT, **NAMES, Rome="place", Oslo="place"))


def test_the_hero_comes_first_and_who_is_named_once_at_the_end_last():
    found = salience.weigh(draft()).actors
    assert [actor.name for actor in found[:2]] == ["Jane Roe", "Tom Moe"]
    named = [actor.name for actor in found if any(mention.kind == "name" for mention in actor.mentions)]
    assert named[-1] in ("Oslo", "Sam Doe")
    assert [actor.id for actor in found] == [f"a{n}" for n in range(1, len(found) + 1)]


def test_salience_is_a_share_and_falls_down_the_list():
    weights = [actor.salience for actor in salience.weigh(draft()).actors]
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight < 1 for weight in weights)


def test_quotes_and_events_follow_their_actors():
    before = draft()
    ids = {actor.name: actor.id for actor in before.actors}
    word = Piece(start=TEXT.index("called"), end=TEXT.index("called") + 6, text="called")
    quote = Quote(id="q1", kind="indirect", content=(word,), speaker=ids["Sam Doe"])
    event = Event(
        id="e1", trigger=word, sentence=Span(start=word.start, end=word.end), summary="", actors=(ids["Oslo"],)
    )
    after = salience.weigh(before.with_(quotes=(quote,), events=(event,)))
    names = {actor.id: actor.name for actor in after.actors}
    assert names[after.quotes[0].speaker] == "Sam Doe"
    assert [names[actor] for actor in after.events[0].actors] == ["Oslo"]


def test_who_only_speaks_of_the_story_carries_less_than_who_is_in_it():
    before = draft()
    ids = {actor.name: actor.id for actor in before.actors}
    word = Piece(start=TEXT.index("called"), end=TEXT.index("called") + 6, text="called")
    plain = {a.name: a.salience for a in salience.weigh(before).actors}
    for name, falls in (("Sam Doe", True), ("Tom Moe", True), ("Jane Roe", False)):
        quote = Quote(id="q1", kind="indirect", content=(word,), speaker=ids[name])
        spoken = {a.name: a.salience for a in salience.weigh(before.with_(quotes=(quote,))).actors}
        assert (spoken[name] < plain[name]) == falls
        assert spoken["Oslo"] == plain["Oslo"]


def test_the_headline_and_the_opening_sentence_count():
    later = "Snow\n\nIt has rained in the valley for many days.\n\nTom Moe saw Jane Roe."
    opening = "Snow\n\nTom Moe saw it rain for many days.\n\nTom Moe saw Jane Roe."
    names = {"Tom_Moe": "person", "Jane_Roe": "person"}

    def lead(text):
        found = {a.name: a.salience for a in salience.weigh(actors.resolve(tagged(text, **names))).actors}
        return found["Tom Moe"] - found["Jane Roe"]

    assert lead(opening) > lead(later) + 0.05


def test_an_empty_article_has_nobody():
    assert read("") == {}
