"""A small screen to choose a theme from; the desk behind it is shown in the one at the cursor."""

from __future__ import annotations

from collections.abc import Callable

from textual import on

from tui.ui.paint.glyphs import Glyphs
from tui.ui.questions import ChoiceQuestion
from tui.ui.screens.choice import ChoiceScreen, OptionLines


class ThemeScreen(ChoiceScreen):
    """Gives the choice, as its kind does, and meanwhile has each theme shown that the cursor comes to."""

    def __init__(self, question: ChoiceQuestion, glyphs: Glyphs, now: int, show: Callable[[int], None]) -> None:
        """`now` is the number of the theme that is shown, `show` is called with that of another one."""
        super().__init__(question, glyphs)
        self._now, self._show = now, show

    def on_mount(self) -> None:
        """Begin at the theme that is shown."""
        self.query_one(OptionLines).cursor = self._now

    @on(OptionLines.CameTo)
    def _preview(self, message: OptionLines.CameTo) -> None:
        self._show(message.number)
