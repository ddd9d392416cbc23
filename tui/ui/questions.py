"""What the screen can ask the reader. An act asks by one of these; the dialog that fits it gives the answer.

A reader who thinks better of it answers None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from tui.model import Misfit, Span
from tui.model.history import History
from tui.model.notes import Note

T = TypeVar("T")


class Question(Struct, Generic[T], frozen=True):
    """Something to ask, to which the answer is a T."""


class LineQuestion(Question[T], frozen=True):
    """A line to type. `parse` makes the answer of it, or raises a ValueError with a line to the reader."""

    title: str
    hint: str
    parse: Callable[[str], T]
    value: str = ""
    placeholder: str = ""


class Fields(Question[tuple[str, ...]], frozen=True):
    """Several lines to type: each its name and value. `check` raises a ValueError with a line to the reader."""

    title: str
    hint: str
    fields: tuple[tuple[str, str], ...]
    check: Callable[[tuple[str, ...]], object]


class Option(Struct, frozen=True):
    """A line of a choice: its sign and the sign's role, its words, and more words in a quieter tone."""

    label: str
    detail: str = ""
    sign: str = ""
    role: str = ""


class Choice(Struct, frozen=True):
    """What was chosen: the numbers of the options; or none of them, and what was typed instead."""

    numbers: tuple[int, ...] = ()
    typed: str = ""


class ChoiceQuestion(Question[Choice], frozen=True):
    """Options, the likeliest first, found by typing. `several` can be marked; `new` says what words typed would be."""

    title: str
    options: tuple[Option, ...]
    several: bool = False
    marked: frozenset[int] = frozenset()
    new: str = ""


class KeyQuestion(Question[str], frozen=True):
    """A few answers, each by its one key: key, sign, word."""

    title: str
    answers: tuple[tuple[str, str, str], ...]
    now: str = ""


class LimitsQuestion(Question[tuple[Span, ...]], frozen=True):
    """Where spans begin and end in a stretch of text; the ends are moved by words."""

    title: str
    text: str
    around: Span
    spans: tuple[Span, ...]


class LogQuestion(Question[int | Literal["write"]], frozen=True):
    """Which correction of a log to take back, by its number; or whether to write all of them to a file."""

    history: History
    misfits: tuple[Misfit, ...]


class TextQuestion(Question[str], frozen=True):
    """Several lines to type, with those that are there already."""

    title: str
    value: str = ""


NoteDeed = Literal["go", "edit", "drop", "back"]


class NotesQuestion(Question[tuple[NoteDeed, int]], frozen=True):
    """What to do with which of the notes; `at` is where the cursor is, `dropped` whether one can be brought back."""

    notes: tuple[Note, ...]
    at: int = 0
    dropped: bool = False
