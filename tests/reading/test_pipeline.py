"""Any text at all gives a Reading whose offsets hold, and the publication date moves what hangs on it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Reading, from_json, to_json
from tui.reading.normalise import normalise
from tui.reading.pipeline import analyse
from tui.sources import plain

PIECES = [
    *("Jane Roe", "the minister", "said", "“We will", "go,”", "'", "he", "Ms. Lee", "of Acme Inc.", "on Monday"),
    *("last year", "U.S.", "met", "will visit", ".", ",", "\n\n", "(AP) —", "according to", "their", "the company"),
    *("denied that", "’s", ":"),
]
NEWS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def read(text, published=None):
    raw = plain.read(text, "test").with_(published=published)
    return analyse(normalise(raw))


@given(st.one_of(st.text(), NEWS), st.none() | st.dates())
def test_any_text_gives_a_reading_whose_offsets_hold(text, published):
    reading = read(text, published)  # a Reading whose offsets do not hold cannot be built
    assert from_json(Reading, to_json(reading)) == reading


def test_the_publication_date_moves_days_order_and_relation():
    text = "Mayor Ana Duarte resigned on Monday.\n\nThe council will elect a successor on May 20."
    for published, monday in ((dt.date(2024, 5, 8), dt.date(2024, 5, 6)), (dt.date(2024, 5, 15), dt.date(2024, 5, 13))):
        reading = read(text, published)
        resigned = next(e for e in reading.events if e.trigger.text == "resigned")
        elected = next(e for e in reading.events if e.trigger.text == "elect")
        assert (resigned.begins, resigned.relation) == (monday, "past")
        assert (elected.begins, elected.relation) == (dt.date(2024, 5, 20), "future")
        assert resigned.order < elected.order


def test_without_a_date_relative_days_are_not_invented():
    assert [t.value for t in read("He left last month and returns later this year.").times] == [None, None]


def test_facts_say_why_and_how_sure():
    reading = read("Mayor Ana Duarte resigned on Monday. “I am tired,” she said.", dt.date(2024, 5, 8))
    facts = [*reading.actors[0].mentions, *reading.quotes, *reading.times, *reading.events]
    assert facts
    assert all(fact.because and fact.confidence is not None for fact in facts)


def test_it_tells_how_much_is_done_up_to_all_of_it():
    told = []
    text = "Mayor Ana Duarte resigned on Monday, the council said. " * 60
    analyse(normalise(plain.read(text, "test")), told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    assert len(told) > 13, "the encoder tells of its windows"


def test_what_hears_of_it_can_stop_it():
    class StoppedError(Exception):
        """Enough."""

    def stop(_share):
        raise StoppedError

    with pytest.raises(StoppedError):
        analyse(normalise(plain.read("Ana Duarte resigned.", "test")), stop)


def test_of_a_long_article_the_beginning_is_read_first_as_if_it_were_all():
    short = "\n\n".join(f"Mayor Ana Duarte resigned on Monday. “I am tired {n},” she said." for n in range(100))
    document = normalise(plain.read("\n\n".join([short] * 10), "test"))
    glimpsed = []
    whole = analyse(document, glimpse=glimpsed.append)
    (beginning,) = glimpsed
    assert beginning.article is document
    assert 0 < len(beginning.quotes) < len(whole.quotes)
    assert [quote.words for quote in beginning.quotes] == [
        quote.words for quote in whole.quotes[: len(beginning.quotes)]
    ]


@pytest.mark.parametrize("text", ["Mayor Ana Duarte resigned.", "Mayor Ana Duarte resigned. " * 3_000])
def test_nothing_is_shown_before_of_what_is_short_or_in_one_piece(text):
    analyse(normalise(plain.read(text, "test")), glimpse=lambda _: pytest.fail("there is no beginning to be shown"))
