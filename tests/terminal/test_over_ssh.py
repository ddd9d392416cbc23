"""The desk at the far end of a line, through a real sshd."""

import os
import re
import select
import sys
import time
from pathlib import Path

import pytest
from pseudo_terminal import PATIENCE, PseudoTerminal
from ssh_line import MISSING, SlowLine, SshServer

from tui.library import Library
from tui.paths import shared

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (openssh-server)")

SEED = str(shared("seeds") / "modi-putin.md")
DATELINE = str(Path(sys.executable).with_name("dateline"))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with SshServer(tmp_path_factory.mktemp("sshd")) as running:
        yield running


def connected(server, home, *arguments, port=None):
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    paths = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else {}
    environment = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | own | paths
    return PseudoTerminal(*server.command(DATELINE, *arguments, port=port, **environment))


def all_there(screen):
    return re.search("Actors .*[0-9]", screen)


def ended(number):
    """Wait until a process that is not ours has ended."""
    try:
        process = os.pidfd_open(number)
    except ProcessLookupError:
        return True
    line = select.poll()
    line.register(process, select.POLLIN)
    seen = bool(line.poll(PATIENCE * 1000))
    os.close(process)
    return seen


def test_a_dropped_line_ends_it_and_loses_nothing(server, tmp_path):
    file = tmp_path / "library.sqlite"
    with connected(server, tmp_path, SEED, "--library", file) as terminal:
        terminal.wait_for(all_there)
        terminal.wait_for("Reaffirm Strategic Partnership")
        terminal.press("2")
        terminal.press("x")
        terminal.wait_for("dropped")
        number = server.number
        terminal.process.kill()
        terminal.process.wait()
    assert ended(number)
    library = Library(file)
    assert library.corrections(library.opened()[0].article)
    with connected(server, tmp_path, "--library", file) as terminal:
        terminal.wait_for("going on where the line dropped")
        terminal.wait_for(all_there)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_leaving_it_leaves_the_terminal_as_it_was(server, tmp_path):
    with connected(server, tmp_path, SEED) as terminal:
        terminal.wait_for(all_there)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


@pytest.mark.parametrize(
    ("pane", "keys", "rate"),
    [("2", ("\x1b[B",), 125_000), ("1", ("\x06", "\x02"), 125_000), ("1", ("\x06", "\x02"), 20_000)],
    ids=["arrow", "pages", "pages on a narrow line"],
)
def test_a_key_held_down_on_a_slow_line_is_at_most_one_frame_behind(server, tmp_path, pane, keys, rate):
    with (
        SlowLine(server.port, latency=0.05, rate=rate) as line,
        connected(server, tmp_path, SEED, port=line.port) as terminal,
    ):
        terminal.wait_for(all_there)
        terminal.press(pane)
        quiet(terminal)
        line.most_waiting = 0
        for number in range(60):
            terminal.press(keys[number % len(keys)])
            until = time.monotonic() + 1 / 30
            while (left := until - time.monotonic()) > 0:
                terminal.read(left)
        # A page of text may be under way, and one more wait behind it.
        assert line.most_waiting < 12_000
        quiet(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def quiet(terminal):
    """Take in everything."""
    while terminal.read(0.5):
        pass
