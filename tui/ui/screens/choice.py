"""A small screen to choose from a list by typing a few letters, one or several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.fuzzy import FuzzySearch
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.ui.paint.glyphs import ASCII, Glyphs
from tui.ui.questions import Choice, ChoiceQuestion, Option
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, Piece, fit
from tui.ui.widgets.typing_line import TypingLine


class OptionLines(LineList):
    """The options that are like what was typed, each with its number in the question."""

    @dataclass
    class CameTo(Message):
        """The cursor came to an option."""

        number: int

    def __init__(self, options: Sequence[Option], marked: Iterable[int]) -> None:
        super().__init__()
        self._options = options
        self.marked = set(marked)
        self.shown: list[tuple[int, Sequence[int]]] = [(number, ()) for number in range(len(options))]
        self.none = "nothing like it"

    def narrow(self, typed: str) -> None:
        """Show what is like the words typed, the likest first; everything for none."""
        if typed:
            search = FuzzySearch()
            scored = [(search.match(typed, option.label), number) for number, option in enumerate(self._options)]
            scored = sorted((s for s in scored if s[0][0] > 0), key=lambda s: -s[0][0])
            self.shown = [(number, positions) for (_, positions), number in scored]
        else:
            self.shown = [(number, ()) for number in range(len(self._options))]
        self.lay_out()
        self._come_to(0)

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line an option."""
        return ([self._line(number, positions, width)] for number, positions in self.shown)

    def _line(self, number: int, positions: Sequence[int], width: int) -> Line:
        option = self._options[number]
        sign = f"{option.sign} " if option.sign else ""
        label = fit(option.label, max(width - len(sign), 4), self.glyphs.ellipsis)
        found = set(positions)
        letters: list[Piece] = [(char, "matched" if index in found else "name") for index, char in enumerate(label)]
        detail = fit(option.detail, width - len(sign) - len(label) - 2, self.glyphs.ellipsis)
        return Line(((sign, option.role), *letters, (f"  {detail}" if detail else "", "note")))

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what enter takes."""
        return Look(cursor=index == self.cursor, marked=self.shown[index][0] in self.marked)

    def empty(self) -> str:
        """That nothing is like what was typed, or what enter makes of it."""
        return self.none

    def move(self, step: int) -> None:
        """Move the cursor."""
        self._come_to(max(min(self.cursor + step, len(self.shown) - 1), 0))

    def _come_to(self, index: int) -> None:
        self.cursor = index
        self.show_entry(index)
        self.update_looks()
        if self.shown:
            self.post_message(self.CameTo(self.shown[index][0]))

    def toggle(self) -> None:
        """Mark the option at the cursor, or unmark it, and go on to the next."""
        if self.shown:
            self.marked ^= {self.shown[self.cursor][0]}
            self.update_looks()
            self.move(1)


class Letters(TypingLine):
    """The line to type in. It leaves a blank before any letter to whoever has a use for it."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Every key that types something, but a blank at the beginning."""
        return super().check_consume_key(key, character) and (key != "space" or bool(self.value.strip()))


class ChoiceScreen(ModalScreen[Choice | None]):
    """Gives the choice, None when the reader thinks better of it."""

    # What chooses or moves has no priority: it would overtake what was typed before it.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "choose", id="choice-take", tooltip="Choose this, or those marked"),
        Binding("down,ctrl+n", "move(1)", "down", id="choice-down", tooltip="One down"),
        Binding("up,ctrl+p", "move(-1)", "up", priority=True, id="choice-up", tooltip="One up"),
        Binding("pagedown", "move(10)", "page down", id="choice-page-down", tooltip="A page down"),
        Binding("pageup", "move(-10)", "page up", id="choice-page-up", tooltip="A page up"),
        Binding("tab", "mark", "mark", priority=True, id="choice-mark", tooltip="Mark it, where several can be chosen"),
        Binding("space", "mark_unless_typing", "mark", priority=True, id="choice-space", tooltip="The same"),
        Binding(
            "escape", "dismiss(None)", "leave", priority=True, id="choice-leave", tooltip="Leave things as they are"
        ),
    ]

    def __init__(self, question: ChoiceQuestion, glyphs: Glyphs) -> None:
        super().__init__()
        self._question, self._glyphs = question, glyphs
        self._touched = False

    def compose(self) -> ComposeResult:
        """A line to type in, and the options."""
        with Container(classes="dialog -tall"):
            yield Letters(placeholder="type a few letters", compact=True)
            lines = OptionLines(self._question.options, self._question.marked)
            lines.ascii = self._glyphs is ASCII
            yield lines

    def on_mount(self) -> None:
        """Say what is asked for, and which keys answer."""
        box = self.query_one(".dialog")
        box.border_title = Content(self._question.title)
        several = "space or tab marks, " if self._question.several else ""
        box.border_subtitle = f"{several}enter chooses, esc leaves"

    @property
    def _lines(self) -> OptionLines:
        return self.query_one(OptionLines)

    @property
    def _typed(self) -> str:
        return " ".join(self.query_one(Input).value.split())

    @on(Input.Changed)
    def _narrow(self) -> None:
        new = f"enter makes it {self._question.new}" if self._question.new else "nothing like it"
        self._lines.none = new
        self._lines.narrow(self._typed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A blank between words is typed; there is nothing to mark where one is chosen."""
        if action == "mark_unless_typing":
            return self._question.several and not self._typed
        return super().check_action(action, parameters)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._lines.move(step)

    def action_mark(self) -> None:
        """Mark the option at the cursor."""
        if self._question.several:
            self._touched = True
            self._lines.toggle()

    def action_mark_unless_typing(self) -> None:
        """Mark it."""
        self.action_mark()

    def action_take(self) -> None:
        """Choose what is marked, else the option at the cursor, else what was typed."""
        lines = self._lines
        if self._question.several and (lines.marked or self._touched or self._question.marked):
            self.dismiss(Choice(tuple(sorted(lines.marked))))
        elif lines.shown:
            self.dismiss(Choice((lines.shown[lines.cursor][0],)))
        elif self._question.new and self._typed:
            self.dismiss(Choice(typed=self._typed))

    @on(Input.Submitted)
    def _submit(self) -> None:
        """Choose once the letters before it have been answered: no hasty enter takes what they would have left out."""
        self.action_take()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on, or mark it."""
        if event.widget is not self._lines:
            return
        index = self._lines.entry_at(event.get_content_offset_capture(self._lines).y + self._lines.scroll_offset.y)
        if 0 <= index < len(self._lines.shown):
            self._lines.move(index - self._lines.cursor)
            self.action_mark() if self._question.several else self.action_take()
