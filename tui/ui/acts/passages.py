"""Moving through the text, selecting of it, copying it."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Passages(Act):
    """Moving through the text, selecting of it, copying it."""
