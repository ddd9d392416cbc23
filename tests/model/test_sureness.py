"""How sure a fact is, in words, and which facts are unsure."""

from __future__ import annotations

import pytest

from tui.model import Actor, Mention
from tui.model.sureness import UNSURE, in_words, is_unsure, percent, sureness_of


def actor(*confidences):
    mentions = (Mention(start=0, end=1, text="x", kind="name", confidence=sure) for sure in confidences)
    return Actor(id="a1", name="x", type="person", mentions=tuple(mentions))


@pytest.mark.parametrize(
    ("sure", "words"),
    [
        (1.0, "almost sure"),
        (0.95, "almost sure"),
        (0.94, "very likely"),
        (0.62, "likely"),
        (0.59, "as likely as not"),
        (0.3, "doubtful"),
        (0.0, "very doubtful"),
    ],
)
def test_every_confidence_has_its_words(sure, words):
    assert in_words(sure) == words


def test_what_is_marked_as_unsure_is_never_called_likely():
    assert in_words(UNSURE) == "likely"
    assert "likely" not in in_words(UNSURE - 0.01).removeprefix("as likely as not")


def test_an_actor_is_as_sure_as_its_least_sure_mention():
    assert sureness_of(actor(0.9, None, 0.5)) == 0.5
    assert is_unsure(actor(0.9, 0.5))
    assert not is_unsure(actor(0.9))
    assert sureness_of(actor(None)) is None
    assert not is_unsure(actor(None))


def test_percents_are_whole():
    assert percent(0.625) == "62 %"
