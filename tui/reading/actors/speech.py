"""First and second person inside quotes: "I" is the speaker."""

from __future__ import annotations

from tui.reading.draft import Draft


def resolve_speech(draft: Draft) -> Draft:
    """Nothing yet."""
    return draft
