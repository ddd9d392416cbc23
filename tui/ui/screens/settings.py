"""The settings: all of them with what they are for, changed by keys, in force at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.settings import Settings
from tui.ui.commands.view_keys import SETTINGS_KEYS
from tui.ui.paint.glyphs import Glyphs
from tui.ui.screens.four_panes import FourPanes
from tui.ui.screens.key_check import clashes, split
from tui.ui.screens.settings_rows import Row, rows
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fill, fit

_VALUE = 22
"""Cells for a value."""


class SettingLines(LineList):
    """The settings that have the typed words in them, under the names of their sections."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line a setting; the first of a section has its heading above it."""
        for index, row in enumerate(self.rows):
            lines = [self._line(row, width)]
            if not index or self.rows[index - 1].section != row.section:
                above = [Line(heading=True)] if index else []
                lines = [*above, Line(((row.section, "section"),), heading=True), *lines]
            yield lines

    def _line(self, row: Row, width: int) -> Line:
        changed, room = row.value != row.default, max(width - _VALUE - 3, 8)
        name = fill(fit(row.name, room, self.glyphs.ellipsis), room)
        value = fit(row.value, _VALUE, self.glyphs.ellipsis)
        sign = self.glyphs.corrected if changed else " "
        return Line(((f"{sign} ", "corrected"), (f"{name} ", ""), (value, "name" if changed else "kind")))

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what the keys change."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """That no setting is like what was typed."""
        return "no setting has these words"

    def move(self, step: int) -> None:
        """Move the cursor."""
        self.cursor = max(min(self.cursor + step, len(self.rows) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()


class KeyCapture(ModalScreen[str | None]):
    """Waits for a key, and gives its name; None for escape."""

    def __init__(self, what: str, now: str) -> None:
        super().__init__()
        self._what, self._now = what, now

    def compose(self) -> ComposeResult:
        """What the key is to be for."""
        with Container(classes="dialog"):
            yield Static(f"{self._what}\nnow: {self._now}", markup=False)

    def on_mount(self) -> None:
        """Say what is waited for."""
        box = self.query_one(".dialog")
        box.border_title, box.border_subtitle = "Press the new key", "esc leaves it as it is"

    def on_key(self, event: events.Key) -> None:
        """Take the key."""
        event.stop()
        self.dismiss(None if event.key == "escape" else event.key)


class SettingsScreen(ModalScreen[None]):
    """A list that is found in by typing. Each change is in force at once; `change` keeps it."""

    BINDINGS: ClassVar[list[BindingType]] = [*SETTINGS_KEYS]

    def __init__(self, reader: FourPanes, change: Callable[[tuple[str, ...], Any], None]) -> None:
        super().__init__()
        self._reader, self._change = reader, change

    def compose(self) -> ComposeResult:
        """A line to type in, the settings, and what the one at the cursor is for."""
        with Container(classes="dialog -wide", id="settings-box"):
            yield Input(placeholder="type to find a setting, a command or a key", compact=True)
            yield SettingLines()
            yield Static(id="settings-words", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Say what this is, which keys do what, and what could not be kept."""
        box = self.query_one(".dialog")
        box.border_title = "Settings"
        box.border_subtitle = "left, right and enter change it, del is the default, esc closes"
        self.watch(self._reader, "ascii", self._draw_with, init=True)
        self.watch(self._reader, "note", self._tell_trouble, init=False)
        self._list()

    def _draw_with(self, ascii_only: bool) -> None:
        self._lines.ascii = ascii_only

    @property
    def _lines(self) -> SettingLines:
        return self.query_one(SettingLines)

    @property
    def _glyphs(self) -> Glyphs:
        return self._lines.glyphs

    @property
    def _row(self) -> Row | None:
        lines = self._lines
        return lines.rows[lines.cursor] if lines.cursor < len(lines.rows) else None

    @on(Input.Changed)
    def _find(self) -> None:
        self._lines.cursor = 0
        self._list()

    def _list(self) -> None:
        """List what has all the typed words, as it is now."""
        words = self.query_one(Input).value.lower().split()
        settings, lines = self._reader.settings, self._lines
        every = rows(settings, self._themes(), self._glyphs)
        lines.rows = [row for row in every if all(word in _text(row) for word in words)]
        lines.lay_out()
        lines.show_entry(lines.cursor)
        self._explain()

    def _themes(self) -> list[str]:
        """The house's themes, in their order, then Textual's own."""
        return sorted(self.app.available_themes, key=lambda name: not name.startswith("dateline"))

    def _explain(self, trouble: str = "") -> None:
        """Say what the setting at the cursor is for, or what is wrong."""
        row, note = self._row, self.query_one("#settings-words", Static)
        said = " ".join(filter(None, (row.words, self._named(row), f"Default: {row.default}."))) if row else ""
        note.set_class(bool(trouble), "-wrong")
        note.update(trouble or said)

    @staticmethod
    def _named(row: Row) -> str:
        return f"{row.name}: {row.path[1]} in the file." if row.path[0] == "keys" else ""

    def _tell_trouble(self, note: str) -> None:
        if note:
            self._explain(note)

    # Changing.

    def action_move(self, step: int) -> None:
        """Go to another setting."""
        self._lines.move(step)
        self._explain()

    def action_step(self, step: int) -> None:
        """Take the next value, or the one before."""
        if (row := self._row) and row.choices:
            self._set(row, row.stepped(step))

    def action_take(self) -> None:
        """Take the next value, or a key that is pressed."""
        if (row := self._row) and row.choices:
            self._set(row, row.stepped(1))
        elif row:
            self.app.push_screen(KeyCapture(row.name, row.value), lambda key: self._take_key(row, key))

    def action_reset(self) -> None:
        """Take the default again."""
        if row := self._row:
            self._set(row, None if row.path[0] == "keys" else getattr(Settings(), row.path[0]))

    def _take_key(self, row: Row, key: str | None) -> None:
        """Take a key, or say why it cannot be had."""
        if key is None:
            return
        keys = {**self._reader.settings.keys, row.path[1]: key}
        refused = next((why for command, why in clashes(keys) if command == row.path[1]), "")
        if refused:
            self._explain(refused)
        else:
            self._set(row, ",".join(split(key)))

    def _set(self, row: Row, value: Any) -> None:
        self._change(row.path, value)
        self._list()

    def action_leave(self) -> None:
        """List all settings again; with all listed, close."""
        line = self.query_one(Input)
        if line.value:
            line.value = ""
        else:
            self.dismiss()

    @on(events.Click)
    def _click(self, event: events.Click) -> None:
        """Go to the setting that was clicked on; a double click changes it."""
        lines = self._lines
        if event.widget is lines:
            index = lines.entry_at(event.get_content_offset_capture(lines).y + lines.scroll_offset.y)
            if 0 <= index < len(lines.rows):
                self.action_move(index - lines.cursor)
                if event.chain > 1:
                    self.action_take()


def _text(row: Row) -> str:
    return f"{row.section} {row.name} {row.value} {row.path[-1]} {row.words}".lower()
