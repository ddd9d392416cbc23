"""Every terminal that readers have: the desk comes up, answers a key, and leaves it as it was."""

import os
import re
import signal
import struct
import termios
from fcntl import ioctl

import pytest
from pseudo_terminal import dateline

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")
SGR = re.compile(r"\x1b\[([\d;]*)m")
CODE = re.compile(r"[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+")
COLOUR = re.compile(r"[34]8;.+|3[0-7]|4[0-7]|9[0-7]|10[0-7]")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """One for all: the article is read once."""
    return str(tmp_path_factory.mktemp("home"))


@pytest.fixture(autouse=True)
def _own_home(home, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setitem(os.environ, name, home)


def zoom_and_back(terminal):
    """Press a key, see what it does, and take it back."""
    terminal.press("1z")
    terminal.wait_for(lambda screen: "Actors" not in screen)
    terminal.press("z")
    terminal.wait_for("Actors")


def driven(**options):
    """Start, see the article, press a key, quit; -> what was written, as text."""
    with dateline(SEED, **options) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        terminal.wait_for("Reaffirm Strategic Partnership")
        zoom_and_back(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()
        return terminal.output.decode()


def codes(written):
    """Everything that was asked for of the look of letters; a colour with all that makes it."""
    return {code for look in SGR.findall(written) for code in CODE.findall(look)}


@pytest.mark.parametrize(
    ("environment", "depth"),
    [
        ({"TERM": "xterm"}, 16),
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 1 << 24),
        ({"TERM": "xterm-kitty"}, 1 << 24),
        ({"TERM": "xterm-direct"}, 1 << 24),
        ({"TERM": "screen"}, 16),
        ({"TERM": "screen-256color"}, 256),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1.tty"}, 256),
        ({"TERM": "tmux-256color"}, 256),
        ({"TERM": "linux"}, 16),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, 16),
        ({"TERM": "ansi"}, 8),
        ({"TERM": "vt220"}, 2),
        ({"TERM": "vt220", "COLORTERM": "truecolor"}, 2),
        ({"TERM": "xterm-mono"}, 2),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, 2),
    ],
    ids=lambda value: " ".join(value.values()) if isinstance(value, dict) else str(value),
)
def test_it_gets_the_colours_that_it_has_and_no_others(environment, depth):
    found = {code for code in codes(driven(**environment)) if COLOUR.fullmatch(code)}
    rich = any(code[1:].startswith("8;2;") for code in found)
    indexed = any(code[1:].startswith("8;5;") for code in found)
    bright = any(re.fullmatch(r"9\d|10\d", code) for code in found)
    assert (rich, indexed) == (depth == 1 << 24, depth == 256)
    assert bool(found) is (depth > 2)
    assert not bright or depth == 16


@pytest.mark.parametrize("name", ["vt220", "vt100", "linux", "ansi"])
def test_what_came_with_xterm_is_asked_of_no_terminal_before_it(name):
    written = driven(TERM=name)
    assert set(re.findall(r"\x1b\[\?(\d+)[hl]", written)) == {"25", "7"}
    assert not re.search(r"\x1b\[[<>?][\d;]*[u$p]|\x1b[\]P_^]", written)
    known = {"", "0", "1", "4", "7", "22", "24", "27"} | ({"2"} if name != "vt220" else set())
    attributes = {code for code in codes(written) if not COLOUR.fullmatch(code)}
    assert attributes - {"39", "49"} <= known, "bold, underlined, reversed"
    if name.startswith("vt"):
        assert not re.search(r"\x1b\[\d+X", written), "erasing takes a colour that it has not got"


