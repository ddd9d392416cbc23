"""Commands of every list: up, down, to the ends, and into the article."""

from __future__ import annotations

from tui.ui.commands.base import Command


class ListDown(Command):
    """One fact down."""

    id = "list-down"
    keys = "j,down"
    label = "down"
    tooltip = "Select the next one"
    action = "move(1)"


class ListUp(Command):
    """One fact up."""

    id = "list-up"
    keys = "k,up"
    label = "up"
    tooltip = "Select the previous one"
    action = "move(-1)"


class ListPageDown(Command):
    """A screenful down."""

    id = "list-page-down"
    keys = "pagedown,ctrl+f"
    label = "page down"
    tooltip = "A page down"
    action = "page(1)"


class ListPageUp(Command):
    """A screenful up."""

    id = "list-page-up"
    keys = "pageup,ctrl+b"
    label = "page up"
    tooltip = "A page up"
    action = "page(-1)"


class ListFirst(Command):
    """To the first."""

    id = "list-first"
    keys = "g,home"
    label = "first"
    tooltip = "Select the first one"
    action = "first"


class ListLast(Command):
    """To the last."""

    id = "list-last"
    keys = "G,end"
    label = "last"
    tooltip = "Select the last one"
    action = "last"


class ListOpen(Command):
    """Into the article, where it stands."""

    id = "list-open"
    keys = "enter"
    label = "to text"
    tooltip = "Go to it in the article"
    action = "open"
    footer = True


LIST_COMMANDS: tuple[type[Command], ...] = (
    ListDown,
    ListUp,
    ListPageDown,
    ListPageUp,
    ListFirst,
    ListLast,
    ListOpen,
)


class AllEvents(Command):
    """Every happening of the text in the time line, or the main ones."""

    id = "all-events"
    keys = "e"
    label = "all events"
    tooltip = "List every event of the text, or the main events only"
    action = "every"
    footer = True


TIMELINE_COMMANDS: tuple[type[Command], ...] = (AllEvents,)
