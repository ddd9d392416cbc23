"""What every kind of work on the reading screen has: the screen."""

from __future__ import annotations

from tui.ui.commands.port import ScreenPort


class Act:
    """One kind of work. It keeps what belongs to it and to no pane; what all see is the screen's own."""

    def __init__(self, screen: ScreenPort) -> None:
        self.screen = screen
