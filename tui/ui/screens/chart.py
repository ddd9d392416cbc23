"""The time line as a chart on the whole screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.model import Event, Moment, Reading
from tui.ui.acts.viewing import Outcome
from tui.ui.screens.view import ViewScreen
from tui.ui.selection import Selection
from tui.ui.widgets.chart import Chart
from tui.ui.widgets.dates import label
from tui.ui.widgets.lines import Line, Piece, fit, wrapped

_TENSES = {"past": "before", "present": "the day reported", "future": "still to come"}


class ChartScreen(ViewScreen[Mapping[str, Moment]]):
    """What happened when, drawn along time."""

    NAME = "chart"

    def make_rows(self) -> Chart:
        """The chart, empty."""
        return Chart(id="view-rows")

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self.query_one(Chart)

    def count(self, reading: Reading) -> Mapping[str, Moment]:
        """When each event took place."""
        return self.desk.moments(reading)

    def take(self, reading: Reading, counted: Mapping[str, Moment]) -> None:
        """Stand at the selected event, or at the first of those whom the selection lights up."""
        selection, at = self.reader.selection, self.chart.event
        ids = [event.id for actor in selection.actors(reading) for event in reading.events_of.get(actor, ())]
        first = selection.ref if selection.kind == "event" else next(iter(ids), None)
        self.chart.show(reading, counted, at.id if at else first)

    def head(self, width: int) -> Iterable[Line]:  # noqa: ARG002  # the chart knows its own width
        """The axis."""
        return self.chart.head()

    def detail(self, width: int) -> Iterable[Line]:
        """When, what, and who had part in it."""
        event = self.chart.event
        if event is None or self.reading is None:
            return
        glyphs = self.chart.glyphs
        separator = f" {glyphs.separator} "
        yield Line(((" ".join(label(event)), "date"), (separator, "note"), (_TENSES[event.relation], event.relation)))
        people = [self.reading.actor_by_id[actor].name for actor in event.actors if actor in self.reading.actor_by_id]
        words = [*wrapped(event.summary, width, 2, glyphs.ellipsis)]
        yield from (Line(((line, "name"),)) for line in words)
        told: Piece = (fit(", ".join(people), width, glyphs.ellipsis), "note")
        yield Line((told,))

    def framing(self) -> tuple[str, str]:
        """How many events are shown, and how much of time is in view."""
        chart = self.chart
        of = f" of {len(chart) + chart.left_out}, the main ones" if chart.left_out else ""
        title = f"7 Chart of time {chart.glyphs.separator} {len(chart)}{of}" if len(chart) else "7 Chart of time"
        return title, chart.span_in_view()

    def here(self) -> Selection | None:
        """The event at the cursor."""
        event = self.chart.event
        return Selection("event", event.id, event.trigger) if event else None

    def opened(self) -> Outcome:
        """To the event in the article."""
        return Outcome(self.here(), "article")

    def copied(self) -> str:
        """The date and what happened."""
        return _copied(self.chart.event) if self.chart.event else ""


def _copied(event: Event) -> str:
    return f"{' '.join(label(event))}: {event.summary}"
