"""A line below the text to type a pattern in, with how many places match it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.ui.widgets.late import Late
from tui.ui.widgets.typing_line import TypingLine


class FindBar(Horizontal, Late):
    """Posts what is typed, and how it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave(True)", "keep", id="find-keep", tooltip="Stay here; n and N walk the matches"),
        Binding("down,ctrl+n,tab", "move(1)", "next", id="find-down", tooltip="Look at the next match"),
        Binding("up,shift+tab", "move(-1)", "previous", id="find-up", tooltip="Look at the match before"),
        Binding("escape", "leave(False)", "back", priority=True, id="find-leave", tooltip="Go back to where you were"),
    ]

    class Typed(Message):
        """Another pattern; empty for none."""

        def __init__(self, pattern: str) -> None:
            super().__init__()
            self.pattern = pattern

    class Moved(Message):
        """The reader looks at the match so many on."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Left(Message):
        """The pattern is typed: to stay where it led to, or to go back."""

        def __init__(self, *, stay: bool) -> None:
            super().__init__()
            self.stay = stay

    def inside(self) -> Iterable[Widget]:
        """The line, and what is said about it."""
        yield Static("\\", id="find-sign", markup=False)
        yield TypingLine(placeholder="regular expression", compact=True)
        yield Static(id="find-note", markup=False)

    def open(self) -> None:
        """Come up empty, with the keys."""
        self.furnish()
        self.display = True
        self.query_one(Input).value = ""
        self.tell("")
        self.screen.set_focus(self.query_one(Input))

    def tell(self, note: str, *, wrong: bool = False) -> None:
        """Say how many match, or what is wrong."""
        said = self.query_one("#find-note", Static)
        said.update(note)
        said.set_class(wrong, "-wrong")

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_leave(stay=True)

    def action_move(self, step: int) -> None:
        """Look at another match."""
        self.post_message(self.Moved(step))

    def action_leave(self, stay: bool) -> None:
        """Give the keys back."""
        self.display = False
        self.screen.set_focus(None)  # or the next key would be typed into a line that nobody sees
        self.post_message(self.Left(stay=stay))
