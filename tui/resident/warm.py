"""Loads everything an app needs, by running one that nobody sees."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tui.resident.running import Size

if TYPE_CHECKING:
    from tui.settings import Settings

_SEED = "modi-putin.md"
_SIZE = 120, 36
_PATIENCE = 60.0
_ENDING = 5.0
"""Seconds that threads have to end."""
_TIMES = 2
"""An article is read the first time, and comes from the library the second."""
_KEYS = ("tab", "down", "enter", "slash", "a", "escape")
"""Into a list, to a fact, back to its place in the text, and a search."""
# Threads do not outlive a fork; these libraries start some when they are loaded, or first used, unless told.
_SINGLE = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
# The terminal that most have: the styles for its colours are made ready.
_TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}
_KEPT_IN = ("XDG_DATA_HOME", "XDG_CACHE_HOME")


def load() -> None:
    """Open and read an article as an app does, without a screen: what is looked up, compiled and cached for it stays.

    The environment is left as it is wanted for that; what is kept of the article is gone afterwards.

    Raises:
        TimeoutError: when it takes unreasonably long.
    """
    from tui import paths, settings  # noqa: PLC0415 - here, where loading is what is wanted

    chosen = settings.Settings()
    with suppress(ValueError):  # what is wrong with them the first app says
        chosen = settings.load(paths.user_settings())
    os.environ.update(_SINGLE | _TERMINAL)
    with TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(_KEPT_IN, folder))
        for _ in range(_TIMES):
            _rehearse(str(paths.shared("seeds") / _SEED), chosen)
    for thread in threading.enumerate():
        if thread is not threading.current_thread():  # a fork would be without it
            thread.join(_ENDING)


def _rehearse(article: str, chosen: Settings) -> None:
    """Open an article, wait for its facts, and go through some panes."""
    import tui.cli.opening  # noqa: PLC0415 - as above
    import tui.cli.run  # noqa: PLC0415
    import tui.ui.running  # noqa: F401, PLC0415
    from tui import paths  # noqa: PLC0415
    from tui.desk import Desk  # noqa: PLC0415
    from tui.early import drawn  # noqa: PLC0415
    from tui.ui.app import DatelineApp  # noqa: PLC0415
    from tui.ui.terminal import Terminal  # noqa: PLC0415

    drawn(article, Terminal.of(os.environ), *_SIZE)
    desk = Desk(None, paths.user_library())
    app = DatelineApp(desk, article, None, chosen)

    async def look_on(pilot: Any) -> None:
        """Wait for the facts, and press keys."""
        async with asyncio.timeout(_PATIENCE):
            while not (app.reader.reading or app.reader.failure):
                await pilot.pause(0.05)
        await pilot.press(*_KEYS)
        app.exit()

    app.run(headless=True, size=_SIZE, auto_pilot=look_on)
    desk.close()


def prepare(size: Size) -> None:
    """Make an app as the user wants it for a terminal of this size, such as the environment speaks of.

    Raises:
        ValueError: when the settings are wrong, which the app itself is to tell.
    """
    from tui import paths, settings  # noqa: PLC0415 - loaded by then
    from tui.desk import Desk  # noqa: PLC0415 - as above
    from tui.ui import prepared  # noqa: PLC0415 - as above

    prepared.keep(prepared.Prepared(Desk(), settings.load(paths.user_settings()), size))
