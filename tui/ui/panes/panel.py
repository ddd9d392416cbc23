"""What stands over the lists while the reader looks into a fact: its keys, and what it shows of the article."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive

from tui.model import Span
from tui.ui.commands.correcting import COMMANDS as CORRECTIONS
from tui.ui.selection import Selection


class Panel(Container):
    """An explanation or a review. It holds what is shown; its keys are the screen's commands, which ask it to move.

    In a review the corrections that are keys of a list, or of a mention in the article, work on the doubtful fact.
    """

    DEFAULT_CLASSES = "over panel"
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(command.binding(), show=True)
        for command in CORRECTIONS
        if command.id == "drop-mention" or {"actors", "quotes", "timeline"} & {*command.panes}
    ]

    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    def move(self, step: int) -> None:
        """Go on by so many reasons or doubts."""
        raise NotImplementedError

    @property
    def place(self) -> Span | None:
        """Where the article is to stand; None where nothing is shown."""
        raise NotImplementedError

    @property
    def lit(self) -> tuple[Span, ...]:
        """The words of the article to light up, beside those of the fact itself."""
        raise NotImplementedError

    @property
    def selection(self) -> Selection:
        """The fact that is looked into; nothing where it is none of a list."""
        raise NotImplementedError
