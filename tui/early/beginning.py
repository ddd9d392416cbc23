"""The usual case, `dateline FILE`: whether it is one, and the first lines on the screen."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from tui.early.blocks import first_blocks
from tui.early.frame import draw, flow
from tui.early.kept import kept_article, left_elsewhere, recall
from tui.paths import user_settings
from tui.reading.normalise import clean
from tui.ui import looks
from tui.ui.driver.begun import Begun
from tui.ui.driver.shown import Span
from tui.ui.driver.smallest import is_too_small
from tui.ui.paint.pane import Pane
from tui.ui.terminal import Terminal

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_ENDINGS = (".txt", ".text", *_MARKDOWN)
_HEAD = 1 << 14
"""Bytes that are read: more than any screen shows."""
_AUTO = "auto"
"""How settings say that the terminal is to tell whether it has other signs than ASCII."""


class _Wish(NamedTuple):
    """How the user wants the article: the longest line in cells; ASCII signs, None to choose by the locale; a theme."""

    reading_width: int = 76
    ascii: bool | None = None
    theme: str | None = None


def names_file(arguments: Sequence[str]) -> bool:
    """Whether all that the arguments do is name a file."""
    name = arguments[0] if len(arguments) == 1 else ""
    # Without a dot it may be a command.
    return "." in name and not name.startswith("-") and os.path.isfile(name)  # noqa: PTH113 - see below


def begin(name: str) -> Begun | None:
    """Show the first lines of the article in a file; -> the screen begun.

    None where there is nothing to show, or any doubt: the app then starts as if nobody had asked.
    """
    terminal = Terminal.of(os.environ)
    if not (terminal.can_draw and terminal.is_xterm):
        return None
    with suppress(OSError, ValueError):
        if not all(map(os.isatty, range(3))) or _is_in_background():
            return None
        columns, rows = os.get_terminal_size(2)
        if first := drawn(name, terminal, columns, rows):
            return Begun.on_terminal(columns, rows, first.spans, first.ground, is_recalled=first.is_recalled)
    return None


class _Drawn(NamedTuple):
    """Cells of the first screen, and the look of the ground that they stand on.

    `is_recalled` is whether the app had drawn them itself, the last time.
    """

    spans: list[Span]
    ground: str
    is_recalled: bool = False


def drawn(name: str, terminal: Terminal, columns: int, rows: int) -> _Drawn | None:
    """The frame and the first lines of the article in a file, for a terminal of this size; None where in any doubt.

    Raises:
        OSError: when the file cannot be read.
        ValueError: when the settings or the library cannot.
    """
    wish = _wish()
    if not wish or is_too_small(columns, rows):
        return None
    found = looks.kept(looks.occasion(wish.theme, terminal, os.environ))
    if recalled := recall(name, columns, rows):
        return _Drawn(recalled, found.ground, is_recalled=True)
    pane = Pane.on(columns, rows)
    measured, left = pane.column(wish.reading_width)
    words = _rows(name, measured, pane.room)
    ascii_only = not terminal.draws_signs if wish.ascii is None else wish.ascii
    if not words or (ascii_only and not all(map(str.isascii, words))):
        return None
    return _Drawn(draw(words, pane, left, ascii_only=ascii_only, looks=found), found.ground)


def _is_in_background() -> bool:
    """Whether the terminal is somebody else's now; who has none for his own may use what he was given."""
    try:
        return os.tcgetpgrp(0) != os.getpgrp()
    except OSError:
        return False


def _rows(name: str, measured: int, room: int) -> list[str]:
    """The rows of text that the app shows first; none where that is in doubt."""
    if name.lower().endswith(_ENDINGS) and not left_elsewhere(name):
        rows = list(islice(flow(_blocks(name), measured), room))
        if rows:
            return rows
    kept = kept_article(name)
    return kept.rows(measured, room) if kept else []


def _blocks(name: str) -> Iterator[str]:
    """The first blocks of a file; none where it is no plain text."""
    with open(name, "rb") as file:  # noqa: PTH123 - a Path costs more than the reading
        data = file.read(_HEAD)
    if b"%PDF-" in data or b"\0" in data:
        return
    text = getincrementaldecoder("utf-8-sig")().decode(data, final=len(data) < _HEAD).replace("\r\n", "\n")
    if clean(text) is text:
        yield from first_blocks(text, whole=len(data) < _HEAD, markdown=name.lower().endswith(_MARKDOWN))


def _wish() -> _Wish | None:
    """What the settings say of it; None where they are wrong, for the app to tell."""
    path = user_settings()
    if not path.exists():
        return _Wish()
    import tomllib  # noqa: PLC0415 - most readers have no settings

    written = tomllib.loads(path.read_text(encoding="utf-8"))
    width, signs = written.get("reading_width", 76), written.get("ascii", _AUTO)
    signs, theme = None if signs == _AUTO else signs, written.get("theme")
    is_right = type(width) is int and 20 <= width <= 200 and signs in (None, True, False)
    return _Wish(width, signs, theme if isinstance(theme, str) else None) if is_right else None
