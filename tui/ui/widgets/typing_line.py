"""A line to type in."""

from __future__ import annotations

from textual.reactive import Reactive, reactive
from textual.widgets import Input


class TypingLine(Input):
    """Textual's, its cursor still: a blinking one would send something over the line all the time."""

    cursor_blink: Reactive[bool] = reactive(False, init=False)
