"""What a reader is given: the bytes, where they come from, and what is already known of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Tell = Callable[[str], None]
"""Takes a few words on what is being done. It may raise to have it stopped."""


def silent(words: str) -> None:
    """Tell nobody."""
    del words


class Material(NamedTuple):
    """An input as it came. `name` is for messages, `source` for the article; the rest is what a server said."""

    source: str
    data: bytes
    name: str
    media_type: str = ""
    charset: str | None = None
    tell: Tell = silent
