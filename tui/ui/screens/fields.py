"""A small screen with a line to type in, or with several."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from tui.ui.questions import Fields, LineQuestion
from tui.ui.widgets.typing_line import TypingLine


class FieldsScreen(ModalScreen[Any]):
    """Gives what was typed as the question wants it, None when the reader thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "set", id="answer-take", tooltip="Take what is typed"),
        Binding(
            "escape", "dismiss(None)", "leave", priority=True, id="answer-leave", tooltip="Leave things as they are"
        ),
    ]

    def __init__(self, question: LineQuestion[Any] | Fields) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The lines, and one that says what to type or what is wrong."""
        question = self._question
        with Container(classes="dialog"):
            if isinstance(question, LineQuestion):
                yield TypingLine(question.value, placeholder=question.placeholder, compact=True)
            else:
                for name, value in question.fields:
                    yield Label(name, classes="dialog-name", markup=False)
                    yield TypingLine(value, compact=True)
            yield Static(question.hint, classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Say what is asked for."""
        self.query_one(".dialog").border_title = self._question.title

    @on(Input.Changed)
    def _forget_error(self) -> None:
        self.query_one(".dialog-note").remove_class("-wrong")

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Take what is typed, or say why it cannot be."""
        values = tuple(line.value for line in self.query(Input))
        try:
            answer = self._answer(values)
        except ValueError as error:
            note = self.query_one(".dialog-note", Static)
            note.update(str(error))
            note.add_class("-wrong")
        else:
            self.dismiss(answer)

    def _answer(self, values: tuple[str, ...]) -> Any:
        question = self._question
        if isinstance(question, LineQuestion):
            return question.parse(values[0])
        question.check(values)
        return values
