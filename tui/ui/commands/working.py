"""Commands that do something with the reading: search it, date it, copy from it, explain it, leave it."""

from __future__ import annotations

from typing import ClassVar

from tui.model import PassageForm
from tui.ui.commands.base import Command, DeskCommand
from tui.ui.commands.port import ScreenPort


class Search(DeskCommand):
    """Find anything in the article."""

    id = "search"
    keys = "slash"
    label = "search"
    tooltip = "Search names, quotes, events and words as you type"
    footer = True

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where nothing is read, and nothing is going to be."""
        return None if desk.reading or desk.analysing.is_going_on else "there is nothing to search: no article is read"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Open the search; what is typed while the article is still read is found as soon as it is."""
        desk.open_search()


class SetDate(DeskCommand):
    """Say when the article was published."""

    id = "date"
    keys = "D"
    label = "date"
    tooltip = "Set the publication date, and all that depends on it"
    footer = True

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is an article."""
        return desk.correcting.unready()

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the date."""
        desk.correcting.masthead.publish()


class Copy(DeskCommand):
    """Take it along."""

    id = "copy"
    keys = "y"
    label = "copy"
    tooltip = "Copy the selected words, or this quote, event or name"
    footer = True

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is nothing to copy."""
        return None if desk.passages.copying.is_possible() else "nothing to copy here"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Copy it and say so."""
        desk.passages.copying.copy_words()


class _CopyWithSource(DeskCommand):
    """What the forms with a source share."""

    id = "copy-with-source"
    form: ClassVar[PassageForm]

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is nothing to copy."""
        return None if desk.passages.copying.is_possible() else "nothing to copy here"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Copy it and say so."""
        desk.passages.copying.copy(cls.form)


class CopyCitation(_CopyWithSource):
    """Take it along with its source."""

    id = "copy-citation"
    keys = "Y"
    label = "cite"
    tooltip = "Copy it as a citation: who, where, when"
    form = "citation"


class CopyMarkdown(_CopyWithSource):
    """Take it along for a text in Markdown."""

    id = "copy-markdown"
    keys = "ctrl+y"
    label = "copy as Markdown"
    tooltip = "Copy it as a Markdown quote with its source"
    form = "Markdown quote"


class Help(DeskCommand):
    """All the keys."""

    id = "help"
    keys = "question_mark"
    label = "help"
    tooltip = "Show every key"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show the help."""
        desk.show_help()


class HelpHere(Command):
    """The keys of where one stands, in every dialog too. It is the app's own action."""

    id = "help-here"
    keys = "f1"
    label = "help"
    tooltip = "Show the keys of where you stand, even while typing"
    action = "app.help_here"
    priority = True


class Palette(Command):
    """Every command by name. It is the app's own action."""

    id = "palette"
    keys = "ctrl+p"
    label = "commands"
    tooltip = "Find any command by its name"
    action = "app.command_palette"


class Repaint(Command):
    """The whole screen once more. It is the app's own action."""

    id = "repaint"
    keys = "ctrl+l"
    label = "repaint"
    tooltip = "Draw the screen again, if something wrote on it"
    action = "app.repaint"


class Suspend(Command):
    """Back to the shell, which wakes it again. It is the app's own action."""

    id = "suspend"
    keys = "ctrl+z"
    label = "sleep"
    tooltip = "Go back to the shell for a while; fg comes back"
    action = "app.suspend_process"


class Quit(Command):
    """Leave, wherever no text is being typed."""

    id = "quit"
    keys = "q"
    label = "quit"
    tooltip = "Quit"
    action = "app.quit"
    footer = True


class QuitNow(Command):
    """Leave at once, wherever the keys go."""

    id = "quit-now"
    keys = "ctrl+c,ctrl+q"
    label = "quit"
    tooltip = "Quit, even while typing"
    action = "app.quit"
    priority = True
