"""Pairs of mentions and what they are scored by."""

import numpy as np
import pytest

from tui.reading.encoder.links import FEATURES, LINK_WIDTH, PART, Judge, Spot, best_links, pairs

MENTIONS = [Spot(0, 1, "name", "ann lee"), Spot(4, 4, "name", "lee"), Spot(9, 9, "pronoun", "she")]


def test_every_mention_is_paired_with_those_before_it_and_no_further_than_the_reach():
    far, near = pairs(MENTIONS), pairs(MENTIONS, reach=1)
    assert list(zip(far.later, far.earlier, strict=True)) == [(1, 0), (2, 0), (2, 1)]
    assert list(zip(near.later, near.earlier, strict=True)) == [(1, 0), (2, 1)]


def test_names_that_end_alike_are_told_from_those_that_do_not():
    features = pairs(MENTIONS).features
    assert features[0, 1] == features[1, 1] + 1
    assert features.max() < FEATURES


def test_the_likeliest_antecedent_comes_first_and_nothing_scores_nought():
    found = pairs(MENTIONS)
    links = best_links(np.array([2.0, -1.0, 3.0], np.float32), found, 3)
    assert [row[0].antecedent for row in links] == [None, 0, 1]
    assert links[2][1].antecedent is None
    assert sum(link.score for link in links[2]) == pytest.approx(1.0)


def test_a_score_grows_with_what_speaks_for_the_pair():
    judge = Judge(np.zeros((FEATURES, PART), np.float32), np.ones(PART, np.float32), -1.0)
    vectors = np.zeros((10, LINK_WIDTH), np.float32)
    vectors[9, : 2 * PART] = 0.5
    scores = judge.scores(vectors, MENTIONS, pairs(MENTIONS))
    assert scores[0] == pytest.approx(-1.0)
    assert (scores[1:] > 0).all()
