"""The key of a command as the reader knows it."""

from __future__ import annotations

from tui.settings import Settings
from tui.ui.commands import APP_COMMANDS, BY_ID, LIST_COMMANDS
from tui.ui.paint.glyphs import Glyphs
from tui.ui.widgets.keys import key_name

_COMMANDS = {**BY_ID, **{command.id: command for command in (*LIST_COMMANDS, *APP_COMMANDS)}}


def key_of(command: str, settings: Settings, glyphs: Glyphs) -> str:
    """The first key of a command, by its id: the reader's own where he gave it one."""
    return key_name(settings.keys.get(command, _COMMANDS[command].keys).split(",")[0], glyphs)
