"""Runs the desk on the terminal until the reader leaves, in an app that is made now or was made before."""

from __future__ import annotations

import os
import sys
from datetime import date

from tui.settings import Settings
from tui.ui import prepared
from tui.ui.app import DatelineApp
from tui.ui.driver.begun import Begun
from tui.ui.ports import DeskPort

_TURN = 0.0005
"""Seconds that a thread at work may let the one that answers keys wait, a tenth of what Python would."""


def run_desk(
    desk: DeskPort, source: str, published: date | None, settings: Settings, begun: Begun | None = None
) -> str | None:
    """Run the app until the reader leaves, on a terminal where a screen may have been `begun`.

    Standard input (`-`) is read before the app starts, which then takes its keys from the terminal itself.

    Returns:
        The line that says why the article could not be opened; None when all went well.

    Raises:
        SystemExit: when a signal ended it; with a line, when an error did that nobody foresaw.
    """
    opened = None
    if source == "-":
        try:
            opened = desk.look(source, published)
            _take_keys_from_terminal()
        except (ValueError, OSError) as error:
            return " ".join(str(error).split())
    sys.setswitchinterval(_TURN)
    made = prepared.take(settings)
    app = made.app if made else DatelineApp(desk, source, published, settings, opened)
    if begun and begun.stands:
        app.stand_on(begun)
    problem = made.run(desk, source, published, opened) if made else app.run(mouse=settings.mouse)
    if app.crashed:
        raise SystemExit(app.crashed)
    if problem is None and app.return_code:
        raise SystemExit(app.return_code)
    return problem


def _take_keys_from_terminal() -> None:
    """Put the terminal where standard input was: Textual reads keys from there."""
    terminal = os.open("/dev/tty", os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
