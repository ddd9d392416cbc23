"""Scores of labels to stretches: lawful rows, and the best of them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.encoder.decode import best, probabilities, stretches
from tui.reading.encoder.labels import INDEX, LABELS


def lawful(row):
    pairs = zip([0, *row], row, strict=False)
    return all(now % 2 or not now or before in {now - 1, now} for before, now in pairs)


def chances_of(numbers, width):
    return probabilities(np.array(numbers, np.float32).reshape(-1, width))


@given(st.lists(st.lists(st.floats(-6, 6), min_size=13, max_size=13), max_size=30))
def test_nothing_is_inside_of_what_has_not_begun(rows):
    assert lawful(best(chances_of(rows, 13)).tolist())


@given(st.lists(st.lists(st.floats(-3, 3), min_size=5, max_size=5), min_size=1, max_size=5))
def test_the_row_is_the_likeliest_of_all_lawful_rows(rows):
    chances = np.log(chances_of(rows, 5) + 1e-9)
    found = best(np.exp(chances))
    every = [row for row in product(range(5), repeat=len(rows)) if lawful(row)]
    likeliest = max(sum(chances[i, label] for i, label in enumerate(row)) for row in every)
    assert sum(chances[i, label] for i, label in enumerate(found)) == pytest.approx(likeliest, abs=1e-4)


def test_a_stretch_has_its_words_its_label_and_the_probability_of_its_least_sure_word():
    chances = np.full((4, len(LABELS["names"])), 0.001, np.float32)
    place = INDEX["names"]["B-place"]
    chances[0, 0] = chances[3, 0] = 0.99
    chances[1, place] = 0.9
    chances[2, place + 1] = 0.6
    (found,) = stretches("names", chances)
    assert found[:3] == (1, 3, "place")
    assert found.score == pytest.approx(0.601, abs=0.002)


def test_two_names_side_by_side_are_two():
    chances = np.full((2, len(LABELS["names"])), 0.001, np.float32)
    chances[:, INDEX["names"]["B-person"]] = 0.9
    assert [stretch[:2] for stretch in stretches("names", chances)] == [(0, 1), (1, 2)]


def test_a_temperature_makes_less_sure_and_changes_no_order():
    scores = np.array([[1.0, 3.0, 2.0]], np.float32)
    sure, unsure = probabilities(scores), probabilities(scores, 2.0)
    assert unsure.max() < sure.max()
    assert (np.argsort(unsure) == np.argsort(sure)).all()
