"""Loads everything an app needs, by running one that nobody sees."""

from __future__ import annotations

import asyncio
import os
from typing import Any

_SEED = "modi-putin.md"
_PATIENCE = 60.0
# Threads do not outlive a fork; these libraries start some when they are loaded, or first used, unless told.
_SINGLE = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def load() -> None:
    """Open and read an article in an app without a screen: what is looked up, compiled and cached for it stays.

    Raises:
        TimeoutError: when it takes unreasonably long.
    """
    os.environ.update(_SINGLE)
    import tui.cli.run  # noqa: F401, PLC0415 - here, where loading is what is wanted
    from tui.desk import Desk  # noqa: PLC0415
    from tui.paths import shared  # noqa: PLC0415
    from tui.settings import Settings  # noqa: PLC0415
    from tui.ui.app import DatelineApp  # noqa: PLC0415

    app = DatelineApp(Desk(), str(shared("seeds") / _SEED), None, Settings())

    async def look_on(pilot: Any) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not (app.reader.reading or app.reader.failure):
                await pilot.pause(0.05)
        await pilot.press("tab", "down", "enter")
        app.exit()

    app.run(headless=True, size=(120, 36), auto_pilot=look_on)
