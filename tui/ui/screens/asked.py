"""The dialog for every kind of question."""

from __future__ import annotations

from typing import Any

from textual.screen import ModalScreen

from tui.ui.paint.glyphs import Glyphs
from tui.ui.questions import ChoiceQuestion, Fields, KeyQuestion, LimitsQuestion, LineQuestion, LogQuestion, Question
from tui.ui.screens.choice import ChoiceScreen
from tui.ui.screens.corrections import CorrectionsScreen
from tui.ui.screens.fields import FieldsScreen
from tui.ui.screens.keyed import KeyScreen
from tui.ui.screens.limits import LimitsScreen


def dialog(question: Question[Any], glyphs: Glyphs) -> ModalScreen[Any]:
    """The screen that asks this."""
    if isinstance(question, ChoiceQuestion):
        return ChoiceScreen(question, glyphs)
    if isinstance(question, KeyQuestion):
        return KeyScreen(question)
    if isinstance(question, LogQuestion):
        return CorrectionsScreen(question, glyphs)
    if isinstance(question, LimitsQuestion):
        return LimitsScreen(question)
    assert isinstance(question, (LineQuestion, Fields))
    return FieldsScreen(question)
