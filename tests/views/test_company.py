"""Who with whom: both ways round where it is mutual, from speaker to spoken of where it is not."""

from __future__ import annotations

import pytest
from view_sample import TEXT, reading, sentences

from tui.views import Stretches, company


@pytest.fixture(scope="module")
def found():
    return company(reading(), Stretches(sentences()))


def test_actors_stand_in_the_order_of_the_reading(found):
    assert found.actors == ("a1", "a2", "a3", "a4")


@pytest.mark.parametrize(
    ("bond", "one", "other", "count"),
    [
        ("sentence", "a1", "a2", 2),
        ("sentence", "a2", "a1", 2),
        ("sentence", "a2", "a3", 0),
        ("sentence", "a1", "a1", 0),
        ("paragraph", "a2", "a3", 1),
        ("paragraph", "a1", "a3", 2),
        ("speaks", "a2", "a1", 1),
        ("speaks", "a1", "a2", 0),
        ("speaks", "a4", "a1", 1),
        ("event", "a1", "a3", 1),
        ("event", "a2", "a3", 0),
    ],
)
def test_bonds_are_counted(found, bond, one, other, count):
    assert len(found.shown(bond, one, other)) == count


def test_every_bond_has_its_places_in_the_text(found):
    sentence, _ = found.shown("sentence", "a1", "a2")
    assert TEXT[sentence.start : sentence.end] == "Ada met Ben on Monday at noon."
    said = found.shown("speaks", "a2", "a1")[0]
    assert TEXT[said.start : said.end] == "“Ada was late,”"
