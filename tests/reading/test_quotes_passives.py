"""Participles without their "be": of whom they tell something, that one says nothing."""

from __future__ import annotations

import pytest

from tui.model import Block, RawArticle
from tui.reading.normalise import normalise
from tui.reading.pipeline import analyse


def quoted(text, kind):
    """The words that somebody is said to say."""
    block = Block(start=0, end=len(text), kind=kind, level=1 if kind == "heading" else 0)
    reading = analyse(normalise(RawArticle(source="x", text=text, blocks=(block,))))
    return [piece.text for quote in reading.quotes for piece in quote.content]


@pytest.mark.parametrize(
    "headline",
    [
        "Ex-minister found guilty of hiding losses",
        "Three officers charged with murder of student",
        "Mayor accused of hiding report",
        "Teacher sentenced to six years for fraud",
        "Minister said to be considering resignation",
    ],
)
def test_whom_something_befell_says_nothing(headline):
    assert quoted(headline, "heading") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The court found that he was guilty.", "that he was guilty"),
        ("The union accused the company of hiding losses.", "the company of hiding losses"),
        ("He promised to go.", "to go"),
    ],
)
def test_whoever_does_it_does(sentence, words):
    assert quoted(sentence, "paragraph") == [words]
