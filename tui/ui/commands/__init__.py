"""One class per action: its key, id, tooltip, palette entry and help in one place."""

from tui.ui.commands.base import Command, DeskCommand
from tui.ui.commands.going import Back, Clear, NextMention, PreviousMention
from tui.ui.commands.looking import (
    NextPane,
    NextTheme,
    PreviousPane,
    ShowActors,
    ShowArticle,
    ShowQuotes,
    ShowTimeline,
    Zoom,
)
from tui.ui.commands.moving import LIST_COMMANDS, TIMELINE_COMMANDS
from tui.ui.commands.working import Copy, Help, Palette, Quit, QuitNow, Search, SetDate

# In the order of the footer, the help and the palette.
DESK_COMMANDS: tuple[type[DeskCommand], ...] = (
    Search,
    NextMention,
    PreviousMention,
    Back,
    Clear,
    Copy,
    SetDate,
    Zoom,
    NextPane,
    PreviousPane,
    ShowArticle,
    ShowActors,
    ShowQuotes,
    ShowTimeline,
    Help,
)
APP_COMMANDS: tuple[type[Command], ...] = (Palette, NextTheme, Quit, QuitNow)
BY_ID: dict[str, type[DeskCommand]] = {command.id: command for command in DESK_COMMANDS}

__all__ = ["APP_COMMANDS", "BY_ID", "DESK_COMMANDS", "LIST_COMMANDS", "TIMELINE_COMMANDS", "Command", "DeskCommand"]
