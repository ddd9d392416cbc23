"""Who with whom, who said how much, and the time line as a chart; several facts at once."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Viewing(Act):
    """Who with whom, who said how much, and the time line as a chart; several facts at once."""
