"""Under which name is a search to be saved? A small screen that asks."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.ui.widgets.typing_line import TypingLine


class NameScreen(ModalScreen[str | None]):
    """Asks for a name; gives None when the reader thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "save", id="name-save", tooltip="Save the search under this name"),
        Binding("escape", "dismiss(None)", "leave", priority=True, id="name-leave", tooltip="Do not save it"),
    ]

    def __init__(self, query: str) -> None:
        super().__init__()
        self._query = query

    def compose(self) -> ComposeResult:
        """A line to type in, and the search below it."""
        with Container(id="name-box"):
            yield TypingLine(placeholder="oil", compact=True)
            yield Static(self._query, id="name-note", markup=False)

    def on_mount(self) -> None:
        """Say what is asked for."""
        self.query_one("#name-box").border_title = "Save this search as"

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Take the name, without what would end it where it is typed."""
        name = " ".join(self.query_one(Input).value.replace('"', "").lstrip("# ").split())
        if name:
            self.dismiss(name)
