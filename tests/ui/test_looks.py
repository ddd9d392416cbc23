"""How the desk looks is kept for the next start, and nothing but colours ever comes from the file."""

from __future__ import annotations

import pytest

from tui.paths import user_looks
from tui.ui.looks import PLAIN, Looks, keep, kept, occasion
from tui.ui.terminal import Terminal

DARK = Looks("48;2;24;28;32", "1;7;38;5;3", "38;2;57;66;74;48;2;24;28;32", "38;2;215;211;200;48;2;24;28;32", "")
XTERM = {"TERM": "xterm-256color"}


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def on(environ, theme=None):
    return occasion(theme, Terminal.of(environ), environ)


def test_what_is_kept_is_found_on_the_same_terminal_and_with_the_same_theme_alone():
    keep(on(XTERM), DARK)
    keep(on(XTERM, "nord"), Looks("48;5;1"))
    assert kept(on(XTERM)) == DARK
    assert kept(on(XTERM, "system")) == DARK
    assert kept(on(XTERM, "nord")).ground == "48;5;1"
    for other in (XTERM | {"COLORTERM": "truecolor"}, XTERM | {"COLORFGBG": "0;15"}):
        assert kept(on(other)) == PLAIN
    assert kept(on(XTERM, "dateline-light")) == PLAIN


@pytest.mark.parametrize("environ", [{"TERM": "vt220"}, {"TERM": "screen-256color"}, XTERM | {"NO_COLOR": "1"}])
def test_a_terminal_without_colours_or_that_does_not_erase_in_them_has_its_own(environ):
    assert on(environ) is None
    assert kept(None) == PLAIN


@pytest.mark.parametrize("theme", ["a b", "tab\there", "x" * 65, "\x1b[31m", "th\u00e8me"])
def test_a_theme_of_a_strange_name_has_no_looks(theme):
    assert on(XTERM, theme) is None


@pytest.mark.parametrize(
    "line",
    [
        "{when}\t48;5;1\t\t\t\x1b[2J\t",
        "{when}\t48;5;1\t\t",
        "{when}\tred\t\t\t\t",
        "{when}",
        "\udcff",
        "{when}\t48;;\t\t\t\t",
        "{when}\t48;5;1234\t\t\t\t",
    ],
)
def test_a_line_that_says_anything_but_looks_is_passed_over(line):
    when = on(XTERM)
    user_looks().parent.mkdir(parents=True, exist_ok=True)
    user_looks().write_bytes(line.format(when=when).encode("utf-8", "surrogateescape"))
    assert kept(when) == PLAIN
    keep(when, DARK)
    assert kept(when) == DARK


def test_the_latest_are_kept_and_nothing_is_written_for_what_is_known():
    names = [f"theme-{number}" for number in range(60)]
    for name in names:
        keep(on(XTERM, name), DARK)
    assert kept(on(XTERM, names[-1])) == DARK
    assert kept(on(XTERM, names[0])) == PLAIN
    written = user_looks().stat()
    keep(on(XTERM, names[-1]), DARK)
    assert user_looks().stat().st_ino == written.st_ino


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path):
    (tmp_path / "dateline").write_text("a file")
    keep(on(XTERM), DARK)
    assert kept(on(XTERM)) == PLAIN
