"""Where the reader was is kept however the program ends."""

import os
import re
import signal

import pytest
from pseudo_terminal import PATIENCE, dateline

from tui.library import Library
from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")


@pytest.mark.parametrize(
    ("name", "leave"),
    [
        ("q", lambda t: t.press("q")),
        ("SIGTERM", lambda t: t.signal(signal.SIGTERM)),
        ("SIGHUP", lambda t: t.signal(signal.SIGHUP)),
        ("hang-up", lambda t: t.hang_up()),
    ],
)
def test_the_place_is_kept_after(name, leave, tmp_path, monkeypatch):
    monkeypatch.setitem(os.environ, "HOME", str(tmp_path))
    file = tmp_path / "library.sqlite"
    with dateline(SEED, "--library", str(file)) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        terminal.press("z")
        terminal.wait_for(lambda screen: "Actors" not in screen)
        leave(terminal)
        terminal.process.wait(PATIENCE)
    library = Library(file)
    article = library.opened()[0].article
    assert library.whereabouts(article).zoomed, name
