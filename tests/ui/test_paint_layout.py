"""Layout: no character is lost or drawn twice, and offsets, rows and cells agree."""

from __future__ import annotations

from article_sample import document
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from tui.model import Block, Document
from tui.ui.paint.glyphs import ASCII
from tui.ui.paint.layout import lay_out
from tui.ui.paint.wrap import _NARROW, measure, spaced

TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" \n\t-—é你好🇫🇷👩‍🚀\u0301\ufe0f")), max_size=200)
WIDTHS = st.integers(1, 400)


def _document(text: str, cuts: list[int]) -> Document:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    blocks = [Block(start=a, end=b, kind="paragraph") for a, b in zip(edges[::2], edges[1::2], strict=False)]
    return Document(source="-", text=text, blocks=tuple(blocks))


@given(TEXTS, st.lists(st.integers(0, 200), max_size=6), WIDTHS)
def test_every_character_is_on_one_row_in_order(text, cuts, width):
    laid = lay_out(_document(text, cuts), width)
    ends = 0
    for row in laid.rows:
        assert ends <= row.start <= row.end
        assert not spaced(text[ends : row.start]).strip()
        ends = row.end
    assert not spaced(text[ends:]).strip()


@given(TEXTS, WIDTHS)
def test_an_offset_and_its_cell_lead_to_each_other(text, width):
    laid = lay_out(Document(source="-", text=text), width)
    for index, row in enumerate(laid.rows):
        for offset in range(row.start, row.end):
            assert laid.row_at(offset) == index
            cut = laid.cut(index, offset)
            if laid.cluster_end(index, cut) <= row.end and laid.cell_at(laid.cluster_end(index, cut)) > laid.cell_at(
                cut
            ):
                assert laid.offset_at(index, laid.cell_at(cut)) == cut


@given(TEXTS, st.integers(4, 80))
def test_no_row_is_wider_than_the_pane_or_cuts_a_cluster(text, width):
    laid = lay_out(Document(source="-", text=text), width)
    for index, row in enumerate(laid.rows):
        if not row.is_blank:
            assert laid.cell_at(row.end) <= width
            assert laid.cut(index, row.start) == row.start
            assert laid.cut(index, row.end) == row.end


def test_what_is_called_narrow_is_one_cell():
    chars = [chr(code) for code in range(0x3000) if _NARROW.fullmatch(chr(code))]
    assert {char for char in chars if get_character_cell_size(char) != 1} == set()
    assert len(chars) > 1000


def test_a_flag_and_a_family_stay_whole():
    text = "🇫🇷👩‍🚀e\u0301"
    measured = measure(text)
    starts = [offset for offset in range(len(text)) if offset not in measured.inside]
    assert starts == [0, 2, 5]


def test_wide_panes_hold_a_measure_in_the_middle():
    laid = lay_out(document(), 120, 60)
    assert laid.left == 30
    assert max(laid.cell_at(row.end) for row in laid.rows if not row.is_blank) <= 90


def test_the_authors_layout_shows():
    laid = lay_out(document(), 60, glyphs=ASCII)
    prefixes = {laid.blocks[row.block].kind: row.prefix for row in reversed(laid.rows) if not row.is_blank}
    assert prefixes == {"heading": "", "paragraph": "", "item": "* ", "quote": "| ", "caption": ""}
    items = [i for i, row in enumerate(laid.rows) if laid.blocks[row.block].kind == "item" and not row.is_blank]
    assert items == list(range(items[0], items[-1] + 1))


def test_an_item_with_its_own_mark_gets_no_second_one():
    text = "12. one two three four five"
    laid = lay_out(Document(source="-", text=text, blocks=(Block(start=0, end=len(text), kind="item", level=1),)), 16)
    assert [row.prefix for row in laid.rows] == ["", "    ", "    "]
    assert all(cell_len(row.prefix + text[row.start : row.end]) <= 16 for row in laid.rows)
