"""What the reader has put right in this article: what no longer fits first, then the last thing done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import ModalScreen

from tui.model import Misfit
from tui.model.history import History
from tui.ui.paint.deeds import told
from tui.ui.paint.glyphs import ASCII, Glyphs
from tui.ui.questions import LogQuestion
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, Piece, fit, wrapped


class Row(NamedTuple):
    """A correction in words, its number in the log (None where it cannot be read), and why it does not fit."""

    number: int | None
    words: str
    reasons: tuple[str, ...] = ()


def rows(history: History, misfits: Iterable[Misfit]) -> list[Row]:
    """The rows of a log: those that do not fit first, then the others, the last of each first."""
    why: dict[int, list[str]] = {}
    for misfit in misfits:
        why.setdefault(misfit.number, []).append(misfit.reason)
    strange = [Row(None, "a correction that only a newer version can read", (kept,)) for kept in history.strange]
    made = [Row(number, told(done), tuple(why.get(number, ()))) for number, done in enumerate(history.done)]
    made.reverse()
    return [*strange, *sorted(made, key=_unfit_first)]


def _unfit_first(row: Row) -> bool:
    return not row.reasons


class CorrectionLines(LineList):
    """A line a correction, and below it why it does not fit."""

    def __init__(self, found: list[Row]) -> None:
        super().__init__()
        self.rows = found

    def draw(self, width: int) -> Iterable[list[Line]]:
        """The correction, and the reasons."""
        return (list(self._entry(row, width)) for row in self.rows)

    def _entry(self, row: Row, width: int) -> Iterable[Line]:
        sign: Piece = (f"{self.glyphs.misfit} ", "misfit") if row.reasons else (f"{self.glyphs.corrected} ", "kind")
        yield Line((sign, (fit(row.words, width - 2, self.glyphs.ellipsis), "name" if row.reasons else "")))
        for reason in row.reasons:
            lines = wrapped(reason, width - 4, 2, self.glyphs.ellipsis)
            yield from (Line((("    ", ""), (line, "note"))) for line in lines)

    def look(self, index: int) -> Look:
        """The cursor is always seen."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """That nothing was corrected."""
        return "nothing was corrected in this article"

    def move(self, step: int) -> None:
        """Move the cursor."""
        self.cursor = max(min(self.cursor + step, len(self.rows) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()


class CorrectionsScreen(ModalScreen[int | Literal["write"] | None]):
    """Gives the number of the correction that the reader takes back, or that all go to a file; None when all stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "down", id="log-down", tooltip="One down"),
        Binding("k,up", "move(-1)", "up", id="log-up", tooltip="One up"),
        Binding("x,delete", "remove", "take back", id="log-remove", tooltip="Take this correction back"),
        Binding("w", "dismiss('write')", "to a file", id="log-write", tooltip="Write them to a file to share"),
        Binding("question_mark", "app.help_here", "help", id="log-help", tooltip="Show the keys of this place"),
        Binding("escape,q,C,enter", "dismiss(None)", "close", id="log-close", tooltip="Close the list"),
    ]

    def __init__(self, question: LogQuestion, glyphs: Glyphs) -> None:
        super().__init__()
        self._rows = rows(question.history, question.misfits)
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """The list."""
        with Container(classes="dialog -tall -wide"):
            lines = CorrectionLines(self._rows)
            lines.ascii = self._glyphs is ASCII
            yield lines

    def on_mount(self) -> None:
        """Say what this is."""
        box = self.query_one(".dialog")
        unfit = sum(bool(row.reasons) for row in self._rows)
        box.border_title = f"Corrections {self._glyphs.separator} {len(self._rows)}"
        box.border_title += f", {unfit} that no longer fit" if unfit else ""
        box.border_subtitle = "x takes one back, w writes a file, esc closes"

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self.query_one(CorrectionLines).move(step)

    def action_remove(self) -> None:
        """Take the correction at the cursor back."""
        lines = self.query_one(CorrectionLines)
        if lines.rows and (number := lines.rows[lines.cursor].number) is not None:
            self.dismiss(number)
