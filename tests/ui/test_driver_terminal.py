"""What is known of a terminal, what it answers, and what it is drawn with."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.ui.driver.answers import Answers, parted
from tui.ui.driver.cells import Brush
from tui.ui.driver.sgr import reduced
from tui.ui.driver.smallest import is_too_small, notice
from tui.ui.driver.twins import ascii_twin
from tui.ui.terminal import Terminal


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm"}, 16),
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, 1 << 24),
        ({"TERM": "xterm-256color", "COLORTERM": "yes"}, 256),
        ({"TERM": "xterm-ghostty"}, 1 << 24),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1"}, 256),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1", "TMUX": "x"}, 1 << 24),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, 16),
        ({"TERM": "xterm-8color"}, 8),
        ({"TERM": "vte-256color"}, 256),
        ({"TERM": "vt220", "COLORTERM": "truecolor"}, 2),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, 2),
        ({"TERM": "nobody-knows-it"}, 16),
    ],
)
def test_the_name_tells_how_many_colours_there_are(environ, colours):
    assert Terminal.of(environ).colours == colours


@pytest.mark.parametrize(
    ("name", "draws", "xterm", "erases", "signs"),
    [
        ("xterm-256color", True, True, True, True),
        ("tmux-256color", True, True, True, True),
        ("screen", True, True, False, True),
        ("linux", True, False, True, False),
        ("vt220", True, False, False, True),
        ("dumb", False, False, False, True),
        ("", False, False, False, True),
    ],
)
def test_the_name_tells_what_can_be_asked_of_it(name, draws, xterm, erases, signs):
    found = Terminal.of({"TERM": name, "LANG": "C.UTF-8"})
    assert (found.can_draw, found.is_xterm, found.erases, found.draws_signs) == (draws, xterm, erases, signs)


def listening():
    told = []
    return Answers(told.append), told


def test_answers_are_taken_out_even_in_pieces_and_keys_are_left():
    answers, told = listening()
    pieces = ("a\x1b", "[?6", "4;1c", "b\x1b]11;rgb:12/", "34\x1b", "\\c", "\x1b[0n")
    assert "".join(answers.without(piece) for piece in pieces) == "abc"
    assert told[-1] == "\x1b[0n"


@pytest.mark.parametrize(
    "keys",
    ["j", "\x1b[A", "\x1b[1;5C", "\x1b[97;5u", "\x1b[c", "\x1b[200~text\x1b[201~", "\x1b[<0;1;1M", "\x1b[I",
     "\x1b]", "\x1bP", "\x1b[?2026;2$y", "\x1bj", "é日"],
)  # fmt: skip
def test_keys_go_through(keys):
    assert listening()[0].without(keys) == keys


def test_an_escape_that_nothing_follows_is_the_key():
    answers, _ = listening()
    assert answers.without("\x1b") == ""
    assert answers.is_key
    assert answers.give_up() == "\x1b"
    assert not answers.has_begun


def test_an_answer_that_never_ends_swallows_nothing_for_long():
    answers, _ = listening()
    assert answers.without("\x1b]11;rgb:") == ""
    assert answers.has_begun
    answers.give_up()
    assert answers.without("jk") == "jk"
    assert answers.without("\x1b]11;" + "x" * 5000) == ""
    assert answers.without("j") == "j"


def test_letters_have_ascii_twins_as_wide_as_they_are():
    written = {"é": "e", "Ł": "L", "“": '"', "’": "'", "–": "-", "…": ".", "日": "??", "Ж": "?", "a": "a", "½": "1"}
    assert {char: ascii_twin(char, len(twin)) for char, twin in written.items()} == written


def test_a_terminal_without_utf8_gets_ascii_in_as_many_cells():
    plain = Terminal.of({"TERM": "xterm", "LANG": "C"})
    text = "“Łódź” – 東京 e\u0301 \u200bx"
    row = Brush(plain).cells((Strip([Segment(text)]),))
    assert "".join(char for char, _ in row) == '"Lodz" - ???? e x'
    assert len(row) == Strip([Segment(text)]).cell_length


def test_a_look_becomes_one_that_fewer_colours_can_show():
    all_of_them = frozenset({"1", "3", "4"})
    assert reduced("1;3;91;104", 16, all_of_them) == "1;3;91;104"
    assert reduced("1;3;91;104", 8, all_of_them) == "1;3;31;44"
    assert reduced("90", 8, all_of_them) == ""
    assert reduced("1;3;31;44", 2, frozenset({"1"})) == "1"
    assert reduced("91;41", 8, all_of_them) == "41", "red on red could not be read"


def test_bold_and_italics_are_not_asked_of_what_has_not_got_them():
    row = Brush(Terminal.of({"TERM": "vt220"})).cells(
        (Strip([Segment("x", Style(bold=True, italic=True, color="red"))]),)
    )
    assert row == [("x", "1")]


def test_a_window_that_is_too_small_is_told_as_far_as_there_is_room():
    assert is_too_small(39, 12)
    assert is_too_small(40, 11)
    assert not is_too_small(40, 12)
    rows = ["".join(char for char, _ in cells) for _, _, cells in notice(12, 4)]
    assert rows == ["12x4 is too ", "needs 40x12 ", "enlarge, or ", " " * 12]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("\x1bq", ["\x1b", "q"]),
        ("ab\x1b3c", ["ab", "\x1b", "3c"]),
        ("\x1b[A\x1bOB", ["\x1b[A\x1bOB"]),
        ("\x1b", ["\x1b"]),
    ],
)
def test_escape_and_a_letter_that_come_together_are_two_keys(text, parts):
    assert parted(text) == parts
