"""Commands of `tui.ui.acts.noting`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand

COMMANDS: tuple[type[DeskCommand], ...] = ()
