"""Saying why a fact is there and how sure it is, and going through those that are unsure."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Explaining(Act):
    """Saying why a fact is there and how sure it is, and going through those that are unsure."""
