"""Whatever the text, the steps answer, and what they answer stands in the text."""

from actor_texts import document, read, tagged, tokens_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.model import Reading
from tui.reading import actors, salience
from tui.reading.draft import Linked, Tagged, Tags

WORDS = """President Ann Roe Moe said he she it its his himself they the a company city Mr. Mrs. , . 's of and to in
India Russian minister told met Acme Inc. (IMF) International Monetary Fund IMF man police is " ' ( ) . \n\n"""
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split(" ")), max_size=60).map(" ".join))
LABELS = ("person", "organization", "place", "group", "event", "work")


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_any_text_gives_actors_whose_mentions_hold(text):
    draft = salience.weigh(actors.resolve_speech(actors.resolve(tagged(text))))
    Reading(article=document(text), actors=draft.actors)
    for actor in draft.actors:
        spans = [(mention.start, mention.end) for mention in actor.mentions]
        assert spans == sorted(spans)
        assert all(mention.because and mention.confidence for mention in actor.mentions)


SPANS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 20), st.sampled_from(LABELS)), max_size=12)
LINKS = st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 40), st.floats(0, 1)), max_size=12)


@given(TEXTS, SPANS, LINKS)
@example("00000000 0", [(8, 1, "person")], [])
@settings(deadline=None, max_examples=150)
def test_any_tags_give_actors_whose_mentions_hold(text, spans, links):
    names, last = [], 0
    for start, length, label in sorted(spans):
        if last <= start < start + length <= len(text):
            names.append(Tagged(start, start + length, label))
            last = start + length
    heads = tuple(Tagged(t.start, t.end, "nominal:person") for t in tokens_of(text).tokens)
    starts = [token.start for token in tokens_of(text).tokens] or [0]
    linked = [
        Linked(starts[one % len(starts)], None if other is None else starts[other % len(starts)], score)
        for one, other, score in links
    ]
    draft = tokens_of(text).with_(tags=Tags(names=tuple(names), heads=heads, links=tuple(linked)))
    Reading(article=document(text), actors=salience.weigh(actors.resolve(draft)).actors)


def test_no_mention_belongs_to_two_actors():
    found = read("Ann Roe, the mayor, met Tom Moe. The mayor said she liked him. He liked the city and its people.")
    spans = [(m.start, m.end) for actor in found.values() for m in actor.mentions]
    assert len(spans) == len(set(spans))
