"""How far a reading has come, and what it has found until then."""

from __future__ import annotations

from collections.abc import Callable

from tui.model import Reading

Progress = Callable[[float], None]
"""Takes how much is done, 0 to 1. It may raise to have the reading stopped."""

Glimpse = Callable[[Reading], None]
"""Takes the facts of an article's beginning, while the rest of it is read."""


def unheard(share: float) -> None:
    """Tell nobody how much is done."""
    del share


def unseen(beginning: Reading) -> None:
    """Show nobody what is found so far."""
    del beginning
