"""Commands of `tui.ui.acts.passages`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class _WhileSelecting(DeskCommand):
    """What the commands of selected words share."""

    id = "selecting"
    mode = "words are selected"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while no words are selected."""
        return None if desk.passages.selected else "no words are selected"


class OtherEnd(_WhileSelecting):
    """The cursor at the other end of the selected words."""

    id = "other-end"
    keys = "o"
    label = "other end"
    tooltip = "Go to the other end of the selected words"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Swap the ends."""
        desk.passages.swap_ends()


class EndSelecting(_WhileSelecting):
    """No words selected any more."""

    id = "end-selecting"
    keys = "escape"
    label = "end"
    tooltip = "Select no words any more"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Let go of them; the cursor stays."""
        desk.passages.end_selecting()


class SelectWords(DeskCommand):
    """Words, from here to wherever the cursor goes."""

    id = "select-words"
    keys = "v"
    label = "words"
    tooltip = "Select words: move to take in more"
    footer = True
    panes = ("article",)

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is a text."""
        return None if desk.document else "the article is still being opened"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Start at the cursor."""
        desk.passages.select_words()


COMMANDS: tuple[type[DeskCommand], ...] = (OtherEnd, EndSelecting, SelectWords)
