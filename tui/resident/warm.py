"""Loads everything an app needs, by running one that nobody sees."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from typing import Any

from tui.resident.running import Size

_SEED = "modi-putin.md"
_PATIENCE = 60.0
_ENDING = 5.0
"""Seconds that threads have to end."""
# Threads do not outlive a fork; these libraries start some when they are loaded, or first used, unless told.
_SINGLE = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
# The terminal that most have: the styles for its colours are made ready.
_TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}


def load() -> None:
    """Open and read an article in an app without a screen: what is looked up, compiled and cached for it stays.

    Raises:
        TimeoutError: when it takes unreasonably long.
    """
    os.environ.update(_SINGLE | _TERMINAL)
    import tui.cli.opening  # noqa: PLC0415 - here, where loading is what is wanted
    import tui.cli.run  # noqa: PLC0415
    import tui.early  # noqa: PLC0415
    import tui.ui.running  # noqa: F401, PLC0415
    from tui import paths, settings  # noqa: PLC0415
    from tui.desk import Desk  # noqa: PLC0415
    from tui.ui.app import DatelineApp  # noqa: PLC0415

    chosen = settings.Settings()
    with suppress(ValueError):  # what is wrong with them the first app says
        chosen = settings.load(paths.user_settings())
    app = DatelineApp(Desk(), str(paths.shared("seeds") / _SEED), None, chosen)

    async def look_on(pilot: Any) -> None:
        """Wait for the facts, go through some panes, and leave."""
        async with asyncio.timeout(_PATIENCE):
            while not (app.reader.reading or app.reader.failure):
                await pilot.pause(0.05)
        await pilot.press("tab", "down", "enter")
        app.exit()

    app.run(headless=True, size=(120, 36), auto_pilot=look_on)
    for thread in threading.enumerate():
        if thread is not threading.current_thread():  # a fork would be without it
            thread.join(_ENDING)


def prepare(size: Size) -> None:
    """Make an app as the user wants it for a terminal of this size, such as the environment speaks of.

    Raises:
        ValueError: when the settings are wrong, which the app itself is to tell.
    """
    from tui import paths, settings  # noqa: PLC0415 - loaded by then
    from tui.desk import Desk  # noqa: PLC0415 - as above
    from tui.ui import prepared  # noqa: PLC0415 - as above

    prepared.keep(prepared.Prepared(Desk(), settings.load(paths.user_settings()), size))
