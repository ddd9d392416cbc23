"""What a search finds."""

from __future__ import annotations

from typing import Literal

from tui.model.document import Frozen

HitKind = Literal["actor", "quote", "event", "text"]


class Hit(Frozen):
    """One result of a search.

    `ref` is the fact's id (None for plain text); `start` and `end` are the place in the article to stand at; `label` is
    the line to show, `matched` the indices into `label` of the characters the query matched; `score` is 0 to 100.
    """

    kind: HitKind
    ref: str | None
    start: int
    end: int
    label: str
    detail: str = ""
    score: float
    matched: tuple[int, ...] = ()
