"""The resident process: an app through it is in every way as one that was started by itself."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pseudo_terminal import PATIENCE, PseudoTerminal

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
STARTING = """
import sys
from tui.cli import start
from tui.resident import background
print(background.start(start, lambda: None, float(sys.argv[1])))
"""
IN_SESSION = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv[1:] = sys.argv[1:]
from tui.cli import main
main()
"""
"""The program with the terminal as its own, as from a shell: who has none is not served."""


@pytest.fixture(autouse=True)
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))
    monkeypatch.setitem(os.environ, "XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def resident():
    """The number of a resident process, which ends after the test."""
    number = started(60)
    yield number
    asked("stop")
    gone(number)


def started(idle):
    done = subprocess.run([sys.executable, "-c", STARTING, str(idle)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def asked(action):
    """What `dateline resident` says."""
    command = [sys.executable, "-m", "tui", "resident", action]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout


def gone(number):
    """Wait until a process that is nobody's child here has ended."""
    until = time.monotonic() + PATIENCE
    while Path(f"/proc/{number}").exists():
        if Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return
        assert time.monotonic() < until
        os.sched_yield()


def children(number):
    return Path(f"/proc/{number}/task/{number}/children").read_text().split()


def opened(**options):
    terminal = PseudoTerminal(sys.executable, "-c", IN_SESSION, SEED, **options)
    terminal.wait_for(lambda screen: re.search("Actors · [0-9]", screen))
    return terminal


def test_an_app_comes_up_through_it_and_ends_as_ever(resident):
    with opened() as terminal:
        assert len(children(resident)) == 1
        terminal.press("\t")
        terminal.press("j")
        terminal.wait_for("mentions")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_two_apps_at_once_are_two_processes(resident):
    with opened() as one, opened(columns=80, rows=24) as other:
        assert len(children(resident)) == 2
        assert "2 articles open" in asked("status")
        for terminal in (one, other):
            terminal.press("q")
            assert terminal.wait_for_end() == 0


def test_another_size_is_told_to_the_app(resident):
    del resident
    with opened() as terminal:
        terminal.resize(80, 24)
        terminal.wait_for(lambda screen: "? help" in screen.splitlines()[23])
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_to_the_caller_ends_the_app(resident, number, status):
    with opened() as terminal:
        terminal.signal(number)
        assert terminal.wait_for_end() == status
        assert terminal.left_over() == set()
        assert not children(resident)


def test_a_caller_that_is_killed_takes_the_app_along(resident):
    with opened() as terminal:
        (app,) = children(resident)
        terminal.process.kill()
        gone(app)


def test_an_app_that_is_killed_leaves_a_terminal_put_back(resident):
    with opened() as terminal:
        (app,) = children(resident)
        os.kill(int(app), signal.SIGKILL)
        assert terminal.wait_for_end() == 128 + signal.SIGKILL
        assert terminal.left_over() == set()


def test_stopped_and_continued_it_goes_on(resident):
    with opened() as terminal:
        terminal.signal(signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT)
        while terminal.read():
            pass
        assert terminal.left_over() == set()
        assert len(children(resident)) == 1
        before = len(terminal.output)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda _screen: b"Peskov" in terminal.output[before:])
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_an_article_that_cannot_be_read_is_one_line_and_exit_status_2(resident, tmp_path):
    del resident
    with PseudoTerminal(sys.executable, "-c", IN_SESSION, str(tmp_path / "nowhere.md")) as terminal:
        assert terminal.wait_for_end() == 2
        assert "nowhere.md" in terminal.output.decode().replace("\r\n", "")


def test_with_another_version_the_app_starts_without_it(resident):
    with opened(ESCDELAY="50") as terminal:
        assert not children(resident)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("hung", [True, False])
def test_a_process_that_hangs_or_died_costs_nothing_but_time(resident, hung):
    os.kill(resident, signal.SIGSTOP if hung else signal.SIGKILL)
    try:
        with opened() as terminal:
            terminal.press("q")
            assert terminal.wait_for_end() == 0
            assert terminal.left_over() == set()
    finally:
        if hung:
            os.kill(resident, signal.SIGCONT)


def test_it_ends_by_itself_when_nothing_was_opened(runtime):
    gone(started(0.05))
    assert not (runtime / "dateline" / "resident").exists()


def test_it_is_shown_and_stopped(resident, runtime):
    assert f"runs ({resident}), no article open" in asked("status")
    assert "runs already" in asked("start")
    assert (runtime / "dateline").stat().st_mode & 0o777 == 0o700
    assert (runtime / "dateline" / "resident").stat().st_mode & 0o777 == 0o600
    assert f"ends ({resident})" in asked("stop")
    gone(resident)
    assert "no resident process" in asked("status")
