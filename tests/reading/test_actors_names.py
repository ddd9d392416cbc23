"""Names joined into one actor, and kept apart where they are two."""

import pytest
from actor_texts import called, read, rule

PERSON, BODY, PLACE = "person", "organization", "place"


def test_a_surname_goes_back_to_the_full_name_even_from_a_headline():
    actors = read("Roe wins vote\n\nJane Roe won the vote. Roe was glad.", Jane_Roe=PERSON, Roe=PERSON)
    assert list(actors) == ["Jane Roe"]
    assert called(actors["Jane Roe"]) == ["Roe", "Jane Roe", "Roe"]
    assert rule(actors["Jane Roe"], "Roe") == "surname-of"


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        ("Hamad bin Jaber Al Rashdi", "Sheikh Hamad", "first-name-of"),
        ("Hamad bin Jaber Al Rashdi", "Al Rashdi", "surname-of"),
        ("Hamad bin Jaber Al Rashdi", "Hamad Al Rashdi", "name-of"),
        ("Penélope de la Cruz", "de la Cruz", "surname-of"),
        ("Penélope de la Cruz", "Cruz", "surname-of"),
        ("Ursula van der Berg", "Van der Berg", "surname-of"),
        ("William Gates", "Bill Gates", "nickname-of"),
        ("William Gates", "W. Gates", "initial-of"),
        ("Wang Xiaoming", "Wang", "surname-of"),
        ("John Fitzgerald Doe", "John Doe", "name-of"),
        ("José Núñez", "Nunez", "surname-of"),
    ],
)
def test_a_short_name_stands_for_the_long_one(full, short, expected):
    actors = read(f"{full} came. {short} spoke.", **{full.replace(" ", "_"): PERSON, short.replace(" ", "_"): PERSON})
    assert len(actors) == 1
    (actor,) = actors.values()
    assert actor.name == full
    assert actor.mentions[-1].because[0].rule == expected


def test_two_people_with_one_surname_are_told_apart_by_title():
    text = "Bill Clinton met Hillary Clinton. Mrs. Clinton smiled. Mr. Clinton waved."
    actors = read(text, Bill_Clinton=PERSON, Hillary_Clinton=PERSON, Clinton=PERSON)
    assert [m.start for m in actors["Hillary Clinton"].mentions] == [17, text.index("Mrs. ") + 5]
    assert [m.start for m in actors["Bill Clinton"].mentions] == [0, text.index("Mr. ") + 4]


def test_a_surname_that_two_people_have_is_the_last_one_s_and_unsure():
    actors = read("Ann Moe met Tom Moe. Moe left.", Ann_Moe=PERSON, Tom_Moe=PERSON, Moe=PERSON)
    last = actors["Tom Moe"].mentions[-1]
    assert last.text == "Moe"
    assert last.confidence == pytest.approx(0.6)
    assert called(actors["Ann Moe"]) == ["Ann Moe"]


def test_people_of_other_given_names_stay_two():
    assert set(read("Ann Moe met Tom Moe.", Ann_Moe=PERSON, Tom_Moe=PERSON)) == {"Ann Moe", "Tom Moe"}


def test_a_family_s_plural_joins_nobody():
    actors = read("Hillary Clinton left. The Clintons travelled.")
    assert called(actors["Hillary Clinton"]) == ["Hillary Clinton"]


@pytest.mark.parametrize(
    "text", ["The World Trade Council (WTC) met. The WTC agreed.", "WTC (World Trade Council) met."]
)
def test_an_acronym_is_defined_in_brackets(text):
    actors = read(text, World_Trade_Council=BODY, WTC=BODY)
    assert list(actors) == ["World Trade Council"]
    assert rule(actors["World Trade Council"], "WTC") == "acronym-of"


def test_an_acronym_needs_no_definition_where_the_letters_fit():
    actors = read("The Bank of Northern Lands failed. The BNL closed.", Bank_of_Northern_Lands=BODY, BNL=BODY)
    assert called(actors["Bank of Northern Lands"]) == ["Bank of Northern Lands", "BNL"]


def test_a_company_goes_by_the_beginning_of_its_name():
    actors = read(
        "Acme Steel Works Inc. grew. Acme Steel hired. Acme fired.",
        **{"Acme_Steel_Works_Inc.": BODY, "Acme_Steel": BODY, "Acme": BODY},
    )
    assert len(actors) == 1


