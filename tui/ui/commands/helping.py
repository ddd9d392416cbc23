"""Commands of `tui.ui.acts.helping`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class ReadAgain(DeskCommand):
    """Read the article once more, after it could not be read."""

    id = "read-again"
    keys = "R"
    label = "read again"
    tooltip = "Read the article again, after it could not be read"

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


COMMANDS: tuple[type[DeskCommand], ...] = (ReadAgain,)
