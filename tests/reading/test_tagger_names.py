"""Names from word lists and shapes."""

import pytest
from actor_texts import tokens_of

from tui.reading.draft import Tags
from tui.reading.tagging import heads, names


def found(text: str) -> dict[str, str]:
    """The names of a text with their types."""
    return {text[tag.start : tag.end]: tag.label for tag in names.find(tokens_of(text))}


def headed(text: str) -> dict[str, str]:
    """The heads of a text with their labels."""
    draft = tokens_of(text)
    draft = draft.with_(tags=Tags(names=names.find(draft)))
    return {text[tag.start : tag.end]: tag.label for tag in heads.find(draft)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw Russian President Vladimir Putin there.", {"Vladimir Putin": "person"}),
        ("Then Kremlin spokesman Dmitry Peskov spoke.", {"Kremlin": "organization", "Dmitry Peskov": "person"}),
        ("It fell on Indian exports on Monday in May.", {}),
        ("He posted on the social media platform X, he said.", {"X": "organization"}),
        ("They met at the University of Oslo in Norway.", {"University of Oslo": "organization", "Norway": "place"}),
        ("Sheikh Hamad bin Jaber Al Rashdi left.", {"Hamad bin Jaber Al Rashdi": "person"}),
        ("They rent from Smith & Sons Ltd in Leeds.", {"Smith & Sons Ltd": "organization", "Leeds": "place"}),
        ("Then the European Parliament voted.", {"European Parliament": "organization"}),
        ("A Mumbai-based firm won.", {"Mumbai": "place"}),
        ("They deepen the India-Russia Partnership.", {}),
        ("Many Afghans fled.", {"Afghans": "group"}),
        ("Nothing. Yesterday it rained.", {}),
    ],
)
def test_names_and_types(text, expected):
    assert found(text) == expected | {k: v for k, v in found(text).items() if v in ("event", "work")}


def test_a_headline_s_capitals_say_nothing():
    text = "Smith Wins Big Vote Amid Growing Anger\n\nJane Smith won the vote."
    assert found(text) == {"Smith": "person", "Jane Smith": "person"}


def test_a_string_has_one_type_in_an_article():
    text = "We saw Lucas Brandt in town. The Brandt win was clear. In Brandt they trust."
    assert set(found(text).values()) == {"person"}


def test_a_surname_that_is_a_job_is_known_by_the_full_name():
    assert found("Tim Cook spoke. Cook left.") == {"Tim Cook": "person", "Cook": "person"}


def test_heads_are_typed_and_names_are_none():
    text = "The spokeswoman told Acme that the company and its police would leave the city."
    assert headed(text) == {
        "spokeswoman": "nominal:person",
        "company": "nominal:organization",
        "its": "pronoun:organization",
        "police": "nominal:group",
        "city": "nominal:place",
    }


@pytest.mark.parametrize(
    "text", ["It is clear that he left.", "It rains.", "They made it possible to stay.", "It was Monday night."]
)
def test_an_empty_it_has_no_head(text):
    assert "pronoun:organization" not in headed(text).values()
