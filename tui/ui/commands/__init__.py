"""One class per action: its key, id, tooltip, palette entry and help in one place."""

from textual.binding import BindingType

from tui.ui.commands import asking, correcting, explaining, helping, noting, opening, passages, viewing
from tui.ui.commands.base import Command, DeskCommand
from tui.ui.commands.going import Back, Clear, Forward, NextMention, PreviousMention
from tui.ui.commands.looking import (
    ChooseTheme,
    NextPane,
    PreviousPane,
    ShowActors,
    ShowArticle,
    ShowQuotes,
    ShowTimeline,
    Zoom,
)
from tui.ui.commands.moving import LIST_COMMANDS, TIMELINE_COMMANDS
from tui.ui.commands.working import (
    Copy,
    CopyCitation,
    CopyMarkdown,
    Help,
    HelpHere,
    Palette,
    Quit,
    QuitNow,
    Repaint,
    Search,
    SetDate,
    Suspend,
)

# In the order of the footer, the help and the palette.
DESK_COMMANDS: tuple[type[DeskCommand], ...] = (
    Search,
    NextMention,
    PreviousMention,
    Back,
    Forward,
    Clear,
    Copy,
    CopyCitation,
    CopyMarkdown,
    SetDate,
    Zoom,
    NextPane,
    PreviousPane,
    ShowArticle,
    ShowActors,
    ShowQuotes,
    ShowTimeline,
    Help,
    *asking.COMMANDS,
    *correcting.COMMANDS,
    *explaining.COMMANDS,
    *viewing.COMMANDS,
    *passages.COMMANDS,
    *noting.COMMANDS,
    *opening.COMMANDS,
    *helping.COMMANDS,
)
APP_COMMANDS: tuple[type[Command], ...] = (Palette, HelpHere, ChooseTheme, Repaint, Suspend, Quit, QuitNow)


def bindings_in(pane: str | None) -> list[BindingType]:
    """The bindings of the commands that work in one pane alone; of those that work everywhere for None."""
    found = [command for command in DESK_COMMANDS if (pane in command.panes if pane else not command.panes)]
    return [command.binding() for command in found if not command.mode]


def bindings_while(mode: str) -> list[BindingType]:
    """The bindings of the commands of one mode, which go before all others."""
    return [command.binding() for command in DESK_COMMANDS if command.mode == mode]


MODES: tuple[str, ...] = tuple(dict.fromkeys(command.mode for command in DESK_COMMANDS if command.mode))


BY_ID: dict[str, type[DeskCommand]] = {command.id: command for command in DESK_COMMANDS}

__all__ = [
    "APP_COMMANDS",
    "BY_ID",
    "DESK_COMMANDS",
    "LIST_COMMANDS",
    "MODES",
    "TIMELINE_COMMANDS",
    "Command",
    "DeskCommand",
    "bindings_in",
    "bindings_while",
]
