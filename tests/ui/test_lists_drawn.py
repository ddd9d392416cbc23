"""What the lists draw: columns, dates, signs, and what is left out where there is no room."""

from __future__ import annotations

from datetime import date

import pytest
from desk_sample import reading
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.model import Actor, Event, Mention, Piece, Quote, Span
from tui.ui.panes.actors import ActorsPane
from tui.ui.panes.quotes import QuotesPane
from tui.ui.panes.timeline import TimelinePane
from tui.ui.widgets.dates import label
from tui.ui.widgets.lines import fit, height, wrapped


def pane_of(kind, facts, *, ascii_only=False):
    """A list outside any app, with a reading to draw from."""
    pane = kind()
    pane.set_reactive(kind.reading, facts)
    pane.set_reactive(kind.ascii, ascii_only)
    return pane


def text(lines):
    return ["".join(piece for piece, _ in line.pieces) for line in lines]


def role(lines, name):
    return "".join(piece for line in lines for piece, role in line.pieces if role == name)


@pytest.mark.parametrize("width", [20, 44, 45, 46, 90, 118])
def test_every_line_of_every_list_fits_its_width(width):
    facts = reading(date(2025, 8, 8))
    for kind in (ActorsPane, QuotesPane, TimelinePane):
        pane = pane_of(kind, facts)
        pane._facts = pane.facts(facts)
        for entry in pane.draw(width):
            assert all(cell_len(line) <= width for line in text(entry)), kind


def test_columns_of_actors_stand_below_each_other():
    pane = pane_of(ActorsPane, reading())
    rows = [text(pane.entry(actor, 46))[0] for actor in reading().actors]
    assert {cell_len(row) for row in rows} == {46}
    assert [row[32:34].strip() for row in rows[:3]] == ["7", "19", "8"]


