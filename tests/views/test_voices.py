"""Who is quoted how much, and what kind of source all that is quoted has."""

from __future__ import annotations

import csv
import io

from view_sample import piece, quote, reading

from tui.model import Portion
from tui.views import speakers_csv, speakers_markdown, voices


def test_sources_are_listed_by_the_words_quoted():
    found = voices(reading())
    assert [(voice.name, voice.standing, voice.words) for voice in found.voices] == [
        ("Ben", "named", 3),
        ("Officials", "unnamed", 2),
        ("They", "unresolved", 2),
    ]
    assert (found.quotes, found.words) == (3, 7)


def test_everything_quoted_is_divided_and_nothing_is_counted_twice():
    found = voices(reading())
    assert found.standings == (Portion("named", 1, 3), Portion("unnamed", 1, 2), Portion("unresolved", 1, 2))
    assert found.types == (Portion("person", 1, 3), Portion("group", 1, 2), Portion("unresolved", 1, 2))
    assert found.kinds == (Portion("direct", 1, 3), Portion("mixed", 1, 2), Portion("indirect", 1, 2))


def test_unresolved_quotes_with_the_same_source_are_one_voice_and_those_without_any_another():
    they = piece("They")
    quotes = (
        quote("q1", "met", source=they),
        quote("q2", "watched", source=they.with_(text="They")),
        quote("q3", "left"),
    )
    found = voices(reading(quotes=quotes)).voices
    assert [(voice.name, voice.quotes) for voice in found] == [("They", ("q1", "q2")), ("", ("q3",))]


def test_a_reading_without_quotes_has_no_voices():
    found = voices(reading(quotes=()))
    assert (found.voices, found.standings, found.quotes, found.words) == ((), (), 0, 0)


def test_the_table_has_a_row_for_each_speaker_in_markdown():
    rows = speakers_markdown(voices(reading())).splitlines()
    assert len(rows) == 5
    assert rows[2] == "| Ben | named | person | 1 | 3 | 43% | 1 | 0 | 0 |"


def test_a_name_cannot_break_the_table_or_become_a_formula():
    actors = tuple(actor.with_(name='=1+"2" | x') if actor.id == "a2" else actor for actor in reading().actors)
    found = voices(reading(actors=actors))
    assert speakers_markdown(found).splitlines()[2].startswith('| =1+"2" \\| x | named')
    rows = list(csv.reader(io.StringIO(speakers_csv(found))))
    assert rows[1][0] == '\'=1+"2" | x'
    assert {len(row) for row in rows} == {9}
