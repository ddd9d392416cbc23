"""Textual's driver, taking over a terminal on which a screen was begun."""

from __future__ import annotations

from typing import Any

from textual.drivers.linux_driver import LinuxDriver

from tui.ui.driver.begun import ENTER, Begun


class TakingOver(LinuxDriver):
    """Made by a LeanApp, whose `begun` it takes over: the screen is not cleared, the attributes before are kept."""

    _taken: Begun | None = None

    def start_application_mode(self) -> None:
        """Take the terminal, over what stands on it."""
        app: Any = self._app
        self._taken, app.begun = app.begun, None
        standing = self._taken if self._taken and self._taken.stands else None
        super().start_application_mode()  # type: ignore[no-untyped-call] # Textual gives it no types
        if standing:
            self.attrs_before = standing.attributes
            standing.take()
        elif self._taken:  # it was put back when the program was stopped
            app.repaint_all()
        self._taken = None

    def write(self, data: str) -> None:
        """Write; to enter the alternate screen again would clear it."""
        if self._taken and self._taken.stands:
            data = data.replace(ENTER, "")
        if data:
            super().write(data)
