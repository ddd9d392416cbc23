"""The line in which a list is narrowed as one types."""

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

_LISTS = {"actors": "actors", "quotes": "quotes", "timeline": "time line"}


class FilterLine(Horizontal, Late):
    """Posts what is typed, and how it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "leave(True)", "keep", id="filter-keep", tooltip="Go on in the list, narrowed"),
        Binding("escape", "leave(False)", "all", priority=True, id="filter-clear", tooltip="List all again"),
    ]

    class Typed(Message):
        """The list is to be narrowed to this."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Left(Message):
        """Back to the list; `keep` leaves it narrowed."""

        def __init__(self, *, keep: bool) -> None:
            super().__init__()
            self.keep = keep

    def inside(self) -> Iterable[Widget]:
        """What is narrowed, the line to type in, and what must be said of it."""
        yield Static(id="filter-list", markup=False)
        yield TypingLine(placeholder="words, said:, type:, when: as in the search", compact=True)
        yield Static(id="filter-remark", markup=False)

    @property
    def value(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    def open(self, name: str, query: str) -> None:
        """Come up for a list with what narrows it already."""
        self.furnish()
        self.display = True
        self.query_one("#filter-list", Static).update(f"filter {_LISTS[name]}: ")
        self.query_one(Input).value = query
        self.say("")
        self.screen.set_focus(self.query_one(Input))

    def say(self, remark: str) -> None:
        """Words beside what is typed."""
        self.query_one("#filter-remark", Static).update(remark)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_leave(keep=True)

    def action_leave(self, keep: bool) -> None:
        """Go back to the list."""
        self.display = False
        self.screen.set_focus(None)  # or the next key would be typed into a line that nobody sees
        self.post_message(self.Left(keep=keep))
