"""What the words beside a name say of its type."""

from dataclasses import replace

from actor_texts import read, tagged

from tui.reading import actors
from tui.reading.draft import Tagged


def types(text, sure, **names):
    """The type of each actor when the tagger was so sure of each name."""
    draft = tagged(text, **names)
    found = tuple(replace(name, score=sure) for name in draft.tags.names)
    doubted = draft.with_(tags=replace(draft.tags, names=found))
    return {actor.name: actor.type for actor in actors.resolve(doubted).actors}


def test_a_doubtful_name_behind_an_office_is_a_person():
    text = "Mayor Lung Bin lit the lanterns."
    assert types(text, 0.4, Lung_Bin="place") == {"Lung Bin": "person"}
    assert types(text, 0.9, Lung_Bin="place") == {"Lung Bin": "place"}


def test_the_noun_of_the_sentence_before_is_no_office_of_the_name():
    assert types("He met the mayor. Lung Bin is a valley.", 0.4, Lung_Bin="place")["Lung Bin"] == "place"


def test_who_plays_a_match_is_a_team_and_where_it_is_played_a_place():
    text = (
        "Norway beat Chile 2-0 in the final in Oslo. Norway scored a goal before half-time, and the goalkeeper of Chile"
    )
    found = types(f"{text} saved a penalty.", 0.9, Norway="place", Chile="place", Oslo="place")
    expected = {"Norway": "organization", "Chile": "organization", "Oslo": "place"}
    assert {name: found[name] for name in expected} == expected


def test_a_short_name_told_before_the_long_one_stands_for_itself():
    names = {"Acme": "organization", "Acme_Science_Fair": "organization"}
    text = "Acme gave money. The Acme Science Fair was glad."
    assert set(read(f"News\n\n{text}", **names)) == {"Acme", "Acme Science Fair"}
    assert set(read(text.replace(". ", "\n\n"), **names)) == {"Acme Science Fair"}  # the first is the headline here


def test_a_country_is_no_acronym():
    text = "The University of Sheffield spoke. The U.S. did not."
    assert len(read(text, University_of_Sheffield="organization", **{"U.S.": "place"})) == 2


def test_who_only_wrote_the_article_is_not_in_it():
    text = "Snow falls\n\nBy Ann Roe, May 2\n\nTom Moe saw it."
    draft = tagged(text, Ann_Roe="person", Tom_Moe="person")
    signed = draft.with_(document=draft.document.with_(byline="Ann Roe"))
    assert [actor.name for actor in actors.resolve(draft).actors] == ["Ann Roe", "Tom Moe"]
    assert [actor.name for actor in actors.resolve(signed).actors] == ["Tom Moe"]


def test_a_country_is_a_place_whatever_it_does_and_a_comma_no_part_of_its_name():
    draft = tagged("Norway, said Chile.", Chile="place")
    names = (Tagged(0, 7, "organization"), *draft.tags.names)
    found = actors.resolve(draft.with_(tags=replace(draft.tags, names=names))).actors
    assert [(actor.name, actor.type) for actor in found] == [("Norway", "place"), ("Chile", "place")]


def test_the_initials_of_an_office_are_nobody():
    text = "National Security Advisor (NSA) Ann Roe met the director (CIA) in Rome."
    found = read(text, Ann_Roe="person", NSA="organization", CIA="organization", Rome="place")
    assert "NSA" not in found
    assert "CIA" in found
