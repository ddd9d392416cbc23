"""The line of the search, and the examples that teach what can be typed in it."""

from __future__ import annotations

from textual.message import Message
from textual.widgets import Input

HINTS = """\
oil tariff             words; “-oil” without one
"joint statement"      words in a row
@putin                 every mention of somebody
said:modi oil          what somebody said with a word
about:oil type:org     quotes and events about it, by whom
when:2025-08           also before: and after:, "last month"
kind:indirect          quotes; is:unsure, in:quotes …
modi OR doval          either

tab lists the operators, ↑ earlier searches"""


class SearchLine(Input):
    """The line to type in; at its end, → takes what is suggested."""

    class Ended(Message):
        """The cursor was to go past the end of the line."""

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right, or say that there is nothing more at the right."""
        if self.cursor_at_end:
            self.post_message(self.Ended())
        super().action_cursor_right(select)
