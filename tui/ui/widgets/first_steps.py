"""The card of the first start: a few things to try, ticked off as they are tried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content, Span
from textual.widgets import Static

from tui.ui.paint.glyphs import Glyphs


class Step(NamedTuple):
    """Something to try: the keys as they are shown, and what they do."""

    keys: str
    words: str


class FirstSteps(Static):
    """A few lines that take no keys and hide no text."""

    def __init__(self, steps: Sequence[Step], glyphs: Glyphs) -> None:
        super().__init__(markup=False)
        self._steps, self._glyphs = steps, glyphs
        self._tried: set[int] = set()

    def on_mount(self) -> None:
        """Say what this is, and how it goes away."""
        self.border_title, self.border_subtitle = "Three things to try", "esc closes this"
        self._show()

    def tick(self, step: int) -> bool:
        """Tick a step off; whether all were tried."""
        self._tried.add(step)
        self._show()
        return len(self._tried) == len(self._steps)

    def _show(self) -> None:
        self.update(Content("\n").join(self._line(index, step) for index, step in enumerate(self._steps)))

    def _line(self, index: int, step: Step) -> Content:
        room = max(len(each.keys) for each in self._steps)
        if index in self._tried:
            return Content.styled(f"{self._glyphs.accepted} {step.keys:{room}}  {step.words}", "$text-muted")
        return Content(f"  {step.keys:{room}}  {step.words}", [Span(2, 2 + room, "$accent bold")])
