"""The outline, and how long an article is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tui.model import Block, Document, Span
from tui.ui.paint.outline import counts, length, outline


def article(*blocks):
    text, made = "", []
    for kind, words in blocks:
        text += "\n\n" if text else ""
        made.append(Block(start=len(text), end=len(text) + len(words), kind=kind, level=int(kind == "heading")))
        text += words
    return Document(source="-", text=text, blocks=tuple(made))


def test_headings_are_the_outline_where_there_are_some():
    parts = outline(
        article(("paragraph", "Lead."), *[x for n in "abc" for x in (("heading", n * 3), ("paragraph", "Text."))])
    )
    assert [(part.words, part.level) for part in parts] == [("Lead.", 0), ("aaa", 1), ("bbb", 1), ("ccc", 1)]
    assert all(one.end == two.start for one, two in pairwise(parts))


def test_without_headings_every_nth_paragraph_stands_for_some():
    parts = outline(article(*[("paragraph", f"Number {n}") for n in range(100)]))
    assert [part.words for part in parts[:3]] == ["Number 0", "Number 5", "Number 10"]
    assert len(parts) == 20


def test_nothing_has_no_outline():
    assert outline(Document(source="-", text="")) == ()


def test_mentions_are_counted_where_they_stand():
    document = article(*[("paragraph", "who was it") for _ in range(4)])
    parts = outline(document)
    assert counts(parts, [Span(start=0, end=3), Span(start=25, end=28), Span(start=27, end=30)]) == [1, 0, 2, 0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (1, "1 word, 1 min"),
        (460, "460 words, 2 min"),
        (1234, "1,234 words, 5 min"),
        (50_000, "50,000 words, 3 h 37 min"),
    ],
)
def test_an_article_says_how_long_it_takes(words, said):
    assert length(Document(source="-", text="word " * words)) == said


async def test_o_shows_the_parts_and_enter_goes_to_one(drive):
    async with drive() as desk:
        assert "379 words, 2 min" in str(desk.reader.article.border_title)
        await desk.press("2", "j", "1", "o")
        lines = [line.strip() for line in desk.shown("OutlineList")]
        assert lines[1].startswith("Prime Minister Narendra Modi")
        assert lines[1].split()[-3:] == ["1", "32", "words"]
        await desk.press("j", "j", "enter")
        cursor = desk.reader.article.view.cursor
        assert desk.reader.document.text[cursor:].startswith("The call comes amid")
        await desk.press("o")
        assert desk.app.screen.query_one("OutlineList").cursor == 2
        await desk.press("escape", "ctrl+o")
        assert desk.reader.article.view.cursor != cursor


async def test_while_words_are_selected_o_goes_to_their_other_end(drive):
    async with drive() as desk:
        await desk.press("v", "w", "o")
        assert desk.app.screen is desk.reader
        assert desk.reader.article.view.cursor == 0