def test_a_country_has_many_names_and_its_capital_is_another_place():
    text = (
        "The U.S. said America, or the United States, would act; Washington and the Kremlin spoke to Russia and Moscow."
    )
    actors = read(text)
    assert called(actors["United States"]) == ["U.S.", "America", "United States"]
    assert {"Washington", "Kremlin", "Russia", "Moscow"} <= set(actors)


def test_a_place_and_its_team_are_two():
    text = "Porto scored twice. Fans came from Porto. Porto won. The streets of Porto filled."
    draft_types = [BODY, PLACE, BODY, PLACE]
    from actor_texts import tagged  # noqa: PLC0415 - only here are tags set one by one

    from tui.reading import actors  # noqa: PLC0415
    from tui.reading.draft import Tagged, Tags  # noqa: PLC0415

    draft = tagged(text, Porto=BODY)
    names = tuple(Tagged(t.start, t.end, kind) for t, kind in zip(draft.tags.names, draft_types, strict=True))
    found = actors.resolve(draft.with_(tags=Tags(names=names))).actors
    assert [(a.type, len(a.mentions)) for a in found] == [(BODY, 2), (PLACE, 2)]


def test_titles_are_roles_and_no_part_of_the_name():
    actors = read("Kremlin spokesman Dmitry Peskov spoke. Prime Minister Narendra Modi listened.")
    assert actors["Dmitry Peskov"].roles == ("Kremlin spokesman",)
    assert actors["Narendra Modi"].roles == ("Prime Minister",)
    assert "Kremlin" in actors


def test_a_role_with_its_acronym_stands_before_the_name_in_apposition():
    actors = read(
        "They met India's National Security Advisor (NSA), Ajit Doval, in Moscow.",
        Ajit_Doval=PERSON,
        India=PLACE,
        Moscow=PLACE,
    )
    assert actors["Ajit Doval"].roles == ("National Security Advisor (NSA)",)


def test_of_two_with_one_surname_the_bare_one_stays_who_was_called_so():
    text = "Marcus Moe went. Moe fell. His sister, Ilona Moe, ran. Ms. Moe won. Moe wept."
    actors = read(text, Marcus_Moe=PERSON, Ilona_Moe=PERSON, Moe=PERSON)
    assert called(actors["Marcus Moe"]) == ["Marcus Moe", "Moe", "His", "Moe"]
    assert actors["Marcus Moe"].mentions[-1].start == text.rindex("Moe")


def test_the_committee_is_the_one_named_last():
    text = "The Public Health Committee met. The Oslo Council met. The Committee agreed."
    actors = read(text, Public_Health_Committee=BODY, Oslo_Council=BODY, Committee=BODY)
    assert called(actors["Public Health Committee"]) == ["Public Health Committee", "Committee"]
    assert rule(actors["Public Health Committee"], "Committee") == "head-of-name"


def test_a_city_is_the_same_with_and_without_the_word_unless_its_name_holds_it():
    names = {"Taipei_City": "place", "Taipei": "place", "Mexico_City": "place", "Mexico": "place"}
    found = read("Taipei City is big. Taipei grows. Mexico City is big. Mexico grows.", **names)
    assert set(found) == {"Taipei City", "Mexico City", "Mexico"}


def test_a_disease_or_a_product_is_an_actor_of_another_type_when_the_article_comes_back_to_it():
    text = "Ebola spread in Chile. It reached Rome. Ebola killed a nurse who had read the Lancet."
    found = read(text, Ebola="work", Lancet="work", Chile="place", Rome="place")
    assert found["Ebola"].type == "other"
    assert "It" in called(found["Ebola"])
    assert "Lancet" not in found


def test_the_end_of_a_body_s_name_is_the_body_when_it_is_called_one_and_not_when_it_is_a_place():
    text = "Roe sued the House of Commons. Commons refused. The University of Sheffield is in Sheffield."
    names = {"House_of_Commons": "organization", "Commons": "organization"}
    found = read(text, University_of_Sheffield="organization", Sheffield="place", **names)
    assert called(found["House of Commons"]) == ["House of Commons", "Commons"]
    assert found["Sheffield"].type == "place"
