"""How the desk looks on a terminal: kept for the next start, whose first lines come before any style sheet is read."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui.paths import user_looks
from tui.ui.terminal import Terminal, has_light_ground

_SYSTEM = "system"
_NAME = re.compile(r"[\w.-]{1,64}", re.ASCII)
_LOOK = re.compile(r"(?=.{0,64}$)(?:\d{1,3}(?:;\d{1,3})*)?", re.ASCII)
_MOST, _LONGEST = 40, 1 << 14
"""So many terminals and themes are remembered; a file with more bytes is nobody's of ours."""


class Looks(NamedTuple):
    """Looks as `tui.ui.driver.sgr` has them: of the ground, of our name above, of the article's frame and its text.

    `light` is LIGHT where the terminal had said that its ground is light.
    """

    ground: str = ""
    name: str = ""
    frame: str = ""
    text: str = ""
    light: str = ""


LIGHT = "1"
PLAIN = Looks()
"""The terminal's own look for everything."""


def occasion(theme: str | None, terminal: Terminal, environ: Mapping[str, str]) -> str | None:
    """What the looks depend on: the theme that was asked for, and the terminal; None where they are always plain.

    Where a terminal does not erase in colours, giving it a ground would take more than it is worth.
    """
    asked = theme or _SYSTEM
    if terminal.colours <= 2 or not terminal.erases or not _NAME.fullmatch(asked):
        return None
    return f"{asked} {terminal.colours} {has_light_ground(environ)}"


def kept(when: str | None) -> Looks:
    """The looks that were kept for an occasion; plain ones where there are none."""
    return _read().get(when, PLAIN) if when else PLAIN


def was_light(theme: str | None, terminal: Terminal, environ: Mapping[str, str]) -> bool:
    """Whether a terminal such as this one, asked the last time, said that its ground is light."""
    return kept(occasion(theme, terminal, environ)).light == LIGHT


def keep(when: str, looks: Looks) -> None:
    """Keep the looks of an occasion; what cannot be written is not missed."""
    known = _read()
    if known.get(when) == looks:
        return
    known.pop(when, None)
    lines = ["\t".join((name, *found)) for name, found in [*known.items(), (when, looks)][-_MOST:]]
    with suppress(OSError):
        _write("\n".join(lines))


def _write(text: str) -> None:
    path = user_looks()
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.{os.getpid()}")
    written.write_text(text, encoding="ascii")
    written.replace(path)


def _read() -> dict[str, Looks]:
    """All that is kept; a line that could say anything else to a terminal than its colours is passed over."""
    try:
        data = _beginning(user_looks())
    except OSError:
        return {}
    found: dict[str, Looks] = {}
    for line in data.decode("ascii", "replace").splitlines():
        name, *looks = line.split("\t")
        if len(looks) == len(Looks._fields) and all(map(_LOOK.fullmatch, looks)):
            found[name] = Looks(*looks)
    return found


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LONGEST)
