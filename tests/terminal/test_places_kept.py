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


def test_without_an_article_it_goes_on_with_the_one_that_was_dropped_and_only_once(tmp_path, monkeypatch):
    monkeypatch.setitem(os.environ, "HOME", str(tmp_path))
    story = tmp_path / "story.md"
    story.write_text("# Harbour strike\n\nDockers stopped work on Monday, the union said.\n")
    with dateline(str(story)) as terminal:
        terminal.wait_for("Harbour strike")
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        terminal.press("z")
        terminal.wait_for(lambda screen: "Actors" not in screen)
        terminal.signal(signal.SIGHUP)
        assert terminal.wait_for_end() == 128 + signal.SIGHUP
    with dateline() as terminal:
        terminal.wait_for("going on where the line dropped")
        terminal.wait_for("Harbour strike")
        assert "Actors" not in terminal.screen
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with dateline() as terminal:
        terminal.wait_for("Reaffirm Strategic Partnership")
        assert "going on" not in terminal.screen
