"""A passage taken along: as text, as a citation, as a Markdown quote; and what strangers wrote in it does no harm."""

from __future__ import annotations

from datetime import date

import pytest

from tui.exports.citation import citation
from tui.exports.markdown_quote import escaped, markdown_quote
from tui.exports.passage import Passage
from tui.exports.plain import plain
from tui.model import Actor, Block, Document, Mention, Piece, Quote, Reading, Span

TITLE = "Harbour council delays the vote"
FIRST = "“We were asked to trust\na drawing,” Ana Duarte said, “and it is no bridge.”"
SECOND = "Work <b>could</b> begin in 2027, the “old” plan says."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}"


def article(**more):
    blocks = [
        Block(start=TEXT.index(w), end=TEXT.index(w) + len(w), kind="paragraph" if n else "heading", level=not n)
        for n, w in enumerate((TITLE, FIRST, SECOND))
    ]
    known = {"source": "/home/ana/bridge.txt", "title": TITLE, "published": date(2025, 5, 2), "byline": "Jo Roe"}
    return Document(text=TEXT, blocks=tuple(blocks), **(known | more))


def piece(words, model=Piece, **more):
    start = TEXT.index(words)
    return model(start=start, end=start + len(words), text=words, **more)


def passage(*words, speaker="a1", **more):
    content = (piece("“We were asked to trust\na drawing,”"), piece("“and it is no bridge.”"))
    quote = Quote(id="q1", kind="direct", content=content, source=piece("Ana Duarte"), speaker=speaker)
    actor = Actor(id="a1", name="Ana Duarte", type="person", mentions=(piece("Ana Duarte", Mention, kind="name"),))
    document = article(**more)
    return Passage(document, [piece(w) for w in words], Reading(article=document, actors=(actor,), quotes=(quote,)))


def test_plain_text_keeps_paragraphs_and_heals_broken_lines():
    whole = plain(passage(f"{FIRST}\n\n{SECOND}"))
    assert whole == FIRST.replace("\n", " ") + "\n\n" + SECOND


def test_pieces_that_do_not_touch_are_told_apart():
    both = passage("“We were asked to trust\na drawing,”", "“and it is no bridge.”")
    assert plain(both) == "“We were asked to trust a drawing,” … “and it is no bridge.”"


def test_a_citation_names_speaker_title_author_file_day_and_place():
    assert citation(passage("a drawing")) == (
        "“a drawing” — Ana Duarte, in “Harbour council delays the vote”, by Jo Roe, bridge.txt, 2 May 2025, para. 1"
    )


def test_outside_a_quote_nobody_is_said_to_have_spoken():
    cited = citation(passage("the “old” plan says"))
    assert cited.startswith("“the ‘old’ plan says” — “Harbour council")
    assert cited.endswith("para. 2")
    assert "Duarte" not in cited


def test_a_speaker_nobody_knows_is_named_as_the_text_does():
    assert "— Ana Duarte, in" in citation(passage("and it is no bridge", speaker=None))


def test_marks_around_a_passage_are_no_part_of_its_words():
    assert citation(passage("“and it is no bridge.”")).startswith("“and it is no bridge.” —")


def test_what_is_unknown_is_left_out():
    bare = citation(passage("a drawing", title=None, byline=None, published=None, source="-"))
    assert bare == "“a drawing” — Ana Duarte, in “untitled article”, para. 1"


def test_a_headline_has_no_paragraph():
    assert citation(passage("Harbour council")).endswith("2 May 2025, headline")


def test_a_markdown_quote_keeps_paragraphs_and_links_to_a_page():
    made = markdown_quote(passage(f"{FIRST}\n\n{SECOND}", source="https://example.org/a(b)?c=1"))
    assert made.split("\n") == [
        "> " + FIRST.replace("\n", " "),
        ">",
        r"> Work \<b\>could\</b\> begin in 2027, the “old” plan says.",
        ">",
        "> — [Harbour council delays the vote](<https://example.org/a(b)?c=1>), by Jo Roe, 2 May 2025, para. 1",
    ]


def test_a_file_is_named_and_its_folders_are_not():
    made = markdown_quote(passage("a drawing"))
    assert "— Ana Duarte, in *Harbour council delays the vote*, by Jo Roe, bridge.txt" in made
    assert "home" not in made


@pytest.mark.parametrize(
    ("words", "shown"),
    [("# no heading", r"\# no heading"), ("1. no list", r"1\. no list"), ("- no item", r"\- no item")],
)
def test_words_are_no_markdown(words, shown):
    assert escaped(words) == shown


def test_a_title_cannot_command_the_terminal_that_it_is_pasted_into():
    hostile = citation(passage("a drawing", title="a\x1b[201~\nrm -rf ~\u202eb", source="javascript:x\x07"))
    assert hostile.isprintable()
    assert markdown_quote(passage("a drawing", source="https://x.org/\u202e")).count("](") == 0


def test_no_reading_yet_is_no_hindrance():
    early = Passage(article(), [Span(start=0, end=7)])
    assert citation(early).startswith("“Harbour” — “Harbour council")