def test_the_strip_is_the_article_in_small():
    pane = pane_of(ActorsPane, reading())
    facts = reading()
    length = len(facts.article.text)
    for actor in facts.actors:
        strip = pane._strip(actor, 20)
        filled = {index for index, sign in enumerate(strip) if sign != " "}
        assert filled == {mention.start * 20 // length for mention in actor.mentions}


def test_people_places_and_organizations_differ_without_colour():
    for ascii_only in (False, True):
        pane = pane_of(ActorsPane, reading(), ascii_only=ascii_only)
        signs = {actor.type: text(pane.entry(actor, 46))[0][0] for actor in reading().actors}
        assert len(set(signs.values())) == 3


def test_an_actor_most_of_whose_mentions_are_unsure_is_marked():
    mention = Mention(start=0, end=4, text="Modi", kind="name", confidence=0.3)
    unsure = Actor(id="a1", name="Modi", type="person", mentions=(mention,))
    sure = unsure.with_(mentions=(mention.with_(confidence=0.9),))
    pane = pane_of(ActorsPane, reading())
    assert role(pane.entry(unsure, 46), "unsure") == " ?"
    assert role(pane.entry(sure, 46), "unsure") == ""


def quote(**more):
    return Quote(id="q1", kind="mixed", content=(Piece(start=0, end=5, text="words"),), **more)


def test_a_quote_says_who_how_and_what():
    pane = pane_of(QuotesPane, reading())
    lines = text(pane.entry(reading().quotes[3], 46))
    assert lines[0].split() == ["“", "Dmitry", "Peskov", "direct"]
    assert " ".join(" ".join(lines[1:]).split()).startswith("sovereign countries have the right")


def test_a_speaker_that_nobody_knows_is_said_to_be_unresolved_with_the_source_as_written():
    pane = pane_of(QuotesPane, reading())
    assert "speaker unresolved" in text(pane.entry(quote(), 46))[0]
    named = text(pane.entry(quote(source=Piece(start=0, end=12, text="two\nofficers")), 46))[0]
    assert "speaker unresolved: two officers" in named


def test_an_unsure_speaker_is_marked():
    pane = pane_of(QuotesPane, reading())
    assert role(pane.entry(quote(speaker="a1", confidence=0.2), 46), "unsure").strip() == "?"
    assert role(pane.entry(quote(speaker="a1", confidence=0.8), 46), "unsure").strip() == ""


def test_a_long_quote_is_cut_with_an_ellipsis():
    words = "many words " * 60
    long = quote().with_(content=(Piece(start=0, end=len(words), text=words),))
    lines = text(pane_of(QuotesPane, reading()).entry(long, 40))
    assert len(lines) == 4
    assert lines[-1].endswith("…")


def event(begins=None, ends=None, precision="unknown"):
    return Event(
        id="e1",
        trigger=Piece(start=0, end=0, text=""),
        sentence=Span(start=0, end=0),
        summary="",
        begins=begins,
        ends=ends,
        precision=precision,
    )


@pytest.mark.parametrize(
    ("begins", "ends", "precision", "expected"),
    [
        (date(2025, 8, 8), date(2025, 8, 8), "day", ("8 Aug 2025",)),
        (date(2025, 8, 8), date(2025, 8, 10), "day", ("8 Aug 2025 -", "10 Aug 2025")),
        (date(2025, 8, 4), date(2025, 8, 10), "week", ("week of", "4 Aug 2025")),
        (date(2025, 8, 1), date(2025, 8, 31), "month", ("Aug 2025",)),
        (date(2025, 7, 1), date(2025, 9, 30), "quarter", ("Q3 2025",)),
        (date(2025, 3, 1), date(2025, 5, 31), "quarter", ("Mar 2025 -", "May 2025")),
        (date(2025, 8, 9), date(2025, 8, 10), "week", ("9 Aug 2025 -", "10 Aug 2025")),
        (date(2025, 1, 1), date(2025, 12, 31), "year", ("2025",)),
        (date(2020, 1, 1), date(2029, 12, 31), "decade", ("2020s",)),
        (date(2025, 8, 8), None, "day", ("8 Aug 2025",)),
        (None, None, "unknown", ("undated",)),
    ],
)
def test_a_date_is_no_more_exact_than_the_article(begins, ends, precision, expected):
    assert label(event(begins, ends, precision)) == expected


def drawn_timeline(published=None, *, ascii_only=False):
    facts = reading(published)
    pane = pane_of(TimelinePane, facts, ascii_only=ascii_only)
    pane._facts = pane.facts(facts)
    return [line for entry in pane.draw(60) for line in text(entry)]


def test_the_time_line_tells_past_present_and_future_apart():
    lines = drawn_timeline(date(2025, 8, 8))
    assert [line.split("─")[0].strip() for line in lines if "──" in line] == [
        "╷ before",
        "┃ the day reported, 8 Aug 2025",
        "┆ still to come",
    ]
    assert [next(sign for sign in line if sign in "●◆○") for line in lines if set(line) & set("●◆○")] == list("●●●◆◆○")


def test_events_whose_order_is_not_known_stand_together():
    lines = drawn_timeline()
    first = next(i for i, line in enumerate(lines) if "talk by phone" in line)
    second = next(i for i, line in enumerate(lines) if "solidarity" in line)
    assert "undated" in lines[first]
    assert "together" in lines[second]
    assert sum("together" in line for line in lines) == 1


def test_the_time_line_can_be_drawn_in_ascii():
    assert all(line.isascii() for line in drawn_timeline(date(2025, 8, 8), ascii_only=True))


def test_lines_are_fitted_and_wrapped_by_cells():
    assert fit("a\tb\nc", 10, "…") == "a b c"
    assert fit("日本語の見出し", 7, "…") == "日本語…"
    assert fit("words", 0, "…") == ""
    assert wrapped("one two three four five", 9, 2, "…") == ["one two", "three fo…"]
    assert wrapped("", 9, 2, "…") == []


@given(st.text("ab ￼東é\n", max_size=60), st.integers(-2, 20), st.integers(1, 4))
def test_the_height_of_words_is_known_before_they_are_wrapped(text, width, most):
    assert height(text, width, most) == len(wrapped(text, width, most, "…"))
