"""What is shown before the app is there is what the app then shows, in the same cells."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.early.blocks import first_blocks
from tui.early.frame import draw, flow
from tui.model import Document
from tui.paths import shared
from tui.reading.normalise import normalise
from tui.sources import markdown, plain
from tui.ui.paint.layout import lay_out
from tui.ui.paint.pane import Pane

SEEDS = sorted(shared("seeds").glob("*.*"))
LINES = st.sampled_from(
    [
        "The minister said on Monday that nothing of the kind had been agreed upon",
        "and that the talks, which began in March 2019, would go on until summer.",
        "By Lucia Ferrand",
        "“We asked,” he said.",
        "Oct. 9",
        "- one thing",
        "2. another",
        "a) or this",
        "東京で会談した。",
        "# Headline",
        "### A deeper one",
        "Some *emphasis* and a [link](https://example.org)",
        "===",
        "---",
        "| a | b |",
        "> quoted",
        "    indented",
        "ends in spaces  ",
        "tab\tinside",
        "&amp; so on",
        "x",
        "",
        "",
    ]
)
TEXTS = st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text("ab .-#*>1)\n“é東\t ", max_size=120))


def as_read(text, kind):
    """The document that the readers make of a text."""
    return normalise((markdown if kind == "markdown" else plain).read(text, "story"))


def rows_of(document, columns, rows, reading_width=76):
    """The rows of text that the app shows, by row and column of the screen."""
    pane = Pane.on(columns, rows)
    laid = lay_out(document, pane.width - 4, reading_width)
    shown = list(laid.rows)[: pane.height - 3]
    return [(y + 2, laid.left + 1, row.prefix + laid.text[row.start : row.end]) for y, row in enumerate(shown)]


def screen(blocks, columns, rows, reading_width=76):
    """The cells that are drawn first."""
    pane = Pane.on(columns, rows)
    measured, left = pane.column(reading_width)
    return draw(flow(blocks, measured), pane, left, ascii_only=False)


def drawn(blocks, columns, rows, **look):
    """The rows of text that are drawn first."""
    spans = screen(blocks, columns, rows, **look)
    text = [(row, column, "".join(char for char, _ in cells)) for row, column, cells in spans if row > 1]
    return [found for found in text if found[1] and found[1] < Pane.on(columns, rows).width - 1]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12), (400, 120)], ids=str)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_seeds_begin_as_the_app_shows_them(path, size):
    text, kind = path.read_text(), "markdown" if path.suffix == ".md" else "text"
    first = drawn(first_blocks(text, whole=True, markdown=kind == "markdown"), *size)
    assert first == rows_of(as_read(text, kind), *size)[: len(first)]
    assert first


def test_most_of_the_first_article_is_there_at_once():
    text = (shared("seeds") / "modi-putin.md").read_text()
    assert len(list(first_blocks(text, whole=True, markdown=True))) >= 5


@pytest.mark.parametrize("kind", ["text", "markdown"])
@given(text=TEXTS)
@settings(max_examples=400, deadline=None)
def test_what_is_shown_is_what_the_readers_find(kind, text):
    blocks = list(first_blocks(text, whole=True, markdown=kind == "markdown"))
    document = as_read(text, kind) if text.strip() else Document(source="story", text=text)
    first = drawn(blocks, 80, 40)
    assert first == rows_of(document, 80, 40)[: len(first)]


@given(text=TEXTS, cut=st.integers(0, 100))
@settings(max_examples=200, deadline=None)
def test_a_block_that_is_cut_off_is_not_shown(text, cut):
    whole = list(first_blocks(text, whole=True, markdown=False))
    part = list(first_blocks(text[:cut], whole=False, markdown=False))
    assert part == whole[: len(part)]


def test_the_users_measure_counts():
    words = ["word " * 60]
    assert max(len(text) for _, _, text in drawn(words, 120, 36, reading_width=30)) <= 30
    assert drawn(words, 120, 36, reading_width=30)[0][1] > drawn(words, 120, 36)[0][1]


def test_wide_characters_take_two_cells():
    spans = screen(["東京で"], 80, 24)
    cells = next(cells for row, column, cells in spans if row == 2 and 0 < column < 79)
    assert [char for char, _ in cells] == ["東", "", "京", "", "で", ""]


def test_it_loads_nothing_that_takes_long():
    script = "import sys, tui.cli, tui.early; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "textual",
        "rich",
        "pydantic",
        "msgspec",
        "click",
        "platformdirs",
        "sqlite3",
        "tomllib",
        "dataclasses",
        "asyncio",
        "json",
    }
    assert not heavy & set(loaded)
