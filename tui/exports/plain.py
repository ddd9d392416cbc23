"""A passage as plain text."""

from __future__ import annotations

from tui.exports.passage import Passage


def plain(passage: Passage) -> str:
    """The words alone; paragraphs stay apart, each on one line."""
    return "\n\n".join(passage.paragraphs())
