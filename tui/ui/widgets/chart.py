"""The time line as a chart: a row for each event, time from left to right, zoomed from years to hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from tui.model import Event, Moment, Reading
from tui.ui.commands.view_keys import CHART_KEYS
from tui.ui.paint.axis import Window, fitted, ticks
from tui.ui.paint.chart import ChartPainter
from tui.ui.widgets.dates import UNDATED, label
from tui.ui.widgets.lines import Line, fill, fit
from tui.ui.widgets.rows import Rows

_CROWD = 4
"""Where all of time is so many times as long as what holds most events, the chart begins with the latter."""


class Chart(Rows):
    """Events in their order; the window of time is the same for all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHART_KEYS]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._reading: Reading | None = None
        self._moments: Mapping[str, Moment] = {}
        self._events: Sequence[Event] = ()
        self._window: Window | None = None
        self._painter: ChartPainter | None = None
        self.every = False

    # What is shown.

    def show(self, reading: Reading, moments: Mapping[str, Moment], at: str | None) -> None:
        """Show a reading's events, standing at one of them; other facts of the same article keep the window."""
        self._reading, self._moments = reading, moments
        self.every = self.every or (at is not None and at not in {event.id for event in reading.main_events})
        self._list(at)

    def _list(self, at: str | None) -> None:
        assert self._reading is not None
        self._events = self._reading.timeline if self.every else self._reading.main_events
        ids = [event.id for event in self._events]
        self.cursor = ids.index(at) if at in ids else self._weightiest()
        self._window = self._window or self._home()
        self.lay_out()
        self.go_to(self.cursor)

    def _weightiest(self) -> int:
        """The row of the event that the story is about most."""
        return max(range(len(self._events)), key=lambda row: self._events[row].salience, default=0)

    @property
    def event(self) -> Event | None:
        """The event at the cursor."""
        return self._events[self.cursor] if self.cursor < len(self._events) else None

    @property
    def left_out(self) -> int:
        """How many events of the text are not shown."""
        return len(self._reading.events) - len(self._events) if self._reading else 0

    def _stretch(self) -> tuple[float, float] | None:
        """All of the time that is told of, the day of the news included."""
        if not self._moments or self._reading is None:
            return None
        published = self._reading.article.published
        days = [float(published.toordinal()), published.toordinal() + 1.0] if published else []
        ends = [*days, *(m.begins for m in self._moments.values()), *(m.ends for m in self._moments.values())]
        return min(ends), max(ends)

    def _home(self) -> Window | None:
        """The window to begin with: all of time, but without a few events that lie far from the others."""
        whole = self._stretch()
        if whole is None:
            return None
        middles = sorted((m.begins + m.ends) / 2 for m in self._moments.values())
        edge = len(middles) // 8
        crowd = middles[edge : len(middles) - edge] or middles
        length = crowd[-1] - crowd[0]
        if edge and length * _CROWD < whole[1] - whole[0]:
            return fitted(crowd[0] - 1, crowd[-1] + 1, 1)
        return fitted(*whole, 1)

    # Drawing.

    def count(self) -> int:
        """An event a row."""
        return len(self._events)

    @property
    def _names(self) -> int:
        """Cells for what happened, left of the chart."""
        return min(max(self.drawn_width * 2 // 5, 12), 60)

    def lay_out(self) -> None:
        """Draw on the window that there is room for."""
        width = self.scrollable_content_region.width - 1
        self._painter = None
        if self._window and self._reading and width > 0:
            self._width = width
            self._window = replace(self._window, cells=max(width - self._names - 1, 1))
            published = self._reading.article.published
            day = published.toordinal() if published else None
            self._painter = ChartPainter(self._window, ticks(self._window), day, self.glyphs)
        super().lay_out()

    def head(self) -> Iterable[Line]:
        """The axis; nothing where no event is dated."""
        if self._painter is None:
            return ()
        return (Line(((" " * (self._names + 1), ""), *row)) for row in self._painter.head())

    def row(self, index: int) -> Line:
        """What happened, and when."""
        event, names = self._events[index], self._names
        words = fill(fit(event.summary, names - 2, self.glyphs.ellipsis), names - 1)
        moment = self._moments.get(event.id)
        sign = self.glyphs.dot(event.relation) if moment else self.glyphs.dot_undated
        start = ((f"{sign} ", f"chart-{event.relation}"), (words, "summary"))
        if self._painter is None:
            return Line((*start, (UNDATED, "together")))
        if moment is None:
            return Line((*start, *self._painter.undated(self._before(index), UNDATED)))
        return Line((*start, *self._painter.event(moment, event.relation, when(event, moment))))

    def span_in_view(self) -> str:
        """How much of time is in view, in words."""
        if self._window is None:
            return ""
        for unit, days in (("years", 365.25), ("months", 30.44), ("days", 1.0)):
            if self._window.days >= 2 * days:
                return f"{self._window.days / days:.0f} {unit} in view"
        return f"{self._window.days * 24:.0f} hours in view"

    def _before(self, index: int) -> Moment | None:
        """When the last dated event above a row took place."""
        above = (self._moments.get(self._events[row].id) for row in range(index - 1, -1, -1))
        return next((moment for moment in above if moment), None)

    def empty(self) -> str:
        """Why there are no rows."""
        told = "nothing is told in this text as having happened"
        return told if self._reading else f"counting{self.glyphs.ellipsis}"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Time can be looked at where some is told of, and all events where not all of them are shown."""
        if action in ("zoom", "pan", "whole"):
            return self._window is not None
        if action == "every":
            return self.every or bool(self.left_out)
        return super().check_action(action, parameters)

    # Moving through time.

    def go_to(self, index: int) -> None:
        """Move to an event, and to its time when that is not in view."""
        super().go_to(index)
        moment = self._moments.get(self.event.id) if self.event else None
        if moment and self._window and not self._window.holds(moment.begins, moment.ends):
            middle = (self._window.begins + self._window.ends) / 2
            self._look_at(self._window.moved(((moment.begins + moment.ends) / 2 - middle) / self._window.days))

    def _look_at(self, window: Window) -> None:
        self._window = window
        self.lay_out()
        self.post_message(self.Moved())

    def action_zoom(self, factor: float) -> None:
        """See less of time, or more, around the event at the cursor."""
        if self._window:
            moment = self._moments.get(self.event.id) if self.event else None
            middle = (self._window.begins + self._window.ends) / 2
            self._look_at(self._window.zoomed(factor, (moment.begins + moment.ends) / 2 if moment else middle))

    def action_pan(self, share: float) -> None:
        """Look earlier or later."""
        if self._window:
            self._look_at(self._window.moved(share))

    def action_whole(self) -> None:
        """See all of time."""
        if whole := self._stretch():
            self._look_at(fitted(*whole, 1))

    def action_every(self) -> None:
        """Show every event, or the main ones again."""
        at = self.event.id if self.event else None
        self.every = not self.every
        self._list(at)


def when(event: Event, moment: Moment) -> str:
    """The date on one line, with the hours where they are known."""
    words = " ".join(label(event))
    if moment.begins == int(moment.begins) and moment.ends == int(moment.ends):
        return words
    first = round((moment.begins - int(moment.begins)) * 1440)
    if moment.shape == "point":
        return f"{words} {first // 60:02d}:{first % 60:02d}"
    last = first + round((moment.ends - moment.begins) * 1440)
    return f"{words}, {first // 60}-{last // 60} h"
