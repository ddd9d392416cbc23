"""The same words, read together wherever they stand."""

import numpy as np
import pytest

from tui.model import Block, Document
from tui.reading import sentences
from tui.reading.draft import Draft
from tui.reading.encoder.labels import INDEX, LABELS
from tui.reading.encoder.pooling import pooled

TEXT = "Acme grew. Then Acme Works fell. Later Acme rose, and Acme sold."


@pytest.fixture
def draft():
    block = Block(start=0, end=len(TEXT), kind="paragraph")
    return sentences.split(Draft(Document(source="x", text=TEXT, blocks=(block,))))


def chances(draft, said):
    """Probabilities by word: outside, but for `said`, {word: {label: chance}}."""
    table = np.full((len(draft.tokens), len(LABELS["names"])), 1e-4, np.float32)
    table[:, 0] = 1
    for word, row in said.items():
        table[word, 0] = 1 - sum(row.values())
        for label, chance in row.items():
            table[word, INDEX["names"][label]] = chance
    return table / table.sum(1, keepdims=True)


def names(draft, said):
    """The names found, with their types."""
    rows = pooled(draft, chances(draft, said))
    return [(" ".join(token.text for token in draft.tokens[first:last]), label) for first, last, label, _ in rows]


def test_the_places_are_where_the_tests_say(draft):
    assert [i for i, token in enumerate(draft.tokens) if token.text == "Acme"] == [0, 4, 9, 13]


def test_a_name_that_is_plain_elsewhere_is_seen_where_it_is_doubtful(draft):
    sure, doubtful = {"B-organization": 0.97}, {"B-organization": 0.25}
    assert names(draft, {0: sure, 4: sure, 9: doubtful, 13: sure}) == [("Acme", "organization")] * 4
    assert names(draft, {9: doubtful}) == []


@pytest.mark.parametrize(("weak", "strong"), [("organization", "person"), ("person", "organization")])
def test_the_surer_of_two_places_says_what_the_name_is(draft, weak, strong):
    said = {0: {f"B-{weak}": 0.5, f"B-{strong}": 0.45}, 9: {f"B-{strong}": 0.99}, 13: {f"B-{strong}": 0.99}}
    assert set(names(draft, said)) == {("Acme", strong)}


def test_a_longer_name_is_taken_whole(draft):
    said = {i: {"B-person": 0.9} for i in (0, 9, 13)} | {4: {"B-organization": 0.9}, 5: {"I-organization": 0.9}}
    assert names(draft, said)[:2] == [("Acme", "person"), ("Acme Works", "organization")]


def test_the_score_is_the_chance_of_type_and_bounds(draft):
    table = chances(draft, {4: {"B-organization": 0.8, "B-place": 0.1}, 5: {"I-organization": 0.6}})
    ((first, last, label, score),) = pooled(draft, table)
    assert (first, last, label) == (4, 6, "organization")
    assert score == pytest.approx(0.48, abs=0.01)
