"""All notes of the article, in its order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import ModalScreen

from tui.model.notes import Note
from tui.ui.paint.glyphs import ASCII, Glyphs
from tui.ui.questions import NoteDeed, NotesQuestion
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fit, wrapped

_MOST_LINES = 12


class NoteLines(LineList):
    """The words that a note is on, and below them the note."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        super().__init__()
        self.notes = notes

    def draw(self, width: int) -> Iterable[list[Line]]:
        """Every note as lines."""
        return (list(self._entry(note, width)) for note in self.notes)

    def _entry(self, note: Note, width: int) -> Iterable[Line]:
        yield Line(((f"{self.glyphs.noted} ", "noted"), (fit(note.quoted, width - 2, self.glyphs.ellipsis), "words")))
        for written in note.words.splitlines():
            for line in wrapped(written, width - 2, _MOST_LINES, self.glyphs.ellipsis):
                yield Line((("  ", ""), (line, "")))

    def look(self, index: int) -> Look:
        """The cursor is always seen."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """How to write one."""
        return "no notes on this article yet: i writes one"

    def move(self, index: int) -> None:
        """Put the cursor on a note, or on the nearest."""
        self.cursor = max(min(index, len(self.notes) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()


class NotesScreen(ModalScreen[tuple[NoteDeed, int] | None]):
    """Gives what the reader does with which note; None when he leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "down", id="notes-down", tooltip="One down"),
        Binding("k,up", "move(-1)", "up", id="notes-up", tooltip="One up"),
        Binding("enter", "do('go')", "go there", id="notes-go", tooltip="Go to what the note is on"),
        Binding("i,e", "do('edit')", "change", id="notes-edit", tooltip="Change this note"),
        Binding("x,delete", "do('drop')", "drop", id="notes-drop", tooltip="Drop this note"),
        Binding("u", "do('back')", "bring back", id="notes-back", tooltip="Bring the note back that was dropped last"),
        Binding("question_mark", "app.help_here", "help", id="notes-help", tooltip="Show the keys of this place"),
        Binding("escape,q,8", "dismiss(None)", "close", id="notes-close", tooltip="Close the notes"),
    ]

    def __init__(self, question: NotesQuestion, glyphs: Glyphs) -> None:
        super().__init__()
        self._question, self._glyphs = question, glyphs

    def compose(self) -> ComposeResult:
        """The list."""
        with Container(classes="dialog -tall -wide"):
            lines = NoteLines(self._question.notes)
            lines.ascii = self._glyphs is ASCII
            lines.cursor = self._question.at
            yield lines

    def on_mount(self) -> None:
        """Say what this is, and what can be done."""
        box = self.query_one(".dialog")
        box.border_title = f"Notes {self._glyphs.separator} {len(self._question.notes)}"
        back = ", u brings back" if self._question.dropped else ""
        box.border_subtitle = f"enter goes there, i changes, x drops{back}, esc closes"
        self.query_one(NoteLines).focus()

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        lines = self.query_one(NoteLines)
        lines.move(lines.cursor + step)

    def action_do(self, deed: NoteDeed) -> None:
        """Do something with the note at the cursor; bring back needs none."""
        if self._question.dropped if deed == "back" else self._question.notes:
            self.dismiss((deed, self.query_one(NoteLines).cursor))
