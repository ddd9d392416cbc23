"""The resident process: an app through it is in every way as one that was started by itself."""

import os
import re
import signal
import subprocess
import sys
import time
from itertools import product
from pathlib import Path

import pytest
from pseudo_terminal import PATIENCE, PseudoTerminal

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
STARTING = """
import sys
from tui.cli import start
from tui.resident import background, warm
from tui.resident.running import Program
print(background.start(Program(lambda: None, warm.prepare, start), float(sys.argv[1])))
"""
IN_SESSION = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv[1:] = sys.argv[1:]
from tui.cli import main
main()
"""
"""The program with the terminal as its own, as from a shell: who has none is not served."""
_REST = 1.5
"""Seconds without a byte after which the screen stays as it is."""


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


def ready(is_so=True):
    """Wait until an app stands that waits for the next caller."""
    until = time.monotonic() + PATIENCE
    while ("an app ready for the next" in asked("status")) is not is_so:
        assert time.monotonic() < until
        time.sleep(0.05)


def open_articles():
    """How many articles are open through it."""
    said = asked("status")
    return 0 if "no article" in said else int(re.search(r"(\d+) articles? open", said).group(1))


def opened(**options):
    terminal = PseudoTerminal(sys.executable, "-c", IN_SESSION, SEED, **options)
    terminal.wait_for(lambda screen: re.search("Actors [·-] [0-9]", screen))
    return terminal


@pytest.mark.parametrize("ahead", [True, False])
def test_an_app_comes_up_through_it_and_ends_as_ever(resident, ahead):
    ready()
    if not ahead:
        os.kill(int(children(resident)[0]), signal.SIGKILL)
        ready(False)
    before = set(children(resident))
    with opened() as terminal:
        assert open_articles() == 1
        assert bool(before) is ahead
        assert before <= set(children(resident))
        terminal.press("\t")
        terminal.press("j")
        terminal.wait_for("mentions")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


@pytest.mark.parametrize(
    "unlike",
    [
        {},
        {"columns": 80, "rows": 24},
        {"columns": 140, "rows": 50, "COLORTERM": "truecolor"},
        {"TERM": "linux"},
        {"NO_COLOR": "1"},
        {"LC_ALL": "C", "LANG": "C"},
        {"COLORFGBG": "0;15"},
        {"settings": 'theme = "nord"\nreading_width = 50\n'},
    ],
    ids=lambda unlike: " ".join(f"{name}={value}" for name, value in unlike.items()) or "alike",
)
def test_whatever_it_was_prepared_for_it_shows_what_an_app_shows_that_starts_by_itself(resident, tmp_path, unlike):
    del resident
    alone = tmp_path / "alone"
    alone.mkdir(mode=0o700)
    options = {**unlike}
    ready()
    if settings := options.pop("settings", ""):
        (tmp_path / "dateline").mkdir(exist_ok=True)
        (tmp_path / "dateline" / "settings.toml").write_text(settings)
    shown_at_rest(XDG_RUNTIME_DIR=str(alone), **options)  # as it is from the second time on
    through_it = shown_at_rest(**options)
    by_itself = shown_at_rest(XDG_RUNTIME_DIR=str(alone), **options)
    assert through_it.keys() == by_itself.keys()
    assert {place: cell for place, cell in through_it.items() if cell != by_itself[place]} == {}


def seen(cell):
    """A cell as a person sees it: of a blank the ground alone."""
    is_blank = cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough)
    return cell.bg if is_blank else cell


def shown_at_rest(**options):
    """The cells of the screen, by row and column, once nothing more comes; the app is left."""
    with opened(**options) as terminal:
        while terminal.read(_REST):
            pass
        screen = terminal.emulated
        places = product(range(screen.lines), range(screen.columns))
        cells = {(row, column): seen(screen.buffer[row][column]) for row, column in places}
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()
        return cells


def test_keys_typed_before_it_stands_are_not_lost(resident):
    del resident
    shown_at_rest()  # the facts are there at once then
    ready()
    with PseudoTerminal(sys.executable, "-c", IN_SESSION, SEED) as terminal:
        terminal.press("2j")
        terminal.wait_for("mentions")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_an_app_that_waits_ends_with_the_process_that_made_it(resident):
    ready()
    (app,) = children(resident)
    os.kill(resident, signal.SIGKILL)
    gone(app)


def test_two_apps_at_once_are_two_processes(resident):
    del resident
    with opened() as one, opened(columns=80, rows=24) as other:
        assert open_articles() == 2
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
    del resident
    with opened() as terminal:
        terminal.signal(number)
        assert terminal.wait_for_end() == status
        assert terminal.left_over() == set()
        assert open_articles() == 0


def test_a_caller_that_is_killed_takes_the_app_along(resident):
    ready()
    (app,) = children(resident)
    with opened() as terminal:
        terminal.process.kill()
        gone(app)


def test_an_app_that_is_killed_leaves_a_terminal_put_back(resident):
    ready()
    (app,) = children(resident)
    with opened() as terminal:
        os.kill(int(app), signal.SIGKILL)
        assert terminal.wait_for_end() == 128 + signal.SIGKILL
        assert terminal.left_over() == set()


def test_stopped_and_continued_it_goes_on(resident):
    del resident
    with opened() as terminal:
        terminal.signal(signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT)
        while terminal.read():
            pass
        assert terminal.left_over() == set()
        assert open_articles() == 1
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
    del resident
    with opened(ESCDELAY="50") as terminal:
        assert open_articles() == 0
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
