"""The program's own reading of each seed agrees with what a careful reader found; what differs is named."""

import datetime as dt

import pytest
from expectation import differences, load

from tui.desk import Desk
from tui.paths import shared

DAY_AFTER_THE_CALL = dt.date(2025, 8, 8)


def read(name, published=None):
    desk = Desk()
    return desk.read(desk.open(str(shared("seeds") / name), published))


@pytest.mark.parametrize("published", [None, DAY_AFTER_THE_CALL])
def test_the_first_seed(published):
    expected = load("modi-putin")
    assert differences(read(expected["seed"], published), expected) == []


@pytest.mark.parametrize("name", ["harbour-trial", "river-flood"])
def test_the_harder_seeds(name):
    expected = load(name)
    assert differences(read(expected["seed"]), expected) == []


@pytest.mark.parametrize("name", ["modi-putin", "harbour-trial", "river-flood"])
def test_what_the_article_says_of_itself(name):
    expected = load(name)
    article = read(expected["seed"]).article
    for key in ("title", "byline", "published", "dateline_place"):
        assert getattr(article, key) == expected.get(key), key
