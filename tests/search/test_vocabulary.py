import pytest

from tui.search.vocabulary import SURE, Vocabulary

WORDS = Vocabulary(
    ["modi", "mode", "model", "remodel", "putin", "put", "gorbachev", "lantern"], names=["modi", "putin", "gorbachev"]
)


def ranked(typed, *, fuzzy=False):
    found = WORDS.matches(typed, fuzzy=fuzzy)
    return sorted(found, key=found.__getitem__, reverse=True)


def test_exact_before_begun_before_inside_before_alike():
    assert ranked("mode", fuzzy=True) == ["mode", "model", "remodel", "modi"]
    assert [score >= SURE for score in WORDS.matches("mode", fuzzy=True).values()].count(True) == 2


def test_a_word_that_is_there_is_not_taken_for_another():
    assert ranked("modi") == ["modi"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("putn", "putin"),
        ("ptuin", "putin"),
        ("modu", "modi"),
        ("gorbchev", "gorbachev"),
        ("gorbch", "gorbachev"),
        ("lantrn", "lantern"),
    ],
)
def test_slips_of_the_fingers(typed, meant):
    assert ranked(typed)[0] == meant


@pytest.mark.parametrize("typed", ["xyz", "zzzzzz", "pxt", "lalalala"])
def test_what_means_nothing(typed):
    assert ranked(typed) == []
