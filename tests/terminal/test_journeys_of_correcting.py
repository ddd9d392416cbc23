"""What readers put right and write down: it stays, travels to other libraries, and is found again."""

import os
import subprocess
import sys
from pathlib import Path

from journey import article, journey

from tui.paths import shared

SEED = shared("seeds") / "modi-putin.md"
DATELINE = str(Path(sys.executable).with_name("dateline"))


def run(home, *arguments):
    """What a command of `dateline` prints."""
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    done = subprocess.run(
        [DATELINE, *map(str, arguments)], env=os.environ | own, capture_output=True, text=True, check=True
    )
    return done.stdout


def merge_two_actors(desk):
    """Merge the first actor with the second."""
    desk.sees("main events")
    desk.terminal.press("2g")
    desk.does("  ", "2 marked")
    desk.does("m", "✎ 1 ·", "Actors · 13")


def test_actors_are_merged_and_a_quote_gets_its_speaker_and_all_is_there_again(tmp_path):
    with journey(tmp_path, SEED) as desk:
        merge_two_actors(desk)
        desk.does("u", "Actors · 14")
        desk.does("\x12", "Actors · 13", "✎ 1 ·")
        desk.does("3g", "1 of 11")
        desk.does("s", "Said by")
        desk.does("doval\r", "✎ 2 ·", "› Ajit Doval")
    with journey(tmp_path, SEED, awaited="✎ 2 ·") as desk:
        desk.sees("Actors · 13", "› Ajit Doval")
        desk.does("uu", "Actors · 14")
        desk.loses("✎")


def test_corrections_travel_to_another_library(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    with journey(one, SEED) as desk:
        merge_two_actors(desk)
    log = tmp_path / "log.jsonl"
    log.write_text(run(one, "corrections", "export", SEED))
    with journey(other, SEED, "--corrections", log) as desk:
        desk.sees("✎ 1 ·", "Actors · 13")


def test_a_note_is_written_found_and_exported(tmp_path):
    with journey(tmp_path, article(tmp_path)) as desk:
        desk.sees("4 Time line · ")
        desk.does("2g", "1 of ")
        desk.does("i", "Note on ")
        desk.does("ask her about Nordhav\r")
        desk.sees("noted - 8 shows all notes")
        desk.does("8", "Notes · 1", "ask her about Nordhav")
        desk.terminal.press("\x1b")
        desk.loses("Notes · 1")
    assert "ask her about Nordhav" in run(tmp_path, "library", "export-notes")
