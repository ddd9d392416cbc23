"""Regular expressions over an article: what they find, and that none of them holds anything up."""

from __future__ import annotations

import pytest

from tui.model import Block, Document
from tui.search import pattern as patterns
from tui.search.pattern import find

TEXT = "Oil and gas\n\nThe price of\noil rose. OIL fell 4%.\n\nNo more."


def found(pattern, text=TEXT):
    starts = [0, *(i + 2 for i in range(len(text)) if text.startswith("\n\n", i))]
    ends = [*(start - 2 for start in starts[1:]), len(text)]
    blocks = [Block(start=a, end=b, kind="paragraph") for a, b in zip(starts, ends, strict=True)]
    document = Document(source="-", text=text, blocks=tuple(blocks))
    return [text[span.start : span.end] for span in find(document, pattern)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("oil", ["Oil", "oil", "OIL"]),
        ("OIL", ["OIL"]),
        (r"\boil\S", []),
        (r"\W\d%", [" 4%"]),
        (r"^\w+", ["Oil", "The", "No"]),
        ("price of oil", ["price of\noil"]),
        ("gas.The", []),
        ("x*", []),
    ],
)
def test_a_pattern_finds_words_as_a_reader_sees_them(pattern, words):
    assert found(pattern) == words


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<x>a)(?P=y)", "\\"])
def test_half_a_pattern_is_said_to_be_none_yet(pattern):
    with pytest.raises(ValueError, match=r"^not a pattern yet: [^\n]+$"):
        found(pattern)


def test_a_pattern_without_end_is_given_up(monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.05)
    with pytest.raises(ValueError, match="takes too long"):
        found(r"(a|aa|a+)+$", "a" * 5000 + "b")


def test_no_more_are_found_than_anybody_walks(monkeypatch):
    monkeypatch.setattr(patterns, "MOST", 3)
    assert len(found(".", "a" * 10)) == 3
