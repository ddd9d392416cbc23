"""An error that nobody foresaw ends the program cleanly: one line, a log, and the terminal as it was."""

import re
import sys
from pathlib import Path

from pseudo_terminal import PseudoTerminal

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
BROKEN = """
import sys
from tui.cli import main
from tui.ui.commands.working import Help
def fail(desk):
    raise KeyError("\\x1b[31mtorn")
Help.run = fail
sys.argv = ["dateline", sys.argv[1]]
main()
"""


def broken(home, **environment):
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    return PseudoTerminal(sys.executable, "-c", BROKEN, SEED, **own | environment)


def crash(terminal):
    terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
    terminal.press("?")
    return terminal.wait_for_end()


def test_it_is_one_line_and_a_log_and_exit_status_1(tmp_path):
    with broken(tmp_path) as terminal:
        assert crash(terminal) == 1
        assert terminal.left_over() == set()
        said = terminal.output.rpartition(b"\x1b")[2].decode()
        assert b"Traceback" not in terminal.output
        assert b"KeyError" in terminal.output
        log = next(Path(tmp_path).rglob("dateline.log"))
        assert str(log) in terminal.output.decode().replace("\r\n", "")
        assert len([line for line in said.splitlines() if "dateline:" in line]) == 1
    assert "Traceback" in log.read_text()
    assert "torn" in log.read_text()


def test_who_debugs_sees_the_traceback(tmp_path):
    with broken(tmp_path, DATELINE_DEBUG="1") as terminal:
        assert crash(terminal) == 1
        assert terminal.left_over() == set()
        assert b"Traceback" in terminal.output
    assert not list(Path(tmp_path).rglob("dateline.log"))


def test_a_log_that_cannot_be_written_is_said(tmp_path):
    blocked = tmp_path / "state"
    blocked.write_text("a file where the folder should be")
    with broken(tmp_path, XDG_STATE_HOME=str(blocked)) as terminal:
        assert crash(terminal) == 1
        assert b"cannot be written" in terminal.output
        assert terminal.left_over() == set()
