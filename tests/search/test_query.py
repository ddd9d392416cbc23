from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_index import READING, TEXT

from tui.model import Because, Event, Mention, Piece, Quote, Reading, TimeExpression, to_plain
from tui.search import Index
from tui.search.query import Term, expand, parse
from tui.search.when import asked, of_value


def piece(words, model=Piece, **more):
    start = TEXT.index(words)
    return model(start=start, end=start + len(words), text=words, **more)


def _facts():
    by_hand = (Because(rule="corrected-by-reader"),)
    quotes = (
        *READING.quotes,
        Quote(
            id="q2", kind="indirect", content=(piece("soccer talks"),), speaker="a3", confidence=0.2, because=by_hand
        ),
        Quote(id="q3", kind="mixed", content=(piece("Sokolov put off"),)),
    )
    met, rose = READING.events[0], piece("rose")
    events = (
        met.with_(begins=date(2025, 8, 1), ends=date(2025, 8, 31), actors=("a2", "a3")),
        Event(
            id="e2",
            trigger=rose,
            sentence=piece("when at last they rose"),
            summary="They rise from their soccer",
            relation="future",
            salience=0.9,
            order=2,
        ),
    )
    actors = list(READING.actors)
    said = Mention(**to_plain(piece("Sokolov")) | {"kind": "name"})
    again = TEXT.index("Sokolov put off")
    mentions = (said, Mention(start=again, end=again + 7, text="Sokolov", kind="pronoun"))
    actors[0] = actors[0].with_(mentions=mentions)
    actors[4] = actors[4].with_(type="organization")
    times = (piece("Friday", TimeExpression, type="DATE", value="2024-W03"),)
    article = READING.article.with_(published=date(2025, 9, 10))
    return Reading(article=article, actors=tuple(actors), quotes=quotes, events=events, times=times)


FACTS = _facts()
INDEX = Index(FACTS)


def found(query):
    return [f"{hit.kind} {hit.ref or TEXT[hit.start : hit.end]}" for hit in INDEX.search(query).hits]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("@sokolov", ["actor a1", "mention a1", "mention a1", "quote q3"]),
        ("@sokolof soccer", ["mention a1"]),
        ("@sokolov in:mentions -soccer", ["mention a1"]),
        ("said:sokolv", ["quote q1"]),
        ('said:"Dmitri Sokolov" -harbours', []),
        ("-said:sokolov in:quotes", ["quote q2", "quote q3"]),
        ("-said:sokolov", ["quote q2", "quote q3"]),
        ('about:"soccer talks"', ["quote q2"]),
        ("about:soccer", ["quote q2", "event e2"]),
        ("about:harbors", ["quote q1"]),
        ("when:2025", ["event e1"]),
        ("when:2025-08", ["event e1"]),
        ("when:agust", ["event e1"]),
        ('when:"last month"', ["event e1"]),
        ("when:2024..2025", ["event e1", "time Friday"]),
        ("when:2025-09", []),
        ("before:2025", ["time Friday"]),
        ("after:2024", ["event e1"]),
        ("type:org", ["actor a5"]),
        ("type:person in:quotes", ["quote q1", "quote q2"]),
        ("type:person in:events", ["event e1"]),
        ("kind:indirect", ["quote q2"]),
        ("-kind:indirect", ["quote q1", "quote q3"]),
        ("kind:pronoun", ["mention a1"]),
        ("is:unsure", ["quote q2"]),
        ("is:corrected", ["quote q2"]),
        ("is:unresolved", ["quote q3"]),
        ("is:main", ["event e2"]),
        ("is:future", ["event e2"]),
        ("is:undated in:events", ["event e2"]),
        ("said:strauss OR kind:direct", ["quote q1", "quote q2"]),
        ('"put off the"', ["text put off the"]),
        ('"off put"', []),
        ('"put of', ["quote q3", "text put of"]),
    ],
)
def test_operators_and_words_hold_together(query, hits):
    answer = found(query)
    assert [hit.replace("put off", "put of", 1) if query == '"put of' else hit for hit in answer] == hits


