"""Reasons as a list: a sentence each, and below it who found it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Reason
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fit, wrapped

_MOST_LINES = 8
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "…": "."})


class ReasonList(LineList):
    """Sentences with a cursor, or without one where they only go with something else."""

    def __init__(self, *, pointing: bool, id: str | None = None) -> None:  # noqa: A002  # as every Textual widget has it
        super().__init__(id=id)
        self.can_focus = pointing
        self._pointing = pointing
        self.reasons: tuple[Reason, ...] = ()

    def show(self, reasons: tuple[Reason, ...]) -> None:
        """Show other reasons, from the first."""
        self.reasons, self.cursor = reasons, 0
        self.lay_out()
        self._scroll_to_row(0)

    def move(self, step: int) -> None:
        """Go on by so many, as far as there are any."""
        self.cursor = max(min(self.cursor + step, len(self.reasons) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()

    def draw(self, width: int) -> Iterable[list[Line]]:
        """The sentence, who found it, and a blank line before the next."""
        for reason in self.reasons:
            text = reason.text.translate(_PLAIN) if self.ascii else reason.text
            lines = [Line(((line, ""),)) for line in wrapped(text, width, _MOST_LINES, self.glyphs.ellipsis)]
            if reason.step:
                lines.append(Line(((fit(f"by {reason.step}", width, self.glyphs.ellipsis), "note"),)))
            yield [*lines, Line(heading=True)]

    def look(self, index: int) -> Look:
        """The cursor shows which one the article shows the words of."""
        return Look(cursor=self._pointing and index == self.cursor)

    def empty(self) -> str:
        """Nothing is said of nothing."""
        return ""
