"""Commands of `tui.ui.acts.noting`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class WriteNote(DeskCommand):
    """A note on what is here."""

    id = "note"
    keys = "i"
    label = "note"
    tooltip = "Write a note on this fact or passage, or change it"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where nothing stands."""
        return None if desk.document and desk.noting.anchor() else "there is nothing here to write a note on"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for its words."""
        desk.noting.write()


class ShowNotes(DeskCommand):
    """All notes of the article."""

    id = "notes"
    keys = "8"
    label = "notes"
    tooltip = "Show all notes of this article, to change or drop"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is an article."""
        return None if desk.document else "the article is still being opened"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show them."""
        desk.noting.show_all()


COMMANDS: tuple[type[DeskCommand], ...] = (WriteNote, ShowNotes)
