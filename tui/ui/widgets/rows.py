"""Rows of a view: a line for each fact, drawn when it is seen, with a cursor among them; and lines that only stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message

from tui.ui.commands import LIST_COMMANDS
from tui.ui.widgets.drawn import Drawn
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line


class Rows(LineList, can_focus=True, inherit_bindings=False):
    """A line for each fact. What lies out of view costs nothing, so that a zoom redraws a screenful."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in LIST_COMMANDS]

    class Moved(Message):
        """The cursor came to a row, or what is under it changed."""

    class Opened(Message):
        """The reader wants to go to what is at the cursor."""

    # What a subclass gives.

    def count(self) -> int:
        """The number of rows."""
        raise NotImplementedError

    def row(self, index: int) -> Line:
        """A row, as wide as the list draws."""
        raise NotImplementedError

    # What a list does.

    @property
    def drawn_width(self) -> int:
        """Cells of a row, the margin apart."""
        return self._width

    def lay_out(self) -> None:
        """Forget what was drawn: the facts changed, or the width did."""
        self._width = max(self.scrollable_content_region.width - 1, 0)
        length = self.count() if self._width else 0
        self._entries = Drawn(length, lambda index: [self.row(index)])
        self._tops = range(length + 1)
        self.cursor = max(min(self.cursor, length - 1), 0)
        self.virtual_size = Size(self._width, length)
        self._forget()

    def look(self, index: int) -> Look:
        """Only the cursor stands out."""
        return Look(cursor=index == self.cursor)

    def go_to(self, index: int) -> None:
        """Move the cursor to a row, or to the nearest end."""
        if len(self):
            self.cursor = max(min(index, len(self) - 1), 0)
            self.show_entry(self.cursor)
            self.update_looks()
            self.post_message(self.Moved())

    def action_move(self, step: int) -> None:
        """To the next or previous row."""
        self.go_to(self.cursor + step)

    def action_page(self, direction: int) -> None:
        """A screenful on."""
        self.go_to(self.cursor + direction * max(self.size.height - 1, 1))

    def action_first(self) -> None:
        """To the first row."""
        self.go_to(0)

    def action_last(self) -> None:
        """To the last row."""
        self.go_to(len(self) - 1)

    def action_open(self) -> None:
        """Go to it in the article."""
        if len(self):
            self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Move to what was clicked on; a double click goes to it in the article."""
        index = self.entry_at(event.get_content_offset_capture(self).y + self.scroll_offset.y)
        if 0 <= index < len(self):
            self.go_to(index)
            if event.chain > 1:
                self.action_open()


class Lines(LineList):
    """Lines that stand above or below rows and cannot be moved over."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._lines: Callable[[int], Iterable[Line]] = lambda _width: ()

    def show(self, lines: Callable[[int], Iterable[Line]]) -> None:
        """Show what this gives for a width, now and whenever the width changes."""
        self._lines = lines
        self.lay_out()

    def draw(self, width: int) -> Iterable[list[Line]]:
        """Each line by itself."""
        return ([line] for line in self._lines(width))

    def look(self, index: int) -> Look:  # noqa: ARG002  # every line looks as it is
        """Nothing stands out."""
        return Look()

    def empty(self) -> str:
        """Nothing is said where there are no lines."""
        return ""
