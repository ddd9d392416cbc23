import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, RawArticle
from tui.reading.normalise import clean, normalise, one_line

CLEAN = "Zoë’s “naïve” café — 5\xa0€\t\U0001f469\u200d\U0001f4bb می\u200cخواهم\n\nNext.\n"
INTRODUCERS = ("\x1b[", "\x1b]0;", "\x1bP", "\x1b\\", "\x07", "\x9c", "\x9d", "\x9b", "\x1b")
CHARACTERS = (
    "\r\n",
    "\r",
    "\u2028",
    "\ufeff",
    "\u202e",
    "\u2066",
    "\U000e0041",
    "\ud800",
    "\x00",
    "\n",
    "a",
    "31m",
    ";",
)
PIECES = st.sampled_from(INTRODUCERS + CHARACTERS)
HOSTILE = st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join)


def commands_a_terminal(char):
    control = unicodedata.category(char) == "Cc" and char not in "\n\t"
    return control or unicodedata.category(char) == "Cs" or unicodedata.bidirectional(char) in BIDI


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def raw(text, blocks=()):
    return RawArticle(source="x", text=text, blocks=blocks)


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("\ufeffabc", "abc"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("\x1b[31mred\x1b[0m and \x9b1;4mbold\x9b0m", "red and bold"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]52;c;aGk=\x1b\\after", "after"),
        ("\x9d0;title\x9cafter", "after"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPq#0;2~\x1b\\after \x1b_G\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\apc", "after apc"),
        ("\x1bcreset \x1b(Bcharset \x1b#8test", "reset charset test"),
        ("a\u202ecba\u202c \u2066x\u2069 \u200fy\u061c", "acba x y"),
        ("\ufff9a\ufffab\ufffb", "ab"),
        ("tag\U000e0041\U000e007f lone\ud800 nul\x00 del\x7f c1\x85", "tag lone nul del c1"),
    ],
)
def test_what_commands_a_terminal_goes_out(dirty, expected):
    assert clean(dirty) == expected


@pytest.mark.parametrize("opening", ["\x1b]0;", "\x9d0;", "\x1bP", "\x1b_", "\x1b^", "\x1bX"])
def test_a_string_that_is_never_ended_does_not_swallow_the_text_after_it(opening):
    text = "It begins here.\nIt goes on, and a bell rings at the end\x07\x1b\\"
    assert clean(opening + text).endswith("It begins here.\nIt goes on, and a bell rings at the end")


def test_clean_text_comes_through_as_the_same_object():
    assert clean(CLEAN) is CLEAN
    assert normalise(raw(CLEAN)).text is CLEAN


def test_a_mark_of_byte_order_inside_the_text_stays():
    assert clean("a\ufeffb") == "a\ufeffb"


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))))
def test_text_without_controls_is_never_changed(text):
    assert clean(text) is text


@given(HOSTILE)
def test_whatever_comes_in_nothing_that_commands_a_terminal_comes_out(text):
    once = clean(text)
    assert not [char for char in once if commands_a_terminal(char)]
    assert clean(once) is once


@given(st.lists(st.tuples(HOSTILE, st.text("abc é—", min_size=1, max_size=5), HOSTILE), max_size=6))
def test_blocks_move_with_their_words(parts):
    text, blocks, words = "", [], []
    for before, word, after in parts:
        if not word.strip():
            continue
        # The line feeds keep an escape sequence of the noise from reaching into the word.
        text += f"{before}\n"
        blocks.append(Block(start=len(text), end=len(text) + len(word), kind="item", level=2))
        words.append(word)
        text += f"{word}\n{after}\n"
    document = normalise(raw(text, tuple(blocks)))
    assert [document.text[block.start : block.end] for block in document.blocks] == words
    assert {(block.kind, block.level) for block in document.blocks} <= {("item", 2)}


@given(HOSTILE, st.data())
def test_blocks_cut_anywhere_stay_in_order_and_inside(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    blocks = [Block(start=a, end=b, kind="paragraph") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    assert all(block.end > block.start for block in normalise(raw(text, tuple(blocks))).blocks if text != clean(text))


def test_a_block_of_nothing_but_commands_goes():
    text = "Head\n\x1b[31m\x1b[0m\nBody"
    blocks = [Block(start=a, end=b, kind="paragraph") for a, b in [(0, 4), (5, 14), (15, 19)]]
    document = normalise(raw(text, tuple(blocks)))
    assert [document.text[block.start : block.end] for block in document.blocks] == ["Head", "Body"]


def test_labels_are_cleaned_and_keep_to_one_line():
    article = RawArticle(
        source="a\x1b[2J\nb.txt",
        text="x",
        blocks=(),
        title="T\u202ei\r\ntle ",
        byline="\x07",
        published=date(2025, 8, 8),
    )
    document = normalise(article)
    assert (document.source, document.title, document.byline) == ("a b.txt", "Ti tle", None)
    assert document.published == date(2025, 8, 8)
    assert one_line("a\tb\n\x9bm c") == "a b c"
