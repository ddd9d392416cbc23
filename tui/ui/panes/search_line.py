"""The line of the search, and the examples that teach what can be typed in it."""

from __future__ import annotations

from textual.message import Message

from tui.ui.widgets.typing_line import TypingLine

HINTS = """\
oil tariff        both words; -oil without
"in a row"        words in a row
@putin            every mention of him
said:modi oil     what he said of oil
about:oil         quotes and events
when:2025-08      also before: after:
type:org          actors of a type
kind:indirect     quotes of a kind
modi OR doval     either

tab lists the operators,
up the earlier searches"""


class SearchLine(TypingLine):
    """The line to type in; at its end, → takes what is suggested."""

    class Ended(Message):
        """The cursor was to go past the end of the line."""

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right, or say that there is nothing more at the right."""
        if self.cursor_at_end:
            self.post_message(self.Ended())
        super().action_cursor_right(select)
