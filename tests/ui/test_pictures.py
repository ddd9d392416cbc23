"""Pictures come back as they were taken, and say nothing to a terminal but words and their looks."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.ui import pictures
from tui.ui.driver.cells import Brush
from tui.ui.pictures import occasion, packed, unpacked
from tui.ui.terminal import Terminal

BRUSH = Brush(Terminal.of({"TERM": "xterm-direct", "LANG": "C.UTF-8"}))
COLOURS = st.sampled_from([None, "red", "#102030", "bright_blue"])
STYLES = st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    **{name: st.booleans() for name in ("bold", "italic", "underline", "reverse", "strike", "dim")},
)
WORDS = st.sampled_from(["a", "words ", " ", " " * 9, "日本", "é", "e\u0301x", "│ ", "1 2", "▅▃"])
ROWS = st.lists(st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=8), min_size=1, max_size=5)
XTERM = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}


def cells(words):
    return BRUSH.cells((Strip([Segment(text, style) for text, style in words]),))


@given(ROWS)
@settings(max_examples=300)
def test_a_picture_shows_what_was_there(rows):
    taken = [cells(words) for words in rows]
    assert unpacked(packed(taken)) == [(number, 0, row) for number, row in enumerate(taken)]


@pytest.mark.parametrize("sign", ["\x1b", "\t", "\n", "\x9b", "\u202e", "\u200d"])
def test_what_no_terminal_should_be_told_is_not_kept(sign):
    assert packed([[("a", ""), (sign, ""), ("b", "")]]) is None


@pytest.mark.parametrize(
    "text",
    [
        "x\n0 words",
        "0m\x1b]0;title\x07\n0 words",
        "1;31\n0 wo\x1b[2Jrds",
        "1;31\n1 words",
        "1;31\n-1 words",
        "1;31\nwords",
        "1;31\n0 words\t",
        "1;31\n²  words",
    ],
)
def test_a_text_that_is_no_picture_is_none(text):
    with pytest.raises(ValueError, match="no picture"):
        unpacked(text)


@pytest.fixture
def story(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "user_settings", lambda: tmp_path / "settings.toml")
    path = tmp_path / "story.md"
    path.write_text("# Talks\n")
    return path


def test_a_picture_is_of_one_file_screen_and_terminal(story, tmp_path):
    def now(columns=120, rows=36, **environment):
        return occasion(str(story), columns, rows, XTERM | environment)

    first = now()
    assert now() == first
    others = [now(columns=80), now(rows=24), now(TERM="xterm"), now(LANG="C"), now(NO_COLOR="1"), now(COLORFGBG="0;15")]
    (tmp_path / "settings.toml").write_text('theme = "dateline-light"\n')
    others.append(now())
    story.write_text("# Talks end\n")
    others.append(now())
    later = tmp_path / "later"
    later.write_text("# Talks end\n")
    os.utime(later, ns=(story.stat().st_atime_ns, story.stat().st_mtime_ns))
    later.replace(story)
    others.append(now())
    assert len({first, *others}) == 1 + len(others)


@pytest.mark.parametrize("name", ["-", "https://example.org/story", "no such file.md"])
def test_what_is_no_file_has_none(name):
    with pytest.raises(OSError, match="No such file"):
        occasion(name, 120, 36, XTERM)
