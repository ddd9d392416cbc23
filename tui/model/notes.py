"""What a reader writes beside an article, and where the reader was in it. Both hold on to the text, never to ids."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from msgspec import field

from tui.model.document import Span
from tui.model.value import Frozen, Natural

AnchorKind = Literal["actor", "quote", "event", "text"]


class Note(Frozen):
    """Words of the reader's own about a fact or a passage.

    `spans` are where it stands: the first mention of an actor, the pieces of a quote, the trigger of an event, or the
    passage; `quoted` are the words there on one line. `number` is the library's own, 0 until it is kept.
    """

    number: Natural = 0
    kind: AnchorKind = "text"
    spans: tuple[Span, ...]
    quoted: str
    words: str
    made: datetime

    @property
    def start(self) -> int:
        """Where it is anchored."""
        return self.spans[0].start if self.spans else 0


class NoteFound(Frozen):
    """A note together with the article it belongs to."""

    note: Note
    article: str
    source: str
    title: str | None = None
    published: str | None = None


class Whereabouts(Frozen):
    """Where a reader was in an article.

    `kind` and `spans` find the selection again; `cursor` is the offset of the cursor and `top` that of the first
    row in view; `marks` are letters with the offsets they mark.
    """

    kind: AnchorKind | None = None
    spans: tuple[Span, ...] = ()
    cursor: Natural = 0
    top: Natural = 0
    pane: str = "article"
    zoomed: bool = False
    marks: dict[str, Natural] = field(default_factory=dict)


class Picture(NamedTuple):
    """What an article looked like where it was left: all that this depends on, and the cells as a text."""

    occasion: str
    drawn: str


class Opened(Frozen):
    """An article that was opened: from where it was last, when, and how often."""

    article: str
    source: str
    title: str | None = None
    published: str | None = None
    last: datetime
    times: Natural
