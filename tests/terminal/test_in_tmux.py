"""The desk inside a real tmux: it is drawn, and what is copied comes into its buffer."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pseudo_terminal import PATIENCE, PseudoTerminal

from tui.paths import shared

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")

SEED = str(shared("seeds") / "modi-putin.md")
DATELINE = str(Path(sys.executable).with_name("dateline"))


@pytest.fixture
def tmux(tmp_path):
    """A tmux with nobody's settings, seen through a terminal of ours; its commands."""
    environment = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMUX_TMPDIR")}
    base = ["tmux", "-L", "terminals", "-f", "/dev/null", "-u"]

    def ask(*command):
        clean = {name: value for name, value in os.environ.items() if name != "TMUX"}
        done = subprocess.run(
            [*base, *command], env=clean | environment, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        return done.stdout

    arguments = ("new-session", DATELINE, SEED)
    with PseudoTerminal(*base, *arguments, **environment) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        yield terminal, ask
        ask("kill-server")


def eventually(ask, *command):
    """What a command gives as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    while not (found := ask(*command)):
        assert time.monotonic() < until, command
    return found


@pytest.mark.parametrize("setting", ["external", "on", "off"])
def test_what_is_copied_comes_to_tmux_however_it_is_set(tmux, setting):
    terminal, ask = tmux
    ask("set-option", "-s", "set-clipboard", setting)
    terminal.press("2j")
    quiet(terminal)
    terminal.press("y")
    quiet(terminal)
    assert eventually(ask, "show-buffer").startswith(("Narendra Modi", "Vladimir Putin", "United States"))


def test_what_changed_bit_by_bit_is_what_is_drawn_anew(tmux):
    terminal, ask = tmux
    terminal.press("2jjk1\x06\x02\x04")
    quiet(terminal)
    changed = ask("capture-pane", "-p")
    terminal.press("\x0c")
    quiet(terminal)
    assert ask("capture-pane", "-p") == changed
    assert "Reaffirm Strategic Partnership" in changed


def quiet(terminal):
    """Take in everything."""
    while terminal.read(0.5):
        pass
