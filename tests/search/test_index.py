from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Actor, Block, Document, Event, Mention, Piece, Quote, Reading, Span
from tui.search import Index

TEXT = (
    'The envoy Dmitri Sokolov told reporters in Łódź that "small harbours have the right to choose their ships."\n\n'
    "Sheikh Omar bin Said Al Harthy and Zoë Strauß met in the U.S. on Friday. Sokolov put off the soccer talks.\n\n"
    "The conversation about the lighthouse went on for hours, and nobody in the room could say what it had been about "
    "when at last they rose and left through the narrow garden door behind the chapel."
)  # fmt: skip


def span(words, after=0):
    start = TEXT.index(words, after)
    return {"start": start, "end": start + len(words), "text": words}


def actor(ref, name, *others, kind="person", roles=()):
    mentions = tuple(Mention(**span(words), kind="name") for words in (name, *others))
    return Actor(id=ref, name=name, type=kind, roles=roles, mentions=mentions)


READING = Reading(
    article=Document(
        source="x",
        text=TEXT,
        blocks=tuple(
            Block(start=TEXT.index(p), end=TEXT.index(p) + len(p), kind="paragraph") for p in TEXT.split("\n\n")
        ),
    ),
    actors=(
        actor("a1", "Dmitri Sokolov", "Sokolov", roles=("envoy",)),
        actor("a2", "Sheikh Omar bin Said Al Harthy"),
        actor("a3", "Zoë Strauß"),
        actor("a4", "Łódź", kind="place"),
        actor("a5", "U.S.", kind="place"),
    ),
    quotes=(
        Quote(
            id="q1",
            kind="direct",
            content=(Piece(**span("small harbours have the right to choose their ships.")),),
            speaker="a1",
        ),
    ),
    events=(
        Event(
            id="e1",
            trigger=Piece(**span("met")),
            sentence=Span(start=0, end=9),
            summary="Omar Al Harthy meets Zoë Strauß",
        ),
    ),
)
INDEX = Index(READING)


def refs(query):
    return [hit.ref for hit in INDEX.search(query).hits]


@pytest.mark.parametrize(
    ("query", "ref"),
    [
        ("sokolv", "a1"),
        ("sklov", "a1"),
        ("soko", "a1"),
        ("DMITRI sokolow", "a1"),
        ("sokolov dmitri", "a1"),
        ("envoi", "a1"),
        ("al harthi", "a2"),
        ("alharthy", "a2"),
        ("sheik omar", "a2"),
        ("zoe", "a3"),
        ("strauss", "a3"),
        ("lodz", "a4"),
        ("us", "a5"),
        ("u.s.", "a5"),
        ("smal harbors", "q1"),
        ("harthy meets", "e1"),
    ],
)
def test_typos_accents_case_and_order_are_forgiven(query, ref):
    assert refs(query)[0] == ref


def test_actors_go_before_quotes_before_events_before_text():
    assert [hit.kind for hit in INDEX.search("sokolov").hits] == ["actor", "quote", "text", "text"]
    assert [hit.kind for hit in INDEX.search("harthy").hits] == ["actor", "event", "text"]


def test_an_actor_is_one_hit_by_whichever_name_was_typed():
    assert refs("envoy").count("a1") == 1
    assert INDEX.search("envoy").hits[0].label == "Dmitri Sokolov · envoy"
    assert INDEX.search("sokolov").hits[0].label == "Dmitri Sokolov"


def test_a_misspelt_word_of_the_text_is_found_where_it_stands():
    hit = INDEX.search("lighthuose").hits[0]
    assert (hit.kind, TEXT[hit.start : hit.end]) == ("text", "lighthouse")


@pytest.mark.parametrize("query", ["", "   ", "?!", "xqzv", "wvtrplk", "sokolov xqzvw"])
def test_nothing_is_found_for_nothing_and_for_nonsense(query):
    assert INDEX.search(query).hits == ()


@pytest.mark.parametrize(
    ("query", "shown"),
    [("zoe", "Zoë"), ("strauss", "Strauß"), ("lodz", "Łódź"), ("us", "US"), ("al har", "AlHar"), ("sokolv", "Sokolv")],
)
def test_matched_are_the_characters_of_the_label_that_the_query_matched(query, shown):
    hit = INDEX.search(query).hits[0]
    assert "".join(hit.label[i] for i in hit.matched) == shown


def test_a_long_line_is_cut_so_that_the_match_is_seen():
    hit = INDEX.search("chapel").hits[0]
    assert hit.label.startswith("… ")
    assert "".join(hit.label[i] for i in hit.matched) == "chapel"
    assert TEXT[hit.start : hit.end] == "chapel"


def test_no_more_than_the_limit():
    assert max(Counter(hit.kind for hit in INDEX.search("the", limit=1).hits).values()) == 1
    assert INDEX.search("the", limit=1).totals["text"] == 4


@given(st.text(max_size=12) | st.text(alphabet="aeiosłßë. -", max_size=12))
def test_any_query_gives_hits_that_hold(query):
    for hit in INDEX.search(query).hits:
        assert 0 <= hit.start < hit.end <= len(TEXT)
        assert 0 <= hit.score <= 100
        assert all(0 <= i < len(hit.label) for i in hit.matched)
        assert list(hit.matched) == sorted(set(hit.matched))


def test_a_line_of_text_is_a_sentence_and_an_initial_ends_none():
    assert INDEX.search("strauß met friday").hits[0].label.startswith("Sheikh Omar")
    assert INDEX.search("strauß met friday").hits[0].label.endswith("Friday.")
