"""However the program ends or is stopped: the terminal as it was, and every correction on the disk."""

import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest
from pseudo_terminal import PATIENCE, PseudoTerminal, dateline

from tui.library import Library
from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
DATELINE = str(Path(sys.executable).with_name("dateline"))


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))


def opened(*arguments, **environment):
    terminal = dateline(SEED, *arguments, **environment)
    terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
    return terminal


def in_a_shell(**environment):
    """The desk as a job of a shell, which says so when it is back."""
    terminal = PseudoTerminal("bash", "--norc", "-i", PS1="ready> ", **environment)
    terminal.wait_for("ready> ")
    terminal.press(f"{DATELINE} {SEED}\r")
    terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
    return terminal


def leave(terminal):
    """Quit to the shell, and see how it ended."""
    terminal.press("q")
    # The shell's own screen: that of the desk may be empty for a moment, while it is drawn again.
    terminal.wait_for(lambda screen: "Actors" not in screen and "ready> " in screen)
    terminal.press("echo status $?\r")
    terminal.wait_for("status 0")


def drop_an_actor(terminal):
    """Put something right, and see that it was taken."""
    terminal.press("2")
    terminal.press("x")
    terminal.wait_for("dropped")


@pytest.mark.parametrize(
    ("name", "leave", "status"),
    [
        ("SIGHUP", lambda t: t.signal(signal.SIGHUP), 129),
        ("SIGINT", lambda t: t.signal(signal.SIGINT), 130),
        ("SIGTERM", lambda t: t.signal(signal.SIGTERM), 143),
        ("hang-up", lambda t: t.hang_up(), 129),
    ],
)
def test_a_correction_is_on_the_disk_and_the_terminal_as_it_was_after(name, leave, status, tmp_path):
    file = tmp_path / "library.sqlite"
    with opened("--library", str(file)) as terminal:
        drop_an_actor(terminal)
        leave(terminal)
        if name == "hang-up":
            assert terminal.process.wait(PATIENCE) == status
        else:
            assert terminal.wait_for_end() == status
            assert terminal.left_over() == set()
            assert terminal.emulated.cursor.hidden is False
        assert b"Traceback" not in terminal.output
    library = Library(file)
    assert library.corrections(library.opened()[0].article)


def test_a_signal_while_the_article_is_being_read_ends_it_as_well():
    with dateline(SEED) as terminal:
        terminal.wait_for("1 Article")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 143
        assert terminal.left_over() == set()


def test_it_sleeps_and_wakes_as_a_job_of_the_shell():
    with in_a_shell() as terminal:
        terminal.press("\x1a")
        terminal.wait_for("Stopped")
        assert terminal.left_over() <= {"raw", "2004"}, "the shell reads its line raw, and in brackets"
        assert "Actors" not in terminal.screen
        terminal.press("stty -a; echo; echo said\r")
        terminal.wait_for("\nsaid ")
        assert re.search(r"(?<!-)isig .*(?<!-)icanon", terminal.screen.replace("\n", " "))
        before = len(terminal.output)
        terminal.press("fg\r")
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen) and "Reaffirm" in screen)
        assert len(terminal.output) - before > 2000, "all of it is written again"
        leave(terminal)
        assert terminal.left_over() <= {"raw", "2004"}


def test_in_the_background_it_waits_for_the_terminal():
    with in_a_shell() as terminal:
        terminal.press("\x1a")
        terminal.wait_for("Stopped")
        terminal.press("bg\r")
        # `fg` in the moment in which the shell has not heard yet that it waits would leave the terminal to both.
        terminal.press("while jobs -r | grep -q .; do sleep 0.2; done; echo still here\r")
        terminal.wait_for(lambda screen: "\nstill here " in screen)
        assert "Actors" not in terminal.screen
        terminal.press("fg\r")
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        leave(terminal)
        assert "command not found" not in terminal.screen, "what the terminal answered went to the shell"


def test_where_no_shell_could_wake_it_it_does_not_sleep():
    with opened() as terminal:
        terminal.press("\x1a")
        terminal.press("z")
        terminal.wait_for(lambda screen: "Actors" not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_stopped_by_force_it_draws_all_again_when_it_goes_on():
    with opened() as terminal:
        terminal.signal(signal.SIGSTOP)
        os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT)
        terminal.emulated.reset()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen) and "Reaffirm" in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_a_dropped_line_leaves_nothing_that_runs_on():
    with opened() as terminal:
        os.close(terminal.ours)
        os.close(terminal.theirs)
        terminal.ours = terminal.theirs = None
        terminal.process.wait(PATIENCE)
        with pytest.raises(ProcessLookupError):
            os.killpg(terminal.process.pid, 0)


def test_a_terminal_that_takes_nothing_any_more_does_not_hold_it_up():
    with opened() as terminal:
        # Nobody reads what it writes: its buffer fills.
        for _ in range(40):
            terminal.press("\x0c")
            time.sleep(0)
        terminal.signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 143


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_without_one_of_its_ends_it_says_what_is_missing(closed):
    with PseudoTerminal("sh", "-c", f"{DATELINE} {SEED} {closed}; echo status $?") as terminal:
        assert terminal.wait_for_end() == 0
        said = terminal.output.decode()
        assert "status 2" in said
        assert "Traceback" not in said
        assert "internal error" not in said
        assert "\x1b" not in said
