"""The outline of an article: a small screen to see its parts, and to go to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message
from textual.screen import ModalScreen

from tui.model import Document, Span
from tui.ui.commands import LIST_COMMANDS
from tui.ui.paint.outline import Section, counts, outline, word_count
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fill, fit

_NUMBERS = 22


class OutlineList(LineList, can_focus=True, inherit_bindings=False):
    """The parts of an article, with how much of the selection is in each."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in LIST_COMMANDS]

    class Chosen(Message):
        """The reader wants to go to a part."""

        def __init__(self, section: Section) -> None:
            super().__init__()
            self.section = section

    def __init__(self, document: Document, places: Sequence[Span]) -> None:
        super().__init__()
        self._sections = outline(document)
        self._words = [word_count(document.text[section.start : section.end]) for section in self._sections]
        self._places = counts(self._sections, places) if places else None

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line a part: its first words, then mentions and words in it."""
        return ([self._line(index, width)] for index in range(len(self._sections)))

    def _line(self, index: int, width: int) -> Line:
        section = self._sections[index]
        indent = "  " * max(section.level - 1, 0)
        room = max(width - _NUMBERS - len(indent), 4)
        title = fill(fit(section.words, room, self.glyphs.ellipsis), room)
        mentions = str(self._places[index] or "") if self._places else ""
        words = f"{self._words[index]:,} words"
        pieces = (indent, ""), (title, "name" if section.level else ""), (f"{mentions:>8}", "kind")
        return Line((*pieces, (f"{words:>14}", "count")))

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is where enter goes; parts without the selection are faint."""
        return Look(cursor=index == self.cursor, faint=bool(self._places) and not (self._places or [0])[index])

    def empty(self) -> str:
        """There is no text."""
        return "there is nothing in this article"

    def stand_at(self, offset: int) -> None:
        """Put the cursor on the part that holds an offset."""
        self._go(max(sum(section.start <= offset for section in self._sections) - 1, 0))

    def _go(self, index: int) -> None:
        self.cursor = max(min(index, len(self._sections) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()

    def action_move(self, step: int) -> None:
        """Go to another part of the list."""
        self._go(self.cursor + step)

    def action_page(self, direction: int) -> None:
        """Go a screenful on."""
        self._go(self.cursor + direction * max(len(self.in_view()) - 1, 1))

    def action_first(self) -> None:
        """Go to the first part."""
        self._go(0)

    def action_last(self) -> None:
        """Go to the last part."""
        self._go(len(self._sections) - 1)

    def action_open(self) -> None:
        """Choose the part at the cursor."""
        if self._sections:
            self.post_message(self.Chosen(self._sections[self.cursor]))


class OutlineScreen(ModalScreen[Span | None]):
    """Shows the outline; gives where to go, None when the reader stays."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.help_here", "help", id="outline-help", tooltip="Show the keys of this place"),
        Binding("escape,o,q", "dismiss(None)", "close", id="outline-close", tooltip="Stay where you are"),
    ]

    def __init__(self, document: Document, places: Sequence[Span], at: int, *, ascii_only: bool) -> None:
        super().__init__()
        self._document, self._places, self._at, self._ascii = document, places, at, ascii_only

    def compose(self) -> ComposeResult:
        """A box with the list."""
        with Container(id="outline-box"):
            yield OutlineList(self._document, self._places)

    def on_mount(self) -> None:
        """Stand at the part where the reader is."""
        box, parts = self.query_one("#outline-box"), self.query_one(OutlineList)
        box.border_title = "Outline"
        box.border_subtitle = (
            f"{len(self._places)} mentions of what is selected" if self._places else "enter goes there"
        )
        parts.set_reactive(OutlineList.ascii, self._ascii)
        self.call_after_refresh(parts.stand_at, self._at)

    def on_outline_list_chosen(self, message: OutlineList.Chosen) -> None:
        """Go to the part that was chosen."""
        self.dismiss(Span(start=message.section.start, end=message.section.start))
