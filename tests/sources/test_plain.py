from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources import plain

WRAPPED = """Ferry services resume after storm
By Jane Roe
Published 2 May 2022, updated 3 May 2022

VALLETTA, May 2 (Agency) — Ferries ran again on Monday after two days in
port, the harbour master said, and the first boats were full before the
sun was up.

WHAT COMES NEXT

  - a morning boat
  - an evening boat
      - weekends only

No damage was found.
"""


def laid_out(text):
    return [(b.kind, b.level, text[b.start : b.end]) for b in plain.read(text, "x").blocks]


def test_a_wrapped_story_is_laid_out_and_its_text_is_not_touched():
    article = plain.read(WRAPPED, "x")
    assert article.text is WRAPPED
    assert laid_out(WRAPPED) == [
        ("heading", 1, "Ferry services resume after storm"),
        ("paragraph", 0, "By Jane Roe"),
        ("paragraph", 0, "Published 2 May 2022, updated 3 May 2022"),
        ("paragraph", 0, WRAPPED[WRAPPED.index("VALLETTA") : WRAPPED.index("\n\nWHAT")]),
        ("heading", 2, "WHAT COMES NEXT"),
        ("item", 1, "- a morning boat"),
        ("item", 1, "- an evening boat"),
        ("item", 2, "- weekends only"),
        ("paragraph", 0, "No damage was found."),
    ]
    assert (article.title, article.byline) == ("Ferry services resume after storm", "Jane Roe")
    assert (article.published, article.dateline_place) == (date(2022, 5, 2), "Valletta")


def test_without_blank_lines_a_long_line_is_a_paragraph():
    text = "Two ships meet\nMonday, July 3, 2023\xa0\n" + "They met at sea and parted. " * 6 + "\nNobody was hurt."
    assert [kind for kind, _, _ in laid_out(text)] == ["heading", "paragraph", "paragraph", "paragraph"]
    assert plain.read(text, "x").published == date(2023, 7, 3)


def test_a_paragraph_that_the_margin_broke_is_one_and_an_indented_line_begins_another():
    text = (
        "   The first paragraph of this letter is broken by the margin and\n"
        "goes on for a second line of about the same width, then it ends.\n"
        "   The second begins with an indentation and nothing else, as was\n"
        "the custom."
    )
    assert [words.split()[1] for _, _, words in laid_out(text)] == ["first", "second"]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Candidates vie for support", "heading"),
        ("Can it last?", "heading"),
        ("Candidates vie for support;", "heading"),
        ("Senator Could Address Clean Energy, Old Friend Says.", "heading"),
        ("It was over in ninety seconds.", "paragraph"),
        ("HAMILTON (AP) --", "paragraph"),
        ("Monday, July 3, 2023", "paragraph"),
        ("By Jane Roe", "paragraph"),
        ("and so it began", "paragraph"),
    ],
)
def test_what_is_a_headline(first, kind):
    assert laid_out(f"{first}\n\nThe story follows here.")[0] == (kind, int(kind == "heading"), first)


def test_a_heading_under_the_first_paragraph_is_no_title():
    assert (
        plain.read("The opening paragraph says it all, and more than a title would.\n\nFULL TEXT.\n\nx.", "x").title
        is None
    )


def test_windows_line_ends_lay_out_alike():
    kinds = [(kind, level) for kind, level, _ in laid_out(WRAPPED)]
    assert [(kind, level) for kind, level, _ in laid_out(WRAPPED.replace("\n", "\r\n"))] == kinds


@given(st.text(alphabet=st.sampled_from("aB. -*1)\n\r\t\ufeff\u2028“Ü"), max_size=120) | st.text(max_size=80))
def test_every_word_of_any_text_is_in_a_block_and_blocks_do_not_overlap(text):
    article = plain.read(text, "x")
    assert article.text is text
    ends = 0
    for block in article.blocks:
        assert not text[ends : block.start].replace("\ufeff", "").strip()
        assert block.start < block.end
        ends = block.end
    assert not text[ends:].replace("\ufeff", "").strip()
