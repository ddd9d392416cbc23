"""Quotation marks of every kind, and what only looks like one."""

import pytest

from tui.model import Block, Document
from tui.reading.quotes.marks import stretches


def document(*paragraphs):
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(start=len(text), end=len(text) + len(paragraph), kind="paragraph"))
        text += paragraph + "\n\n"
    return Document(source="-", text=text, blocks=tuple(blocks))


def quoted(*paragraphs):
    found = document(*paragraphs)
    return [(found.text[s.start : s.end], s.depth) for s in stretches(found)]


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” he said.",
        '"We won," he said.',
        "‘We won,’ he said.",
        "'We won,' he said.",
        "«We won,» he said.",
        "„We won,“ he said.",
        "``We won,'' he said.",
        "''We won,'' he said.",
        "‹We won,› he said.",
    ],
)
def test_every_kind_of_mark_holds_what_it_quotes(text):
    assert quoted(text) == [(text[: text.index(" he")], 0)]


def test_a_quotation_inside_another_lies_deeper():
    assert quoted("\"He told me, 'Go home,' and left,\" she said.") == [
        ("\"He told me, 'Go home,' and left,\"", 0),
        ("'Go home,'", 1),
    ]


def test_inner_and_outer_mark_may_close_together():
    assert quoted("''I would say 'old-school,''' he said.") == [
        ("''I would say 'old-school,'''", 0),
        ("'old-school,'", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the '90s weren't Roe's concern, 'twas said.",
        "He is 6'2\" tall.",
        "Rock ’n’ roll is the people’s choice.",
        'An unclosed " mark stands here.',
    ],
)
def test_apostrophes_and_inches_quote_nothing(text):
    assert quoted(text) == []


def test_a_possessive_does_not_close_a_single_quotation():
    assert quoted("He called it ‘the voters’ revenge’ on Monday.")[0][0] == "‘the voters’ revenge’"


def test_a_quotation_left_open_runs_on_when_the_next_paragraph_opens_with_a_mark():
    assert [words for words, _ in quoted("He said: “It was a voice.", "“I am not proud of it.”")] == [
        "“It was a voice.",
        "“I am not proud of it.”",
    ]


def test_a_quotation_left_open_before_prose_is_none():
    assert quoted("He said: “It was a voice.", "She left.") == []


def test_an_open_mark_does_not_deepen_what_follows_it():
    assert quoted('A stray "mark, then “we won” and no end.') == [("“we won”", 0)]
