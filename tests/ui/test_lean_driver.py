"""What is written over the wire: in an emulated terminal it looks as what Textual would have written, cell for cell."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.ui.driver.cells import Brush
from tui.ui.driver.sgr import blank_as, change
from tui.ui.driver.shown import Shown
from tui.ui.terminal import Terminal

WIDTH, HEIGHT = 24, 6
cells = Brush(Terminal.of({"TERM": "xterm-direct", "LANG": "C.UTF-8"})).cells
COLOURS = st.sampled_from([None, "default", "red", "#102030", "bright_blue", "color(99)"])
STYLES = st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    bold=st.booleans(),
    dim=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    reverse=st.booleans(),
)
WORDS = st.sampled_from(["a", "words ", "   ", "            ", "日本", "é", "e\u0301x", "│ ", "▅▃", "x" * 9])
ROWS = st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=8)
UPDATES = st.lists(st.tuples(st.integers(0, HEIGHT - 1), ROWS), min_size=1, max_size=8)


def put(shown, spans):
    shown.want(spans)
    return shown.write()


def strip_of(row):
    return Strip([Segment(text, style) for text, style in row]).adjust_cell_length(WIDTH)


def drawn(strip):
    """The strip as Textual writes it."""
    colours = ColorSystem.TRUECOLOR
    return "".join(Strip.render_style(part.style, part.text, colours) if part.style else part.text for part in strip)


def emulated():
    """A terminal that does not wrap: this one would for an accent on the last letter of a row, as no other does."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    screen.reset_mode(pyte.modes.DECAWM)
    stream = pyte.Stream(screen)
    for row in range(HEIGHT):  # it erases in a colour only cells that were written before
        stream.feed(f"\x1b[{row + 1}H{' ' * WIDTH}")
    return screen, stream


def seen(screen):
    """What a person sees of each cell: colours count where something is drawn in them."""
    return [[look(screen.buffer[y][x]) for x in range(WIDTH)] for y in range(HEIGHT)]


def look(char):
    drawn = (char.underscore, char.reverse, char.strikethrough)
    if char.data == " ":
        return " ", drawn, char.fg if any(drawn) else None, char.bg
    return char.data, drawn, char.fg, char.bg, char.bold, char.italics


@pytest.mark.parametrize("erases", [True, False])
@given(st.lists(UPDATES, min_size=1, max_size=6))
@settings(deadline=None, max_examples=300)
def test_the_terminal_looks_as_if_textual_had_written(erases, frames):
    shown = Shown(erases=erases, stops=True)
    shown.resize(WIDTH, HEIGHT)
    (ours, to_ours), (theirs, to_theirs) = emulated(), emulated()
    blank = [(row, strip_of([(" ", Style())])) for row in range(HEIGHT)]
    for frame in [blank, *([(row, strip_of(words)) for row, words in update] for update in frames)]:
        spans = [(row, 0, cells((strip,))) for row, strip in frame]
        to_ours.feed(put(shown, spans))
        for row, strip in frame:
            to_theirs.feed(f"\x1b[{row + 1};1H{drawn(strip)}")
        assert seen(ours) == seen(theirs)


@given(st.integers(0, HEIGHT - 1), ROWS, st.integers(0, WIDTH - 1), st.text("abc ", min_size=1, max_size=9), STYLES)
@settings(deadline=None, max_examples=300)
def test_a_part_of_a_row_can_change(row, words, column, text, style):
    shown = Shown(erases=True)
    shown.resize(WIDTH, HEIGHT)
    (ours, to_ours), (theirs, to_theirs) = emulated(), emulated()
    first = strip_of([(" ".join(word.strip() for word, _ in words if word.isascii()), style)])
    part = Strip([Segment(text[: WIDTH - column], Style())])
    for number in range(HEIGHT):
        # A terminal that is taken over is painted whole.
        shown.want([(number, 0, cells((strip_of([(" ", Style())]),)))])
    to_ours.feed(shown.write())
    for at, strip in ((0, first), (column, part)):
        to_ours.feed(put(shown, [(row, at, cells((strip,)))]))
        to_theirs.feed(f"\x1b[{row + 1};{at + 1}H{drawn(strip)}")
    assert seen(ours)[row] == seen(theirs)[row]


def test_what_is_shown_already_costs_nothing():
    shown = Shown(erases=True)
    shown.resize(WIDTH, HEIGHT)
    row = cells((strip_of([("words ", Style(bold=True))]),))
    assert put(shown, [(0, 0, list(row))])
    assert put(shown, [(0, 0, list(row))]) == ""
    changed = [*row[:3], ("x", row[3][1]), *row[4:]]
    assert put(shown, [(0, 0, changed)]) == "\x1b[1;4Hx", "in bold still"


@pytest.mark.parametrize(("stops", "way"), [(True, "\v"), (False, "\x1b[2;24H")])
def test_the_edge_of_the_screen_is_drawn_downwards(stops, way):
    shown = Shown(erases=True, stops=stops)
    shown.cleared(24, 2)
    assert put(shown, [(row, 23, [("│", "")]) for row in range(2)]) == f"\x1b[1;24H│{way}│"


def test_the_edges_of_a_pane_are_drawn_one_after_the_other():
    shown = Shown(erases=True)
    shown.cleared(24, 3)
    written = put(shown, [(row, column, [("│", "")]) for row in range(3) for column in (3, 18)])
    assert written == "\x1b[1;4H│\v\b│\v\b│\x1b[1;19H│\v\b│\v\b│"


def test_after_forgetting_everything_is_written():
    shown = Shown(erases=False)
    shown.resize(WIDTH, HEIGHT)
    row = cells((strip_of([("words ", Style())]),))
    first = put(shown, [(0, 0, list(row))])
    shown.forget()
    assert put(shown, [(0, 0, list(row))]) == first


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        ("", "1", "\x1b[1m"),
        ("1", "", "\x1b[m"),
        ("1;38;2;250;250;250;48;2;10;20;30", "38;2;250;250;250;48;2;10;20;30", "\x1b[22m"),
        ("1;2;31", "2;31", "\x1b[22;2m"),
        ("31;44", "31;45", "\x1b[45m"),
        ("38;2;1;2;3;48;2;4;5;6", "38;2;1;2;3", "\x1b[49m"),
    ],
)
def test_a_look_changes_in_the_fewest_bytes(old, new, step):
    assert change(old, new) == step


def test_a_blank_shows_what_is_behind_it_and_lines():
    assert blank_as("1;3;31;44") == "44"
    assert blank_as("4;31;44") == "4;31;44"


def test_only_terminals_that_are_known_to_erase_in_colour_are_trusted_with_it():
    assert Terminal.of({"TERM": "xterm-256color"}).erases
    assert Terminal.of({"TERM": "tmux-256color"}).erases
    assert not Terminal.of({"TERM": "screen"}).erases
    assert not Terminal.of({}).erases
