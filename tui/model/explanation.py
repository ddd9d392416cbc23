"""Why a fact is there, and which facts are doubtful: what the explaining room answers and the screen shows."""

from __future__ import annotations

from typing import Literal

from tui.model.document import Span
from tui.model.value import Frozen

SubjectKind = Literal["actor", "mention", "quote", "time", "event"]
DoubtKind = Literal["actor", "quote", "event"]


class Subject(Frozen):
    """What is to be explained: a fact by its id, a mention or time expression by its place."""

    kind: SubjectKind
    ref: str | None = None
    place: Span | None = None


class Reason(Frozen):
    """One sentence of why. `spans` are the words it rests on, the first the one to look at; `step` is who found it."""

    text: str
    spans: tuple[Span, ...] = ()
    step: str = ""


class Explanation(Frozen):
    """Why a fact is there. `claim` is the fact in one line, `place` where it stands, `confidence` None if unknown."""

    subject: Subject
    claim: str
    place: Span
    confidence: float | None = None
    reasons: tuple[Reason, ...] = ()


class Doubt(Frozen):
    """A fact that is unsure: what it claims, where to look at it, and why it is doubtful.

    `weight` is what a mistake there would cost the article's reader, 0 to 1.
    """

    kind: DoubtKind
    ref: str
    place: Span
    label: str
    why: str
    spans: tuple[Span, ...] = ()
    confidence: float
    weight: float
