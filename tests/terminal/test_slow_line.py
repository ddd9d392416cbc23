"""At the end of a slow line: no frame is written while the terminal is still taking the one before."""

import asyncio
import os
import re
import time
import tty

import pytest
from pseudo_terminal import PATIENCE, dateline

from tui.paths import shared
from tui.ui.driver.outlet import Outlet

SEED = str(shared("seeds") / "modi-putin.md")
FORTH, BACK = "\x04", "\x15"


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))


def opened(**options):
    terminal = dateline(SEED, **options)
    terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
    quiet(terminal)
    return terminal


def quiet(terminal):
    """Take in everything."""
    while terminal.read(0.5):
        pass


def frame(terminal, key):
    """The bytes that a key takes when they are taken at once."""
    before = len(terminal.output)
    terminal.press(key)
    quiet(terminal)
    return len(terminal.output) - before


def drawn_again(terminal):
    """The screen when all of it is written anew."""
    terminal.press("\x0c")
    quiet(terminal)
    return terminal.screen


def test_a_terminal_that_takes_little_gets_the_last_state_and_few_of_those_before():
    with opened() as terminal:
        forth = frame(terminal, FORTH)
        back = frame(terminal, BACK)
        keys, before = 60, len(terminal.output)
        for number in range(keys):
            terminal.press(BACK if number % 2 else FORTH)
            # A held-down key, and a line of 10 kB a second.
            time.sleep(1 / 30)
            terminal.read(0, at_most=333)
        terminal.press(FORTH)
        quiet(terminal)
        written = len(terminal.output) - before
        assert written < keys * (forth + back) / 2 / 3, "far from every frame"
        last = terminal.screen
        assert drawn_again(terminal) == last, "what is seen at last is what is"


def test_many_keys_at_once_are_answered_with_what_they_come_to():
    with opened() as terminal:
        terminal.press("2")
        quiet(terminal)
        one = frame(terminal, "j") + frame(terminal, "j")
        before = len(terminal.output)
        terminal.press("jk" * 30)
        quiet(terminal)
        assert len(terminal.output) - before <= one


def test_a_terminal_that_was_not_read_for_a_while_is_not_behind_when_it_is():
    with opened() as terminal:
        for _ in range(20):
            terminal.press("\x0c" + FORTH + BACK)
        terminal.press("2")
        terminal.press("z")
        terminal.wait_for(lambda screen: "Actors" in screen and "Article" not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


@pytest.fixture
def pty_pair():
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


async def test_the_way_out_never_waits_and_tells_when_everything_was_taken(pty_pair):
    ours, theirs = pty_pair
    emptied = asyncio.Event()
    outlet = Outlet(theirs, "utf-8", asyncio.get_running_loop(), emptied.set)
    outlet.write("first ")
    assert not outlet.is_busy
    text = "äöü" * 100_000
    outlet.write(text)
    assert outlet.is_busy
    outlet.write(" last")
    taken = await asyncio.to_thread(read_exactly, ours, len(b"first ") + len(text.encode()) + len(b" last"))
    await asyncio.wait_for(emptied.wait(), PATIENCE)
    assert not outlet.is_busy
    assert taken.decode() == f"first {text} last"
    outlet.stop()
    outlet.write("too late")


async def test_the_way_out_to_nowhere_is_no_error():
    ours, theirs = os.openpty()
    outlet = Outlet(theirs, "utf-8", asyncio.get_running_loop(), lambda: None)
    outlet.write("x" * 100_000)
    os.close(ours)
    outlet.write("more")
    outlet.stop()
    assert not outlet.is_busy
    os.close(theirs)


def read_exactly(ours, many):
    data = b""
    while len(data) < many:
        data += os.read(ours, 65536)
    return data
