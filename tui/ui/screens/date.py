"""When was this published? A small screen that asks."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import ModalScreen
from textual.widgets import Input, Static

_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d.%m.%Y")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


class Answer(NamedTuple):
    """The day that was given; None for no date at all."""

    day: date | None


def parse_day(written: str) -> date:
    """The day that somebody wrote: `2025-08-08`, `8 Aug 2025`, `Friday, August 8th, 2025`, `8.8.2025`.

    Raises:
        ValueError: with a line to the reader, when it is no day.
    """
    plain = " ".join(re.sub(r"[,]|(?<=[a-z])\.", " ", _ORDINAL.sub("", written)).split())
    plain = _WEEKDAY.sub("", plain).strip()
    plain = re.sub(r"\bsept\b", "Sep", plain, flags=re.IGNORECASE)
    for form in _FORMS:
        try:
            return datetime.strptime(plain, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise ValueError("not a day: try 2025-08-08 or 8 Aug 2025")


class DateScreen(ModalScreen[Answer | None]):
    """Asks for a day; gives None when the reader thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "set", id="date-set", tooltip="Set this date, or none"),
        Binding("escape", "dismiss(None)", "leave", id="date-leave", tooltip="Leave the date as it is"),
    ]

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self._day = day

    def compose(self) -> ComposeResult:
        """A line to type in, and one that says what to type or what is wrong."""
        with Container(id="date-box"):
            yield Input(self._day.isoformat() if self._day else "", placeholder="8 Aug 2025", compact=True)
            yield Static("enter sets it, empty for no date, esc leaves", id="date-note", markup=False)

    def on_mount(self) -> None:
        """Say what is asked for."""
        self.query_one("#date-box").border_title = "Published on"

    @on(Input.Changed)
    def _forget_error(self) -> None:
        self.query_one("#date-note").remove_class("-wrong")

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Take the day, or say why it is none."""
        written = self.query_one(Input).value.strip()
        try:
            day = parse_day(written) if written else None
        except ValueError as error:
            note = self.query_one("#date-note", Static)
            note.update(str(error))
            note.add_class("-wrong")
        else:
            self.dismiss(Answer(day))
