"""What a search finds, and what it proposes while one types."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from tui.model.value import Frozen

HitKind = Literal["actor", "mention", "quote", "event", "time", "note", "text"]


class Hit(Frozen):
    """One result of a search.

    `ref` is the fact's id, of a mention its actor's (None for times, notes and plain text); `start` and `end` are the
    place in the article to stand at; `label` is the line to show, `matched` the indices into `label` of the characters
    the query matched; `score` is 0 to 100.
    """

    kind: HitKind
    ref: str | None
    start: int
    end: int
    label: str
    detail: str = ""
    score: float
    matched: tuple[int, ...] = ()


class Answer(Frozen):
    """What a query finds: hits by kind, the best first; how many there are of each; what must be said of the query."""

    hits: tuple[Hit, ...] = ()
    totals: dict[HitKind, int] = field(default_factory=dict)
    remark: str = ""


class Narrowed(Frozen):
    """The facts of one kind, by their ids, that a query leaves, and what must be said of the query."""

    ids: frozenset[str] = frozenset()
    remark: str = ""


class Suggestion(Frozen):
    """Words to put into a query, and what they mean."""

    text: str
    detail: str = ""


class Suggestions(Frozen):
    """What could stand at `start` to `end` of a query. `eager` where what is typed there can be nothing else."""

    start: int = 0
    end: int = 0
    options: tuple[Suggestion, ...] = ()
    eager: bool = False
