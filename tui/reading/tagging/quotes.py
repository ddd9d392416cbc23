"""Pieces of quotes: sources, cues and contents."""

from __future__ import annotations

from tui.reading.draft import Draft, Tagged


def find(_draft: Draft) -> tuple[Tagged, ...]:
    """Nothing yet."""
    return ()
