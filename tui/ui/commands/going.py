"""Commands that move the reader through the article: from mention to mention, and back."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class _ToMention(DeskCommand):
    """What the two directions share."""

    id = "mention"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while nothing with mentions is selected."""
        if desk.stops:
            return None
        if desk.together:
            return "those that are marked are nowhere together"
        return "select an actor first" if desk.reading else "the article is still being read"


class NextMention(_ToMention):
    """On to the selection's next mention."""

    id = "next-mention"
    keys = "n"
    label = "next"
    tooltip = "Go to the selection's next mention, or where marks meet"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go forward, from the last mention round to the first."""
        desk.go_to_mention(forward=True)


class PreviousMention(_ToMention):
    """Back to the selection's previous mention."""

    id = "previous-mention"
    keys = "N"
    label = "previous"
    tooltip = "Go to the mention before, or where marks meet"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go back, from the first mention round to the last."""
        desk.go_to_mention(forward=False)


class Back(DeskCommand):
    """Back to where the reader was."""

    id = "back"
    keys = "ctrl+o"
    label = "back"
    tooltip = "Go back to where you were"
    footer = True

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused at the beginning of the trail."""
        return None if desk.trail else "this is where you began"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take the last step of the trail back."""
        desk.go_back()


class Forward(DeskCommand):
    """Forward again, after going back."""

    id = "forward"
    keys = "O"
    label = "forward"
    tooltip = "Go forward again, after going back"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where the trail ends."""
        return None if desk.trail.ahead else "you have not gone back from anywhere"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take the step again that was taken back."""
        desk.go_forward()


class Clear(DeskCommand):
    """Nothing selected any more."""

    id = "clear"
    keys = "escape"
    label = "clear"
    tooltip = "Unmark, select nothing, list all, leave full screen"
    footer = True

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused when there is nothing to clear, leave or stop."""
        busy = desk.marked or desk.selection.kind or desk.filters or desk.zoomed or desk.analysing.is_going_on
        return None if busy or desk.helping.has_card or not desk.document else "nothing is selected"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Put the card of the first start away, else clear the selection or leave the full screen; stop the opening."""
        if not desk.document:
            desk.stop_opening()
        elif not desk.helping.put_away():
            desk.clear()
