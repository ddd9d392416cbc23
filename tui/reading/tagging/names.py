"""Names of people, organisations and places, from word lists and shapes."""

from __future__ import annotations

from tui.reading.draft import Draft, Tagged


def find(_draft: Draft) -> tuple[Tagged, ...]:
    """Nothing yet."""
    return ()
