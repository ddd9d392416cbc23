"""How far a reading has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], None]
"""Takes how much is done, 0 to 1. It may raise to have the reading stopped."""


def unheard(share: float) -> None:
    """Tell nobody how much is done."""
    del share
