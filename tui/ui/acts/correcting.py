"""Putting right what was read: each correction of the reader, undone and redone."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Correcting(Act):
    """Putting right what was read: each correction of the reader, undone and redone."""
