"""Searching with operators, keeping searches, filtering lists."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Asking(Act):
    """Searching with operators, keeping searches, filtering lists."""
