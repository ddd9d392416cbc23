"""The first lines of an article are on the screen before the app is, and stay where they are when it comes."""

import os
import re
import signal

import pytest
from pseudo_terminal import PATIENCE, dateline

from tui.paths import shared, user_looks

SEED = str(shared("seeds") / "modi-putin.md")
FIRST = "Prime Minister Narendra Modi and Russian President"
APP = "2 Actors"
"""What the app says, and nobody before it."""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, str(tmp_path))
    return tmp_path


def begun(source=SEED, **options):
    """A terminal that shows the first lines, the app not yet there."""
    terminal = dateline(source, **options)
    terminal.wait_for(FIRST)
    assert APP not in terminal.screen
    return terminal


def after_leaving(terminal):
    """What stands on the normal screen at the end."""
    return terminal.output.rpartition(b"\x1b[?1049l")[2].decode()


def lines(screen):
    """The words on the screen by row, below the title."""
    found = {row: line.strip(" │╭╮╰╯─") for row, line in enumerate(screen.splitlines()) if row > 1}
    return {row: words for row, words in found.items() if words}


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (101, 30)], ids=str)
def test_nothing_moves_when_the_app_comes(size):
    with begun(columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(lambda screen: len(lines(screen)) >= 5)
        first = lines(terminal.screen)

        def stands(screen):
            rows = screen.splitlines()
            assert all(words in rows[row] for row, words in first.items()), screen
            return "Putin " in screen and "2 Actors ·" in screen and "reading" not in screen

        terminal.wait_for(stands)
        assert terminal.output.count(b"\x1b[?1049h") == 1
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_keys_pressed_before_the_app_is_there_wait_for_it_unseen():
    with begun() as terminal:
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()
        assert "q" not in terminal.screen.splitlines()[0]


def test_all_of_them_reach_it_in_their_order():
    with begun() as terminal:
        terminal.press("2/vladimir putin")
        terminal.wait_for("vladimir putin")
        terminal.press("\x1b")
        terminal.wait_for(lambda screen: "vladimir putin" not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_then_puts_the_terminal_back(number):
    with begun() as terminal:
        terminal.signal(number)
        assert terminal.wait_for_end() in (-number, 128 + number)
        assert terminal.left_over() == set()
        assert b"Traceback" not in terminal.output


def test_stopped_then_and_continued_it_starts_as_ever():
    with begun() as terminal:
        terminal.signal(signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT)
        while terminal.read():
            pass
        assert terminal.left_over() == set()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda screen: APP in screen and FIRST in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_an_article_that_turns_out_too_large_is_one_line_on_the_normal_screen(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text(f"{FIRST}\n\n" + "They said so again. " * 500_000)
    with begun(str(story)) as terminal:
        assert terminal.wait_for_end() == 2
        assert "larger than 8 MB" in after_leaving(terminal)
        assert terminal.left_over() == set()


def test_wrong_settings_are_one_line_on_the_normal_screen(home):
    (home / "dateline").mkdir()
    (home / "dateline" / "settings.toml").write_text('theme = "dateline-light"\nno_such_thing = 1\n')
    with begun() as terminal:
        assert terminal.wait_for_end() == 2
        assert "no_such_thing" in after_leaving(terminal)
        assert terminal.left_over() == set()


def test_an_article_left_elsewhere_opens_there_at_once_or_with_the_app():
    with dateline(SEED, columns=80, rows=24) as terminal:
        terminal.wait_for(lambda screen: "2 Actors ·" in screen and "reading" not in screen)
        terminal.press("G")
        terminal.wait_for(lambda screen: FIRST not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with dateline(SEED, columns=80, rows=24) as terminal:
        terminal.wait_for(lambda screen: APP in screen and "100%" in screen)
        told, first = terminal.output.find(APP.encode()), terminal.output.find(FIRST.encode())
        assert first == -1 or told < first
        terminal.press("q")
        assert terminal.process.wait(PATIENCE) == 0


def rows_of_text(terminal):
    """What stands in the article's pane beside its last row, where the app may still say that it reads."""
    rows = [row for row in terminal.screen.splitlines()[2:34] if row.startswith("│")]
    return [re.split("[│┃]", row)[1].strip() for row in rows]


def test_an_article_left_in_its_midst_opens_there_before_the_app_is_there(home):
    story = home / "story.html"
    paragraphs = "".join(f"<p>Anna Berg went on with talk {number} in Oslo.</p>" for number in range(60))
    story.write_text(f"<html><body><article><h1>The talks</h1>{paragraphs}</article></body></html>")
    with dateline(str(story)) as terminal:
        terminal.wait_for(lambda screen: "2 Actors ·" in screen and "reading" not in screen)
        terminal.press("\x1b[6~\x1b[6~")
        terminal.wait_for("talk 30 ")
        left = next(filter(None, rows_of_text(terminal)))
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    # On another screen: on this one it would come back as it looked.
    with dateline(str(story), rows=37) as terminal:
        terminal.wait_for("talk 30 ")
        assert APP not in terminal.screen
        terminal.wait_for(lambda screen: screen.count("╯"))
        begun = rows_of_text(terminal)
        terminal.wait_for(lambda screen: APP in screen and "2 Actors ·" in screen)
        assert begun[0] == left
        assert begun[:-1] == rows_of_text(terminal)[: len(begun) - 1]
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def colours(terminal):
    """The colours of every letter in the article's pane, by its cell."""
    buffer, rows = terminal.emulated.buffer, range(2, 30)
    cells = {(row, column): buffer[row][column] for row in rows for column in range(2, 60)}
    return {place: (cell.data, cell.fg, cell.bg) for place, cell in cells.items() if cell.data.isalpha()}


@pytest.mark.parametrize("theme", ["system", "dateline-light"])
def test_from_the_second_start_on_the_first_lines_have_the_colours_of_the_app(home, theme):
    (home / "dateline").mkdir()
    (home / "dateline" / "settings.toml").write_text(f'theme = "{theme}"\n')
    shares = []
    # Twice on the same screen, it would come back with its marks.
    for size in (36, 37):
        with begun(rows=size) as terminal:
            terminal.wait_for(lambda screen: len(lines(screen)) >= 5)
            first = colours(terminal)
            terminal.wait_for(lambda screen: "2 Actors ·" in screen and "reading" not in screen)
            terminal.wait_for(lambda _screen: user_looks().exists())
            while terminal.read(0.5):
                pass
            then = colours(terminal)
            shares.append(sum(then.get(place) == look for place, look in first.items()) / len(first))
            terminal.press("q")
            assert terminal.wait_for_end() == 0
    assert shares[0] == 0, "nobody knows yet"
    assert shares[1] > 0.4, "all but what is marked"


def test_leaving_before_the_app_is_there_leaves_no_colour_behind():
    with begun() as terminal:
        terminal.wait_for(lambda _screen: user_looks().exists())
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with begun() as terminal:
        assert b"\x1b[0;48;" in terminal.output.partition(b"\x1b[2J")[0]
        terminal.signal(signal.SIGTERM)
        terminal.wait_for_end()
        assert terminal.output.endswith(b"\x1b[?25h")
        assert b"\x1b[m\x1b[?1049l" in terminal.output
