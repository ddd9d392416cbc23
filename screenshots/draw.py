"""Draws this folder again: SVG and PNG of the desk at work, from the program's own readings of the seeds.

usage: python screenshots/draw.py        (make screenshots)

The PNG need a monospaced font on the machine that draws them (DejaVu Sans Mono looks best).
"""

import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import resvg_py

HERE = Path(__file__).resolve().parent
WIDE, NARROW = (120, 36), (80, 24)


class Scene(NamedTuple):
    """A picture: which seed, how large a terminal, what is pressed, in which theme."""

    name: str
    seed: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str | None = None


SCENES = (
    Scene("desk", "modi-putin.md", WIDE, ("2", "down")),
    Scene("quote", "harbour-trial.md", WIDE, ("3", "down", "down")),
    Scene("event", "river-flood.txt", WIDE, ("4", "down", "down", "down")),
    Scene("search", "modi-putin.md", WIDE, ("slash", "p", "e", "s", "k", "v")),
    Scene("why", "harbour-trial.md", WIDE, ("3", "down", "down", "down", "w")),
    Scene("company", "modi-putin.md", WIDE, ("5",)),
    Scene("speakers", "harbour-trial.md", WIDE, ("6",)),
    Scene("chart", "river-flood.txt", WIDE, ("7",)),
    Scene("help", "modi-putin.md", WIDE, ("question_mark",)),
    Scene("narrow", "river-flood.txt", NARROW, ("2", "down")),
    Scene("light", "harbour-trial.md", WIDE, ("2",), "dateline-light"),
    Scene("timeline", "river-flood.txt", WIDE, ("4", "z")),
)


async def draw(scene):
    """One scene to SVG and PNG."""
    from tui.desk import Desk  # noqa: PLC0415 - after the environment is set up
    from tui.paths import shared  # noqa: PLC0415
    from tui.settings import Settings  # noqa: PLC0415
    from tui.ui.app import DatelineApp  # noqa: PLC0415

    settings = Settings(theme=scene.theme) if scene.theme else Settings()
    app = DatelineApp(Desk(), str(shared("seeds") / scene.seed), None, settings)
    async with app.run_test(size=scene.size) as pilot:
        while app.reader.reading is None:
            await pilot.pause()
        for key in scene.keys:
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot(title=f"dateline {scene.seed}")
    # Textual names its classes by chance; the pictures should only change when the screen does.
    svg = re.sub(r"terminal-\d+", f"dateline-{scene.name}", svg)
    (HERE / f"{scene.name}.svg").write_text(svg, encoding="utf-8")
    offline = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")
    (HERE / f"{scene.name}.png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=offline, zoom=1)))


async def main():
    """All scenes, or those named on the command line."""
    for scene in SCENES:
        if not sys.argv[1:] or scene.name in sys.argv[1:]:
            await draw(scene)
            sys.stdout.write(f"{scene.name}\n")


if __name__ == "__main__":
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        asyncio.run(main())
