"""The installed program in a real pseudo-terminal: it starts, answers keys, and always puts the terminal back."""

import os
import re
import signal

import pytest
from pseudo_terminal import PATIENCE, dateline

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))


def opened(**options):
    terminal = dateline(SEED, **options)
    terminal.wait_for(lambda screen: "Ajit Doval" in screen and re.search("Actors .*[0-9]", screen))
    return terminal


def test_four_panes_come_up_and_the_keyboard_drives_them():
    with opened() as terminal:
        for pane in ("Actors", "Quotes", "Time line"):
            terminal.wait_for(pane)
        terminal.wait_for("Reaffirm Strategic Partnership")
        terminal.press("/")
        terminal.press("peskv")
        terminal.wait_for("peskv")
        terminal.press("\r")
        terminal.wait_for(lambda screen: "peskv" not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_keys_that_come_together_are_taken_one_by_one():
    with opened() as terminal:
        terminal.press("/")
        terminal.wait_for("find")
        terminal.press("pes\x1bq")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


@pytest.mark.parametrize(
    ("name", "leave"), [("ctrl+c", lambda t: t.press("\x03")), ("SIGTERM", lambda t: t.signal(signal.SIGTERM))]
)
def test_the_terminal_is_restored_after(name, leave):
    with opened() as terminal:
        leave(terminal)
        terminal.wait_for_end()
        assert terminal.left_over() == set(), name
        assert b"Traceback" not in terminal.output


def test_it_ends_when_the_line_drops_without_a_signal():
    with opened() as terminal:
        terminal.hang_up()
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_a_small_terminal_is_enough(size):
    with dateline(SEED, columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Modi")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "xterm", "COLORTERM": ""}, {"TERM": "linux"}, {"TERM": "vt220"}, {"NO_COLOR": "1"}, {"LC_ALL": "C"}],
    ids=str,
)
def test_plain_terminals_are_enough(environment):
    with opened(**environment) as terminal:
        if environment.get("LC_ALL") == "C":  # glyphs have ASCII twins
            assert terminal.output.isascii()
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_an_article_that_cannot_be_read_is_one_line_and_exit_status_2(tmp_path):
    with dateline(str(tmp_path / "nowhere.md")) as terminal:
        assert terminal.wait_for_end() == 2
        said = terminal.output.decode()
        assert "nowhere.md" in said
        assert len(said.strip().splitlines()) == 1
        assert "\x1b" not in said
