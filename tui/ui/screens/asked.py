"""The dialog for every kind of question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import ModalScreen

from tui.ui.paint.glyphs import Glyphs
from tui.ui.questions import (
    ChoiceQuestion,
    Fields,
    KeyQuestion,
    LimitsQuestion,
    LineQuestion,
    LogQuestion,
    NotesQuestion,
    Question,
    TextQuestion,
)
from tui.ui.screens.choice import ChoiceScreen
from tui.ui.screens.corrections import CorrectionsScreen
from tui.ui.screens.fields import FieldsScreen
from tui.ui.screens.keyed import KeyScreen
from tui.ui.screens.limits import LimitsScreen
from tui.ui.screens.note import NoteScreen
from tui.ui.screens.notes import NotesScreen


def dialog(question: Question[Any], glyphs: Glyphs) -> ModalScreen[Any]:
    """The screen that asks this."""
    drawn: dict[type[Question[Any]], Callable[[Any, Glyphs], ModalScreen[Any]]] = {
        ChoiceQuestion: ChoiceScreen,
        LogQuestion: CorrectionsScreen,
        NotesQuestion: NotesScreen,
    }
    written: dict[type[Question[Any]], Callable[[Any], ModalScreen[Any]]] = {
        KeyQuestion: KeyScreen,
        LimitsQuestion: LimitsScreen,
        TextQuestion: NoteScreen,
        LineQuestion: FieldsScreen,
        Fields: FieldsScreen,
    }
    kind = type(question)
    return drawn[kind](question, glyphs) if kind in drawn else written[kind](question)
