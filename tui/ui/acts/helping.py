"""First steps, help, settings, themes."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Helping(Act):
    """First steps, help, settings, themes."""
