"""Noun phrases and pronouns joined to whom they mean."""

from dataclasses import replace

import pytest
from actor_texts import called, read, rule, tagged

from tui.reading import actors
from tui.reading.draft import Tagged

PERSON, BODY, PLACE = "person", "organization", "place"


def test_a_title_goes_back_to_who_holds_it_in_that_country():
    text = "French President Ann Roe met Russian President Ivan Petrov. The Russian president spoke. "
    text += "France's president said nothing."
    actors = read(text, Ann_Roe=PERSON, Ivan_Petrov=PERSON, France=PLACE)
    assert called(actors["Ivan Petrov"]) == ["Ivan Petrov", "The Russian president"]
    assert called(actors["Ann Roe"]) == ["Ann Roe", "France's president"]
    assert rule(actors["Ann Roe"], "France's president") == "title-of"


def test_an_office_without_its_holder_is_nobody():
    actors = read("President Ann Roe spoke. Tom Moe ran as president of a club.", Ann_Roe=PERSON, Tom_Moe=PERSON)
    assert called(actors["Ann Roe"]) == ["Ann Roe"]


def test_an_apposition_is_the_name_s_and_tells_the_role():
    actors = read(
        "Jane Roe, a lawyer from Boston, spoke. Tom Moe, 45, the mayor, listened.", Jane_Roe=PERSON, Tom_Moe=PERSON
    )
    assert called(actors["Jane Roe"]) == ["Jane Roe", "a lawyer"]
    assert actors["Tom Moe"].roles == ("mayor",)


def test_an_indefinite_phrase_is_somebody_new():
    actors = read("The mayor, Jane Roe, spoke. A mayor from another town listened.", Jane_Roe=PERSON)
    assert "A mayor" not in called(actors["Jane Roe"])


def test_the_company_the_city_and_the_country_are_the_nearest_of_their_kind():
    text = "Acme moved from Boston to Mexico. The company liked the country, but the city wept."
    actors = read(text, Acme=BODY, Boston=PLACE, Mexico=PLACE)
    assert called(actors["Acme"]) == ["Acme", "The company"]
    assert called(actors["Mexico"]) == ["Mexico", "the country"]
    assert called(actors["Boston"]) == ["Boston", "the city"]


def test_two_leaders_are_neither_of_them():
    text = "Ann Roe met Tom Moe in Rome. The two leaders also discussed trade. The two leaders agreed. "
    text += "The two leaders said so."
    actors = read(text, Ann_Roe=PERSON, Tom_Moe=PERSON, Rome=PLACE)
    assert set(actors) == {"Ann Roe", "Tom Moe", "Rome"}
    assert called(actors["Ann Roe"]) == ["Ann Roe"]
    assert called(actors["Tom Moe"]) == ["Tom Moe"]


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("Ann Roe met Tom Moe. She smiled.", "Ann Roe", "She"),
        ("Ann Roe met Tom Moe. He smiled.", "Tom Moe", "He"),
        ("Tom Moe told Sam Doe that he would help him.", "Sam Doe", "him"),
        ("Tom Moe told Sam Doe that he would help him.", "Tom Moe", "he"),
        ("Ann Roe saw herself on the screen.", "Ann Roe", "herself"),
        ("In his speech, Tom Moe thanked the crowd.", "Tom Moe", "his"),
        ("According to a post by Tom Moe on the site, he and Sam Doe reviewed the plan.", "Tom Moe", "he"),
    ],
)
def test_a_pronoun_means_who_fits_by_gender_binding_and_place(text, who, expected):
    actors = read(text, Ann_Roe=PERSON, Tom_Moe=PERSON, Sam_Doe=PERSON)
    assert expected in called(actors[who])
    assert sum(expected in called(actor) for actor in actors.values()) == 1


def test_its_is_a_country_s_or_a_company_s():
    actors = read("India kept its distance. Acme sold its shares.", India=PLACE, Acme=BODY)
    assert called(actors["India"]) == ["India", "its"]
    assert called(actors["Acme"]) == ["Acme", "its"]


@pytest.mark.parametrize(
    "text", ["Iran spoke. It is clear that rain falls.", "Iran spoke. It rained.", "Iran spoke. It seems late."]
)
def test_an_empty_it_is_nobody(text):
    assert called(read(text, Iran=PLACE)["Iran"]) == ["Iran"]


def test_he_is_no_country_and_no_woman():
    actors = read("Ann Roe left India. He wept.", Ann_Roe=PERSON, India=PLACE)
    assert all("He" not in called(actor) for actor in actors.values())


def test_whom_the_article_keeps_coming_back_to_is_an_actor_without_a_name():
    actors = read("A teacher was hurt. The teacher said so. The teacher will sue. Snow fell.")
    assert called(actors["A teacher"]) == ["A teacher", "The teacher", "The teacher"]


def test_an_apposition_names_who_had_no_name_before():
    actors = read("A shipping company was fined. The company, Acme, paid. Its head, Ann Roe, resigned.", Acme=BODY)
    assert called(actors["Acme"]) == ["A shipping company", "The company", "Acme", "Its"]


def test_the_owner_of_a_noun_is_a_mention_as_well():
    found = read("Four workers left a factory in Rome. The factory's owner called the workers.", Rome="place")
    assert called(found["Four workers"]) == ["Four workers", "the workers"]
    assert "The factory's owner" in found


def test_a_phrase_with_its_own_article_before_a_name_is_a_mention_and_a_bare_title_is_part_of_the_name():
    text = "Ann Roe called. Her father Tom Moe said he came. President Ann Roe left."
    draft = tagged(text, Ann_Roe=PERSON, Tom_Moe=PERSON)
    starts = [(text.index(word), text.index(word) + len(word)) for word in ("father", "President")]
    heads = (*draft.tags.heads, *(Tagged(start, end, "nominal:person") for start, end in starts))
    found = {a.name: a for a in actors.resolve(draft.with_(tags=replace(draft.tags, heads=heads))).actors}
    assert called(found["Tom Moe"]) == ["Her father", "Tom Moe", "he"]
    assert called(found["Ann Roe"]) == ["Ann Roe", "Her", "Ann Roe"]


def test_a_phrase_that_a_word_sets_apart_goes_back_past_the_last_of_its_noun():
    text = "A Norwegian club played a Danish club in Rome. The Norwegian club was glad."
    assert called(read(text, Rome=PLACE)["A Norwegian club"]) == ["A Norwegian club", "The Norwegian club"]
