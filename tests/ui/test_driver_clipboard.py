"""Copying to the far end: what is written, where nothing can be, and what the reader is told."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from tui.ui import clipboard as copying
from tui.ui.driver.clipboard import Clipboard
from tui.ui.terminal import Terminal

WORDS = "Modi said: “x”"


def made(**environ):
    environ = {"TERM": "xterm-256color"} | environ
    return Clipboard(environ, Terminal.of(environ))


def decoded(sequence):
    found = re.fullmatch(r"\x1b\]52;c;([\w+/=]+)\x07", sequence)
    assert found
    return b64decode(found[1]).decode()


def test_a_terminal_gets_it_as_it_is():
    assert decoded(made().written(WORDS)) == WORDS


def test_tmux_gets_it_both_ways():
    written = made(TMUX="/tmp/tmux,1,0").written(WORDS)
    plain, wrapped = written.split("\x1bPtmux;")
    assert decoded(plain) == WORDS
    assert wrapped.endswith("\x1b\\")
    assert decoded(wrapped.removesuffix("\x1b\\").replace("\x1b\x1b", "\x1b")) == WORDS


def test_screen_gets_it_in_pieces_that_it_takes():
    written = made(STY="1.tty").written(WORDS * 300)
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", written, re.DOTALL)
    assert len(pieces) > 5
    assert max(len(piece) + 4 for piece in pieces) <= 768
    assert decoded("".join(pieces)) == WORDS * 300


@pytest.mark.parametrize("name", ["linux", "vt220"])
def test_one_without_a_clipboard_is_sent_nothing(name):
    none = made(TERM=name)
    assert "no clipboard" in none.refusal(WORDS)
    assert none.written(WORDS) == ""


def test_what_is_too_long_is_refused():
    assert not made().refusal(WORDS)
    assert "too long" in made().refusal("x" * 80_000)


def test_what_to_do_when_nothing_arrives_is_said_once():
    sent = made(TMUX="x")
    assert "set-clipboard" in sent.advice()
    assert sent.advice() == ""


async def test_the_reader_is_told_how_it_was_sent(drive):
    async with drive() as desk:
        await desk.press("2", "j", "y")
        assert "sent to the terminal" in desk.keys
        await desk.press("j", "y")
        assert desk.keys.startswith(" copied: ")
        assert "sent to" not in desk.keys


async def test_where_there_is_no_clipboard_a_file_takes_it(drive, monkeypatch, tmp_path):
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.chdir(tmp_path)
    async with drive() as desk:
        await desk.press("2", "j", "y")
        await desk.press("enter")
        assert "written to copied.txt" in desk.keys
    assert (tmp_path / "copied.txt").read_text(encoding="utf-8").strip()


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    assert str(tmp_path) in copying.append(str(tmp_path), "x")
