"""Opens the desk, after a look at whether it can be."""

from __future__ import annotations

import gc
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tui.cli.faults import RefusedError
from tui.ui.driver.begun import Begun

if TYPE_CHECKING:
    from tui.corrections import Log

_FIRST = "modi-putin.md"
"""The article in seeds/ that opens when none is named."""


def open_desk(
    article: str | None,
    published: date | None = None,
    corrections: Log | None = None,
    library: Path | None = None,
    begun: Begun | None = None,
) -> None:
    """Open an article on the desk, on a terminal where a screen may have been begun.

    Without one it goes on with what was open when a line dropped, else it opens the first one in store.

    Raises:
        RefusedError: when the desk cannot be opened, or the article cannot; then nothing begun is left on the screen.
    """
    try:
        _open(article, published, corrections, library, begun)
    finally:
        if begun:
            begun.leave()


def _open(
    article: str | None, published: date | None, corrections: Log | None, library: Path | None, begun: Begun | None
) -> None:
    if not (_is_terminal(sys.stdout) and _is_terminal(sys.stderr)):
        raise RefusedError("the desk needs a terminal; in a pipe use `dateline show` or `dateline extract`")
    if article != "-" and not _is_terminal(sys.stdin):
        raise RefusedError("the desk needs a terminal for its keys; `dateline -` reads an article from a pipe")
    _refuse_bare_terminal()
    # What is loaded until the article is on the screen is there to stay: looking for garbage in it is lost time.
    gc.disable()
    from tui import paths, settings  # noqa: PLC0415 - who cannot have the desk does not wait for it
    from tui.desk import Desk  # noqa: PLC0415

    desk = Desk(corrections, library or paths.user_library())
    source = article or desk.dropped() or str(paths.shared("seeds") / _FIRST)
    try:
        if source != "-" and "://" not in source and not Path(source).exists():
            # A mistyped name is told at once, and not after the screen has come and gone.
            desk.look(source, published)
        chosen = settings.load(paths.user_settings())
    except ValueError as error:
        raise RefusedError(str(error)) from error
    from tui.ui.loading import load_asyncio  # noqa: PLC0415

    load_asyncio()
    from tui.ui.running import run_desk  # noqa: PLC0415 - the only place that loads Textual

    if problem := run_desk(desk, source, published, chosen, begun):
        raise RefusedError(problem)
    desk.end_session()


def _refuse_bare_terminal() -> None:
    """Say what to do instead on a terminal that nothing can be drawn on."""
    from tui.ui.terminal import Terminal  # noqa: PLC0415 - the screen's own knowledge, without Textual

    terminal = Terminal.of(os.environ)
    if not terminal.can_draw:
        named = f"TERM={terminal.name}" if terminal.name else "TERM is not set"
        raise RefusedError(
            f"the desk cannot be drawn on this terminal ({named}); use `dateline show`, or set TERM if it can do more"
        )


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether it is one. A stream that was closed before the program began is none at all."""
    return stream is not None and stream.isatty()
