"""An article that was opened before comes back as it looked when it was left, marks and all, before the app does."""

import os
import re
import signal

import pytest
from pseudo_terminal import dateline

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
REST, SHORT_REST = 0.5, 0.05
"""Seconds without a byte after which nothing comes any more: of all, of the first lines."""
ARTICLE, LISTS = "1 Article", "3 Quotes"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))
    return tmp_path


def rest(terminal, seconds=REST):
    """Read until nothing comes."""
    while terminal.read(seconds):
        pass


def come(terminal):
    """Wait until the app has come and drawn everything."""
    terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen) and "reading" not in screen)
    rest(terminal)


def look(cell):
    """What a person sees of a cell: of a blank, the colour of letters only where it is drawn."""
    drawn = (cell.underscore, cell.reverse, cell.strikethrough)
    if cell.data == " ":
        return " ", drawn, cell.fg if any(drawn) else None, cell.bg
    return cell


def cells(terminal, columns, rows):
    """The looks of the title line and the article's pane, by cell."""
    buffer = terminal.emulated.buffer
    width, height = (columns * 3 // 5, rows - 2) if columns >= 100 else (columns, (rows - 2) * 3 // 5)
    places = [(row, column) for row in range(height + 1) for column in range(width if row else columns)]
    return {(row, column): look(buffer[row][column]) for row, column in places}


def left_and_reopened(keys, leave, columns=120, rows=36, **environment):
    """What is seen of an article after some keys, and of it reopened: before the app is there, and then."""
    seen = []
    with dateline(SEED, columns=columns, rows=rows, **environment) as terminal:
        come(terminal)
        for key in keys:
            terminal.press(key)
            rest(terminal)
        seen.append(cells(terminal, columns, rows))
        leave(terminal)
        terminal.wait_for_end()
    with dateline(SEED, columns=columns, rows=rows, **environment) as terminal:
        terminal.wait_for("Reaffirm")
        rest(terminal, SHORT_REST)
        assert LISTS not in terminal.screen, "the app is there already"
        seen.append(cells(terminal, columns, rows))
        come(terminal)
        seen.append(cells(terminal, columns, rows))
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()
    return seen


def leave_by_key(terminal):
    terminal.press("q")


def leave_by_signal(terminal):
    terminal.signal(signal.SIGHUP)


@pytest.mark.parametrize("leave", [leave_by_key, leave_by_signal])
@pytest.mark.parametrize(
    ("keys", "size"), [("", (120, 36)), ("2j", (120, 36)), ("2jj4", (80, 24)), ("G", (101, 30))], ids=str
)
def test_what_was_left_is_there_before_the_app_and_stays_when_it_comes(keys, size, leave):
    left, first, then = left_and_reopened(keys, leave, *size)
    assert left == first == then


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"LC_ALL": "C"}, {"TERM": "xterm", "COLORTERM": ""}, {"TERM": "screen"}], ids=str
)
def test_so_it_is_on_other_terminals(environment):
    left, first, then = left_and_reopened("2j", leave_by_key, **environment)
    assert left == first == then


@pytest.mark.parametrize("over", ["?", "/", "o"])
def test_what_was_over_it_is_not_there_again(over):
    _, first, then = left_and_reopened(["2", "j", over], leave_by_signal, 80, 24)
    letters = {place: cell for place, (cell, *_) in first.items() if cell.isalpha()}
    assert len(letters) > 100
    assert all(then[place][0] == cell for place, cell in letters.items())


def test_on_a_terminal_of_another_kind_it_is_drawn_anew():
    with dateline(SEED) as terminal:
        come(terminal)
        terminal.press("q")
        terminal.wait_for_end()
    with dateline(SEED, TERM="xterm", COLORTERM="") as terminal:
        terminal.wait_for("Reaffirm")
        rest(terminal, SHORT_REST)
        assert ARTICLE not in terminal.screen
        come(terminal)
        assert b"38;2;" not in terminal.output
