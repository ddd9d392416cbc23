"""People and bodies without a name, of whom the article speaks in particular, are actors as well."""

from dataclasses import replace

import pytest
from actor_texts import called, read, tagged

from tui.model import Piece, Quote
from tui.reading import actors
from tui.reading.draft import Tagged


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Four protesters marched in Rome.", "Four protesters", "group"),
        ("Firefighters entered the house.", "Firefighters", "group"),
        ("A court freed Ann Roe.", "A court", "organization"),
        ("The victims come from Rome.", "The victims", "group"),
        ("Roe thanked the plane's passengers.", "the plane's passengers", "group"),
    ],
)
def test_who_is_definite_or_counted_or_does_something_is_listed(text, name, kind):
    assert read(text)[name].type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters can be brave.",
        "Ann Roe was a lawyer.",
        "No court freed Ann Roe.",
        "A court may free Ann Roe.",
        "Roe and Moe met. The two leaders shook hands. Both leaders smiled.",
        "They may choose their own lawyers.",
        "It could strengthen their court.",
        "The hall, whose members sang, burned.",
    ],
)
def test_who_is_spoken_of_in_general_or_was_named_already_is_not(text):
    unnamed = [a.name for a in read(text).values() if all(m.kind != "name" for m in a.mentions)]
    assert unnamed == []


def test_mentions_with_the_same_noun_and_their_pronouns_go_together_under_the_fullest():
    victim = read("Three young victims were found. The victims had called their parents.")["Three young victims"]
    assert called(victim) == ["Three young victims", "The victims", "their"]


def test_a_place_without_a_name_is_listed_when_the_article_returns_to_it():
    once = "The village burned."
    assert "The village" not in read(once)
    assert "The village" in read(f"{once} The village was old. Nobody left the village.")


def test_who_is_quoted_is_listed_even_when_nothing_else_is_known():
    text = "Officials say it may rain."
    assert "Officials" not in read(text)
    said = Piece(start=14, end=25, text=text[14:25])
    quote = Quote(id="q1", kind="indirect", content=(said,), source=Piece(start=0, end=9, text="Officials"))
    found = actors.resolve(tagged(text).with_(quotes=(quote,))).actors
    assert [actor.name for actor in found] == ["Officials"]


def test_only_what_a_source_begins_with_is_its_speaker():
    text = "Officials of committees say it may rain."
    said = Piece(start=28, end=39, text=text[28:39])
    quote = Quote(id="q1", kind="indirect", content=(said,), source=Piece(start=0, end=23, text=text[:23]))
    found = actors.resolve(tagged(text).with_(quotes=(quote,))).actors
    assert [actor.name for actor in found] == ["Officials"]


def test_several_people_described_in_the_same_words_are_the_same():
    found = read(
        "Norwegian officials warned of rain. Norwegian officials closed a road. Two French officials opened it."
    )
    assert called(found["Norwegian officials"]) == ["Norwegian officials", "Norwegian officials"]
    assert called(found["Two French officials"]) == ["Two French officials"]


def test_a_crowd_is_a_group():
    draft = tagged("The family fled.")
    start = draft.text.index("family")
    heads = (Tagged(start, start + len("family"), "nominal:person"),)
    found = actors.resolve(draft.with_(tags=replace(draft.tags, heads=heads))).actors
    assert [(actor.name, actor.type) for actor in found] == [("The family", "group")]