@pytest.mark.parametrize(
    ("query", "remark"),
    [
        ("sayd:sokolov", "no operator sayd: (did you mean said: ?)"),
        ("said:zebra", "nobody here is called “zebra”"),
        ("said:sokolv", "“sokolv” taken as Dmitri Sokolov"),
        ("type:dog", "type: takes person, org, place, group, other, not “dog”"),
        ("when:blah", "no time is called “blah”: try 2025, 2025-08, august, “last month”"),
        ("said:", ""),
        ("@", ""),
        ('about:"', ""),
    ],
)
def test_what_cannot_be_understood_is_said_in_words(query, remark):
    assert INDEX.search(query).remark == remark


def test_totals_count_what_the_limit_leaves_out():
    answer = INDEX.search("the", limit=1)
    assert len([hit for hit in answer.hits if hit.kind == "text"]) == 1
    assert answer.totals["text"] == 4


def test_every_mention_is_marked_in_its_line():
    hit = INDEX.search("@sokolov in:mentions").hits[1]
    assert "".join(hit.label[i] for i in hit.matched) == "Sokolov"
    assert TEXT[hit.start : hit.end] == "Sokolov"


def test_a_list_is_narrowed_to_its_own_kind():
    assert INDEX.narrow("soccer", "quote").ids == {"q2"}
    assert INDEX.narrow("said:sokolov", "quote").ids == {"q1"}
    assert INDEX.narrow("said:sokolov", "actor").ids == set()
    assert INDEX.narrow("type:place", "actor").ids == {"a4"}


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("sa", ["said:"]),
        ("a", ["about:", "after:"]),
        ("@sok", ['"Dmitri Sokolov"']),
        ("soccer said:", ['"Dmitri Sokolov"', '"Zoë Strauß"']),
        ("type:p", ["person", "place"]),
        ("-kind:i", ["indirect"]),
        ("when:2", ["2025", "2025-08"]),
        ("sokolov", []),
        ("", []),
    ],
)
def test_what_could_be_typed_is_proposed(query, options):
    assert [option.text for option in INDEX.complete(query, len(query)).options] == options


def test_all_operators_are_proposed_when_asked_for():
    assert "when:" in [option.text for option in INDEX.complete("", 0, every=True).options]


def test_saved_searches_are_written_out():
    assert expand('#oil -said:x #"two words" #none', {"oil": "about:oil", "two words": "a b"}) == (
        "about:oil -said:x a b #none"
    )


def test_a_query_is_taken_apart():
    assert parse('-said:"A B" | “c d').alternatives == (
        (Term("said", "A B", phrase=True, negated=True),),
        (Term("", "c d", phrase=True, open=True),),
    )


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2025-08-08T10:00", ("2025-08-08", "2025-08-08")),
        ("2025-Q3", ("2025-07-01", "2025-09-30")),
        ("2025-W32", ("2025-08-04", "2025-08-10")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("2025-13", None),
        ("PRESENT_REF", None),
    ],
)
def test_values_are_days(value, days):
    found = of_value(value)
    assert (tuple(day.isoformat() for day in found) if found else None) == days


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("yesterday", "2025-09-09"),
        ("monday", "2025-09-08"),
        ("last 10 days", "2025-08-31"),
        ("next month", "2025-10-01"),
        ("8 august 2024", "2024-08-08"),
        ("Aug 8th", "2025-08-08"),
        ("1990s", "1990-01-01"),
    ],
)
def test_times_are_asked_for_in_words(written, days):
    assert asked(written, date(2025, 9, 10), [2025])[0].first.isoformat() == days


PARTS = ["@", "said:", "about:", "when:", "before:", "type:", "kind:", "is:", "in:", "note:", "-", '"', " ", "OR", "#"]
PARTS += ["sokolov", "soccer", "2025", "..", "9999", "0000-00", "last", "month", "org", "pronoun", "ß", "!", "mentions"]


@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join) | st.text(max_size=15))
def test_no_query_fails_and_every_hit_stands_in_the_text(query):
    for hit in INDEX.search(query).hits:
        assert 0 <= hit.start < hit.end <= len(TEXT)
        assert all(0 <= i < len(hit.label) for i in hit.matched)
    for kind in ("actor", "quote", "event"):
        INDEX.narrow(query, kind)
    offered = INDEX.complete(query, len(query), every=True)
    assert 0 <= offered.start <= offered.end <= len(query)
    empty = Index(Reading(article=FACTS.article))
    empty.search(query)
    empty.complete(query, len(query))
