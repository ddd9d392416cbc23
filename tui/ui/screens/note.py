"""A small screen to write a note in."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from tui.ui.questions import TextQuestion


class NoteArea(TextArea):
    """Lines of plain text: what is pasted into it cannot command the terminal."""

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]  # runs before TextArea's own, not in its place
        event.text = "".join(char for char in event.text.replace("\r", "\n") if char.isprintable() or char == "\n")

    async def _on_key(self, event: events.Key) -> None:  # runs before TextArea's own
        """Leave enter to the screen, after the letters typed before it: a hasty one must not lose them."""
        if event.key == "enter":
            event.prevent_default()


class NoteScreen(ModalScreen[str | None]):
    """Gives what was written; None when the reader thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "take", "keep", id="note-take", tooltip="Keep the note"),
        Binding("ctrl+j", "new_line", "new line", id="note-line", tooltip="Begin a new line", priority=True),
        Binding("escape", "dismiss(None)", "leave", id="note-leave", tooltip="Leave things as they are", priority=True),
    ]

    def __init__(self, question: TextQuestion) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The lines, and one that says what keys do."""
        with Container(classes="dialog -wide"):
            yield NoteArea(self._question.value, id="note-words")
            yield Static("enter keeps it, ctrl+j begins a line, esc leaves", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Say what the note is on, and write on where it ends."""
        # A label of plain text: the words of an article are no markup.
        self.query_one(".dialog").border_title = Content(self._question.title)
        area = self.query_one(NoteArea)
        area.cursor_blink = False
        area.move_cursor(area.document.end)

    def action_take(self) -> None:
        """Give what was written."""
        self.dismiss(self.query_one(NoteArea).text)

    def action_new_line(self) -> None:
        """Begin a line."""
        self.query_one(NoteArea).insert("\n")