@pytest.mark.parametrize("name", ["screen", "screen-256color"])
def test_what_does_not_erase_in_colour_is_not_asked_to(name):
    assert not re.search(r"\x1b\[\d*[XK]", driven(TERM=name))


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": "unknown"}, {"TERM": ""}], ids=str)
def test_one_that_cannot_be_drawn_on_is_told_what_to_do_instead(environment):
    with dateline(SEED, **environment) as terminal:
        assert terminal.wait_for_end() == 2
        said = terminal.output.decode()
        assert "dateline show" in said
        assert len(said.strip().splitlines()) == 1
        assert "\x1b" not in said


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "en_US.ISO-8859-1"}, {"LC_ALL": "POSIX"}], ids=str)
def test_without_utf8_only_ascii_is_written_and_nothing_is_out_of_line(locale, tmp_path):
    story = tmp_path / "story.md"
    story.write_text("# Café déjà vu\n\n“Naïve – or not?” Łukasz Müller said in São Paulo’s 東京 café… for 5 €.\n")
    with dateline(str(story), **locale) as terminal:
        terminal.wait_for("Lukasz Muller")
        for words in ('"Naive - or not?" Lukasz', "Sao Paulo's ????", "cafe.", "Time line"):
            terminal.wait_for(words)
        terminal.wait_for(lambda screen: {row[71] for row in screen.splitlines() if row[0] == "|"} == {"|"})
        assert terminal.output.isascii()
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (400, 120)], ids=str)
def test_every_size_is_enough(size):
    with dateline(SEED, columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Modi")
        terminal.press("2")
        terminal.wait_for("Actors")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def resize(terminal, columns, rows):
    """Make the window another one."""
    terminal.emulated.resize(rows, columns)
    ioctl(terminal.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    terminal.signal(signal.SIGWINCH)


def test_one_that_is_too_small_says_so_until_it_is_larger():
    with dateline(SEED, columns=39, rows=11) as terminal:
        terminal.wait_for("39x11 is too small")
        terminal.wait_for("needs 40x12")
        resize(terminal, 120, 36)
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen) and "too small" not in screen)
        resize(terminal, 20, 5)
        terminal.wait_for("20x5 is too small")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_its_own_size_goes_before_what_the_environment_says():
    with dateline(SEED, columns=80, rows=24, COLUMNS="200", LINES="50") as terminal:
        terminal.wait_for("Reaffirm")
        terminal.wait_for(lambda _: "q quit" in terminal.emulated.display[23])


def test_one_that_answers_nothing_is_not_waited_for():
    with dateline(SEED, answers=False) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        for _ in range(20):
            terminal.press("\x06\x02\x0c")
        zoom_and_back(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


ANSWERS = (
    "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", "\x1b[>41;366;0c", "\x1b[?1;2c", "\x1b[0n", "\x1b[?0u",
    "\x1b]11;rgb:1818/1818/1818\x1b\\", "\x1b]10;rgb:ffff/ffff/ffff\x07", "\x1bP>|XTerm(366)\x1b\\",
    "\x1bP1+r524742=382F382F38\x1b\\", "\x1b[?2048;0$y", "\x1b[?1004;1$y", "\x1b_Gi=31;OK\x1b\\", "\x1b[4;600;800t",
)  # fmt: skip


def test_answers_to_questions_of_others_are_no_keys():
    with dateline(SEED) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        terminal.press("/")
        terminal.wait_for("search")
        for answer in ANSWERS:
            terminal.press(answer[:3])
            terminal.press(answer[3:])
        terminal.press("doval")
        terminal.wait_for("doval")
        assert not re.search(r"rgb|XTerm|;1|52474", terminal.screen)
        terminal.press("\x1b")
        terminal.wait_for(lambda screen: "doval" not in screen)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_bytes_that_are_no_text_do_no_harm():
    with dateline(SEED) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        os.write(terminal.ours, b"\xff\xfe\xe9\x80\xc3")
        zoom_and_back(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_what_is_pasted_is_typed_into_the_search_and_is_no_keys_elsewhere():
    with dateline(SEED) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        terminal.press("\x1b[200~q2zxxD\x03\r\x1b[201~")
        terminal.press("/")
        terminal.press("\x1b[200~peskov\x1b[201~")
        terminal.wait_for(lambda screen: screen.count("peskov") + screen.count("Peskov") > 1)
        terminal.press("\r")
        terminal.wait_for(lambda screen: "Article" in screen and "peskov" not in screen)
        terminal.wait_for("Actors")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_frames_are_held_together_only_where_the_terminal_said_that_it_can():
    with dateline(SEED) as terminal:
        terminal.wait_for(lambda screen: re.search("Actors .*[0-9]", screen))
        assert b"\x1b[?2026h" not in terminal.output
        terminal.press("\x1b[?2026;2$y")
        zoom_and_back(terminal)
        assert b"\x1b[?2026h" in terminal.output
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()


def test_no_movement_of_the_mouse_is_asked_for_and_nothing_blinks():
    written = driven(TERM="xterm-256color")
    assert "\x1b[?1003h" not in written
    assert "\x1b[?12h" not in written
    assert not codes(written) & {"5", "6"}
