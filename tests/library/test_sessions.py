"""Sessions: one whose process is gone was dropped, and is gone on with once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.library import Library

OPEN = """
import sys
from pathlib import Path
from tui.library import Library
Library(Path(sys.argv[1])).sessions.begin(*sys.argv[2:])
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


def opened_elsewhere(file, source, folder="/news"):
    """Open an article in a process that then ends without a word."""
    subprocess.run([sys.executable, "-c", OPEN, str(file), source, folder], check=True)


def test_what_another_process_left_open_was_dropped(file):
    opened_elsewhere(file, "/news/a.md")
    library = Library(file)
    assert library.sessions.dropped("/elsewhere") == "/news/a.md"
    assert library.sessions.begin("/news/b.md", "/news") is None
    assert library.sessions.begin("/news/a.md", "/news") is not None
    assert library.sessions.dropped("/news") is None, "it is gone on with"


def test_one_of_this_folder_goes_before_a_later_one_of_another(file):
    opened_elsewhere(file, "/news/a.md", "/news")
    opened_elsewhere(file, "/old/b.md", "/old")
    assert Library(file).sessions.dropped("/news") == "/news/a.md"
    assert Library(file).sessions.dropped("/home") == "/old/b.md"


def test_what_is_open_still_or_was_left_is_nothing_to_go_on_with(file):
    library = Library(file)
    library.sessions.begin("/news/a.md", "/news")
    assert library.sessions.dropped("/news") is None
    library.sessions.end()
    assert Library(file).sessions.dropped("/news") is None


def test_a_number_that_is_ours_now_was_anothers(file):
    Library(file).sessions.begin("/news/a.md", "/news")
    assert Library(file).sessions.dropped("/news") == "/news/a.md"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells which processes have ended unasked")
def test_a_process_that_has_ended_and_was_not_asked_how_is_gone(file):
    with subprocess.Popen([sys.executable, "-c", OPEN, str(file), "/news/a.md", "/news"]) as process:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # it stays in the list of processes
        assert Library(file).sessions.dropped("/news") == "/news/a.md"
