"""The word lists of this room, a file each under lists/."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of a list, case folded; a line that begins with # is a comment."""
    lines = resources.files(__package__).joinpath("lists", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if not line.startswith("#"))
