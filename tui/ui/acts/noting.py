"""Notes on facts and passages."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Noting(Act):
    """Notes on facts and passages."""
