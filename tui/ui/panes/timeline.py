"""What happened when: a line from the earliest event to the last, with past, present and future told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.reactive import reactive

from tui.model import Event, Reading, Relation, Span
from tui.model.sureness import is_unsure
from tui.ui.commands import TIMELINE_COMMANDS, bindings_in
from tui.ui.panes.fact_list import FactList
from tui.ui.selection import FactKind
from tui.ui.widgets.dates import UNDATED, day, label
from tui.ui.widgets.lines import Line, Piece, fill, fit, wrapped

_MOST_LINES = 3
TOGETHER = "together"
_SECTIONS: dict[Relation, str] = {"past": "before", "present": "the day reported", "future": "still to come"}


class TimelinePane(FactList[Event]):
    """Dates, the line with its events, what happened, and who had part in it: of the main events, or of all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in TIMELINE_COMMANDS),
        *bindings_in("timeline"),
    ]
    KIND: ClassVar[FactKind] = "event"
    NOTHING_FOUND = "nothing is told in this text as having happened"

    every: reactive[bool] = reactive(False, repaint=False)
    """Whether every event of the text is listed, or the main ones only."""

    def facts(self, reading: Reading) -> Sequence[Event]:
        """Earliest first: the main events, with those selected or shared, or all; all where none stands out."""
        if self.every:
            return reading.timeline
        main = reading.main_events
        refs = {self.selection.ref} if self.selection.kind == self.KIND else set()
        refs.update(self.together.events if self.together else ())
        known = {event.id for event in main} if refs else refs
        if refs <= known:
            return main
        shown = known | refs
        return tuple(event for event in reading.timeline if event.id in shown)

    def counted(self) -> str:
        """How many events are listed, and of how many where some are not."""
        if self.reading is None or not self._shortened():
            return super().counted()
        return f"{len(self._facts)} of {len(self.reading.events)}"

    def telling(self) -> str:
        """That these are not all."""
        return "main events" if self._shortened() else ""

    def _shortened(self) -> bool:
        """Whether the text tells of more than is listed."""
        return self.reading is not None and len(self._facts) < len(self.reading.events)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Listing all is only offered where that makes a difference."""
        if action == "every":
            return self._shortened() or (self.every and any(not event.main for event in self._facts))
        return super().check_action(action, parameters)

    def action_every(self) -> None:
        """List every event, or the main ones again."""
        self.every = not self.every

    def watch_every(self) -> None:
        """List more or fewer, and keep what is selected in view."""
        self._list_again()
        self.refresh_bindings()

    def watch_reading(self) -> None:
        """List the events of another reading; other keys may work."""
        super().watch_reading()
        self.refresh_bindings()

    def watch_selection(self) -> None:
        """An event selected elsewhere is listed, and no longer once it is selected no more."""
        if self.reading and tuple(self.listed(self.reading)) != tuple(self._facts):
            self._list_again()
        else:
            self.follow_selection()

    def place(self, fact: Event) -> Span:
        """The word that tells of it."""
        return fact.trigger

    def lit(self, reading: Reading) -> Iterable[str]:
        """Everything that those whom the selection lights up had part in."""
        return (event.id for actor in self.selection.actors(reading) for event in reading.events_of.get(actor, ()))

    def draw(self, width: int) -> Iterable[list[Line]]:
        """Every event, with a heading above the first of its section."""
        dates = [self._date(index) for index in range(len(self._facts))]
        column = max((cell_len(line) for lines in dates for line in lines), default=0)
        for index, event in enumerate(self._facts):
            lines = self._event(event, dates[index], column, width)
            if not index or self._facts[index - 1].relation != event.relation:
                lines.insert(0, self._heading(event.relation, column, width, first=not index))
            yield lines

    def _date(self, index: int) -> tuple[str, ...]:
        """The lines of the date column: the date, and that the order to the event above is not known."""
        event, above = self._facts[index], self._facts[index - 1] if index else None
        dates = label(event)
        if above and above.order == event.order:
            return (TOGETHER,) if dates == label(above) else (*dates, TOGETHER)
        return dates

    def _heading(self, relation: Relation, column: int, width: int, *, first: bool) -> Line:
        """Where a section of the line begins."""
        glyphs = self.glyphs
        words = _SECTIONS[relation]
        if relation == "present" and self.reading and (published := self.reading.article.published):
            words += f", {day(published)}"
        words = fit(words, width - column - 4, glyphs.ellipsis)
        rule = glyphs.rule * max(width - column - 5 - cell_len(words), 0)
        line = glyphs.line_first if first else glyphs.line(relation)
        pieces: tuple[Piece, ...] = ((" " * (column + 1), ""), (line + " ", relation), (f"{words} ", "section"))
        return Line((*pieces, (rule, "rule")), heading=True)

    def _event(self, event: Event, dates: tuple[str, ...], column: int, width: int) -> list[Line]:
        """An event beside the line: summary, then people."""
        room = width - column - 3
        summary = f"{self.on_word(event, event.because)} {event.summary}".strip()
        text: list[Piece] = [(line, "summary") for line in wrapped(summary, room, _MOST_LINES, self.glyphs.ellipsis)]
        if people := self._people(event):
            text.append((fit(people, room, self.glyphs.ellipsis), "note"))
        lines = []
        for index, (date, piece) in enumerate(zip_longest(dates, text or [("", "")])):
            on_line = self.glyphs.dot(event.relation) if not index else self.glyphs.line(event.relation)
            role = "together" if date in (TOGETHER, UNDATED) else "date"
            start: tuple[Piece, ...] = (
                (fill(date or "", column, right=True) + " ", role),
                (on_line + " ", event.relation),
            )
            lines.append(Line((*start, piece or ("", ""))))
        return lines

    def _people(self, event: Event) -> str:
        """Those who had part in it, the doer first, after a word where the place on the line is unsure."""
        assert self.reading is not None
        names = ", ".join(self.reading.actor_by_id[actor].name for actor in event.actors)
        unsure = f"unsure {self.glyphs.unsure}" if is_unsure(event) else ""
        return f" {self.glyphs.separator} ".join(filter(None, (unsure, names)))

    def copied(self, fact: Event) -> str:
        """The date and what happened."""
        return f"{' '.join(label(fact))}: {fact.summary}"
