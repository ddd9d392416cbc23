"""A small screen with a few answers, each by its one key."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.ui.questions import KeyQuestion


class KeyScreen(ModalScreen[str | None]):
    """Gives the answer whose key was pressed, None when the reader thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.help_here", "help", id="keyed-help", tooltip="Show the keys of this place"),
        Binding("escape", "dismiss(None)", "leave", id="keyed-leave", tooltip="Leave things as they are"),
    ]

    def __init__(self, question: KeyQuestion) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """A line an answer, and what holds now."""
        with Container(classes="dialog"):
            for key, value, word in self._question.answers:
                now = "  (now)" if value == self._question.now else ""
                yield Static(Content(f" {key}  {word}{now}", [Span(1, 2, "$accent bold")]), markup=False)

    def on_mount(self) -> None:
        """Say what is asked for."""
        box = self.query_one(".dialog")
        box.border_title, box.border_subtitle = Content(self._question.title), "a key, or esc"

    def on_key(self, event: events.Key) -> None:
        """Take the answer of a key."""
        answer = next((value for key, value, _ in self._question.answers if key == event.key), None)
        if answer:
            event.stop()
            self.dismiss(answer)
