"""What the reader is unsure of, one after the other, to be accepted or put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult

from tui.model import Doubt, Reason, Span
from tui.model.sureness import in_words, percent
from tui.ui.panes.panel import Panel
from tui.ui.selection import NOTHING, Selection
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fill, fit, wrapped
from tui.ui.widgets.reasons import ReasonList

SECONDS = 4
"""What a doubt takes somebody who knows the subject: a look at the place, and a key."""
_WHY_LINES = 2


def time_left(count: int) -> str:
    """How long so many doubts take."""
    minutes = round(count * SECONDS / 60)
    if count * SECONDS < 45:
        return "less than a minute"
    return "about a minute" if minutes <= 1 else f"about {minutes} minutes"


class DoubtList(LineList, can_focus=True):
    """Doubts with a cursor: what is doubtful and how sure it is, and below that why."""

    def __init__(self) -> None:
        super().__init__()
        self.doubts: Sequence[Doubt] = ()

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line for the fact, and up to two for why it is doubtful."""
        return (self._entry(doubt, width) for doubt in self.doubts)

    def _entry(self, doubt: Doubt, width: int) -> list[Line]:
        signs = {"quote": self.glyphs.direct, "event": self.glyphs.dot_present, "actor": self.glyphs.person}
        sure = f" {percent(doubt.confidence)}"
        room = max(width - 2 - cell_len(sure), 4)
        label = fill(fit(doubt.label, room, self.glyphs.ellipsis), room)
        first = Line(((f"{signs[doubt.kind]} ", doubt.kind), (label, "name"), (sure, "unsure")))
        why = wrapped(doubt.why, width - 2, _WHY_LINES, self.glyphs.ellipsis)
        return [first, *(Line((("  ", ""), (line, "note"))) for line in why)]

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what the keys work on."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """That all is done."""
        return "nothing is left that the reader is unsure of"


class ReviewPane(Panel):
    """The doubts that are left, how far the review is, and all the reasons of the one that is looked at."""

    def __init__(self, explain: Callable[[Doubt], tuple[Reason, ...]]) -> None:
        super().__init__()
        self._list = DoubtList()
        self._reasons = ReasonList(pointing=False, id="review-reasons")
        self._explain = explain
        self._order: dict[tuple[str, Span], int] = {}
        self.total = 0

    def compose(self) -> ComposeResult:
        """The list, and below it why."""
        yield self._list.data_bind(ReviewPane.ascii)
        yield self._reasons.data_bind(ReviewPane.ascii)

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.focus()

    @property
    def doubt(self) -> Doubt | None:
        """The doubt that is looked at; None when none is left."""
        doubts = self._list.doubts
        return doubts[self._list.cursor] if doubts else None

    def show(self, doubts: Sequence[Doubt]) -> None:
        """Show what is doubtful now: what was decided is gone and the next in its place, what was undone is back."""
        before = {_key(doubt) for doubt in self._list.doubts}
        for doubt in doubts:
            self._order.setdefault(_key(doubt), len(self._order))
        self._list.doubts = sorted(doubts, key=lambda doubt: self._order[_key(doubt)])
        self.total = max(self.total, len(self._order))
        back = [i for i, doubt in enumerate(self._list.doubts) if _key(doubt) not in before] if before else []
        self._list.lay_out()
        self._list.cursor = back[0] if back else min(self._list.cursor, max(len(doubts) - 1, 0))
        self._look()

    def move(self, step: int) -> None:
        """Go to another doubt."""
        self._list.cursor = max(min(self._list.cursor + step, len(self._list.doubts) - 1), 0)
        self._look()

    def _look(self) -> None:
        """Show the doubt at the cursor with its reasons, and how far the review is."""
        self._list.show_entry(self._list.cursor)
        self._list.update_looks()
        left = len(self._list.doubts)
        place = self.total - left + self._list.cursor + 1
        self.border_title = f"Review {self._list.glyphs.separator} {min(place, self.total)} of {self.total}"
        self.border_subtitle = f"{left} left, {time_left(left)}" if left else "done"
        self._reasons.show(self._told(self.doubt) if self.doubt else ())

    def _told(self, doubt: Doubt) -> tuple[Reason, ...]:
        """How sure the fact is, and its reasons."""
        sure = f"{in_words(doubt.confidence).capitalize()}, {percent(doubt.confidence)}."
        return (Reason(text=sure), *self._explain(doubt))

    @property
    def place(self) -> Span | None:
        """The doubtful place."""
        return self.doubt.place if self.doubt else None

    @property
    def lit(self) -> tuple[Span, ...]:
        """The doubtful mentions, and the words on which the doubtful fact turns."""
        return self.doubt.spans if self.doubt else ()

    @property
    def selection(self) -> Selection:
        """The fact that is doubtful, at its place."""
        return Selection(self.doubt.kind, self.doubt.ref, self.doubt.place) if self.doubt else NOTHING


def _key(doubt: Doubt) -> tuple[str, Span]:
    """What a doubt is known by when the article is read again and its facts have other ids."""
    return doubt.kind, doubt.place
