"""Thousands of random frames on terminals of all kinds: the screen looks as if Textual had painted it whole."""

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
from tui.ui.driver.shown import Shown
from tui.ui.terminal import Terminal

RICH = Terminal.of({"TERM": "xterm-direct", "LANG": "C.UTF-8"})
TERMINALS = {
    "erases": RICH,
    "does not erase": RICH._replace(erases=False),
    "256": Terminal.of({"TERM": "xterm-256color", "LANG": "C.UTF-8"}),
    "16": Terminal.of({"TERM": "xterm", "LANG": "C.UTF-8"}),
    "screen": Terminal.of({"TERM": "screen", "LANG": "C.UTF-8"}),
    "wraps": RICH._replace(is_xterm=False),
    "no colours": Terminal.of({"TERM": "xterm-256color", "LANG": "C.UTF-8", "NO_COLOR": "1"}),
}
SYSTEMS = {1 << 24: ColorSystem.TRUECOLOR, 256: ColorSystem.EIGHT_BIT}

COLOURS = st.sampled_from([None, "red", "#102030", "#f0e0d0", "bright_blue", "color(99)"])
FLAGS = {name: st.booleans() for name in ("bold", "dim", "italic", "underline", "reverse", "strike", "overline")}
STYLES = st.builds(Style, color=COLOURS, bgcolor=COLOURS, **FLAGS)
WORDS = st.sampled_from(
    ["a", "words ", " ", "     ", " " * 12, "日本", "日", "👍", "é", "e\u0301x", "n\u0303", "│ ", "▅▃", "x" * 9]
)
ROWS = st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=8)
FRAMES = st.tuples(st.just("frame"), st.lists(st.tuples(st.integers(0, 7), ROWS), max_size=6), st.booleans())
GARBAGE = st.sampled_from(
    ["\x1b[31;44mls -l\r\n", "\x1b[7mx\x1b[4mfoo 日", "\x1b[2J\x1b[3;3Hhello", "\x1b[1;5r\n\n\n\x1b[r"]
)
STEPS = st.one_of(
    FRAMES,
    FRAMES,
    FRAMES,
    st.tuples(st.just("foreign"), GARBAGE),
    st.tuples(st.just("resize"), st.integers(2, 30), st.integers(1, 8)),
)


class Painted:
    """An emulated terminal, and what it is to show."""

    def __init__(self, terminal):
        self.terminal, self.brush = terminal, Brush(terminal)
        self.shown = Shown(erases=terminal.erases, stops=terminal.is_xterm)
        self.screen = pyte.Screen(24, 6)
        # One that the desk does not take for an xterm may go on wrapping.
        if terminal.is_xterm:
            self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)
        self.resize(24, 6)

    def frame(self, rows, write):
        """Other rows; not written at once where the line is slow."""
        for row, words in rows:
            if row < self.screen.lines:
                self.want(row, words)
        if write:
            self.write()

    def want(self, row, words):
        strip = Strip([Segment(text, style) for text, style in words]).adjust_cell_length(self.screen.columns)
        self.rows[row] = strip
        self.shown.want([(row, 0, self.brush.cells((strip,)))])

    def foreign(self, garbage):
        """Another program writes, as after ctrl+z."""
        self.stream.feed(garbage)
        self.shown.forget()
        self.write()

    def resize(self, columns, lines):
        """Another size, with whatever stays on the screen."""
        self.screen.resize(lines, columns)
        self.shown.resize(columns, lines)
        self.rows = {}
        for row in range(lines):
            self.want(row, [(" ", Style())])
        self.write()

    def write(self):
        self.stream.feed(self.shown.write())
        assert seen(self.screen) == seen(self.whole())
        assert self.shown.write() == "", "once is enough"

    def whole(self):
        """A new terminal that Textual has painted."""
        screen = pyte.Screen(self.screen.columns, self.screen.lines)
        screen.reset_mode(pyte.modes.DECAWM)
        stream = pyte.Stream(screen)
        for row, strip in self.rows.items():
            stream.feed(f"\x1b[{row + 1};1H" + "".join(self.drawn(part) for part in strip))
        return screen

    def drawn(self, part):
        style = part.style or Style()
        if self.terminal.colours == 2:
            style = style.without_color
        system = SYSTEMS.get(self.terminal.colours, ColorSystem.STANDARD)
        if self.terminal.colours <= 16 and style.color and style.bgcolor:
            (front,) = style.color.downgrade(system).get_ansi_codes()
            (back,) = style.bgcolor.downgrade(system).get_ansi_codes(foreground=False)
            # The same in front and behind could not be read: the letters then have the terminal's own.
            style = style + Style(color="default") if int(front) + 10 == int(back) else style
        return Strip.render_style(style, part.text, system)


def seen(screen):
    """What a person sees of each cell: colours count where something is drawn in them."""
    return [[look(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def look(char):
    drawn = (char.underscore, char.reverse, char.strikethrough)
    if char.data == " ":
        return " ", drawn, char.fg if any(drawn) else None, char.bg
    return char.data, drawn, char.fg, char.bg, char.bold, char.italics


@pytest.mark.parametrize("name", TERMINALS)
@given(st.lists(STEPS, min_size=1, max_size=10))
@settings(max_examples=60)
def test_whatever_comes_it_shows_what_is_wanted(name, steps):
    painted = Painted(TERMINALS[name])
    for step, *arguments in steps:
        getattr(painted, step)(*arguments)
    painted.write()
