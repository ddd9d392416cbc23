"""Choosing among the articles of a folder or feed, and going from one to another."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Opening(Act):
    """Choosing among the articles of a folder or feed, and going from one to another."""
