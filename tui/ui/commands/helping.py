"""Commands of `tui.ui.acts.helping`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class ReadAgain(DeskCommand):
    """Read the article once more, after it could not be read or the reading was stopped."""

    id = "read-again"
    keys = "R"
    label = "read again"
    tooltip = "Read the article, after that failed or was stopped"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is an article, and once it is read."""
        if not desk.document:
            return "no article is open yet"
        return None if desk.failure else "nothing went wrong when the article was read"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Read it."""
        if desk.document:
            desk.read(desk.document)


class ShowSettings(DeskCommand):
    """To the settings."""

    id = "settings"
    keys = "comma"
    label = "settings"
    tooltip = "Show the settings, and change them"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show them."""
        desk.show_settings()


class Narrower(DeskCommand):
    """Shorter lines of text."""

    id = "narrower"
    keys = "left_square_bracket"
    label = "narrower"
    tooltip = "Make the text narrower"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is no text."""
        return None if desk.document else "no article is open yet"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Make it so."""
        desk.helping.settling.widen(-1)


class Wider(DeskCommand):
    """Longer lines of text."""

    id = "wider"
    keys = "right_square_bracket"
    label = "wider"
    tooltip = "Make the text wider"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is no text."""
        return None if desk.document else "no article is open yet"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Make it so."""
        desk.helping.settling.widen(1)


COMMANDS: tuple[type[DeskCommand], ...] = (ReadAgain, ShowSettings, Narrower, Wider)
