"""What a time is reckoned from: the publication date, the time just mentioned, the tense of the verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tui.model import Because, Span
from tui.reading.times.bounds import bounds
from tui.reading.times.calendar import grain

Direction = int
"""-1 into the past, 1 into the future, 0 not told."""

_HISTORY = 15
"""Years after which a passage that names a year goes on to speak of it: news of the last years comes back to today."""

_AROUND_TODAY = 31
"""Days from the publication date within which a time brings a passage of history back to today."""

_STILL_REPORTED = 12
"""How many sentences on a business report is still about the quarter that it named."""


@dataclass(frozen=True)
class Mention:
    """A time already mentioned: its value, the unit it names one of, its first day, and where it stands."""

    value: str
    unit: str
    day: date
    span: Span
    sentence: int


@dataclass
class Anchor:
    """The days a time can be reckoned from, as they stand where the reading has come to; it follows the text.

    `because` gathers what the reckoning of the present expression rested on; `compared` is set when that expression
    only says what something is compared with ("a year earlier"), so that what follows is not reckoned from it.
    """

    published: date | None
    tense: Callable[[int], tuple[Direction, Span | None]]
    date_line: Span | None = None
    mention: Mention | None = None
    period: Mention | None = None
    sentence: int = 0
    start: int = 0
    compared: bool = False
    year_said: Mention | None = None
    because: list[Because] = field(default_factory=list)

    def today(self) -> date | None:
        """The day of writing: what the date line says, else the publication date."""
        if self.date_line:
            self._note("from-date-line", self.date_line)
        elif self.published:
            self._note("from-publication-date")
        return self.published

    def mentioned(self, within: int | None = None) -> Mention | None:
        """The time mentioned last, if it stands no more than `within` sentences back."""
        found = self.mention
        if found is None or (within is not None and self.sentence - found.sentence > within):
            return None
        self._note("from-time-mentioned", found.span)
        return found

    def mentioned_day(self) -> date | None:
        """The first day of the time mentioned last, else the publication date."""
        found = self.mentioned()
        return found.day if found else self.today()

    def quarter_reported(self) -> Mention | None:
        """The quarter of the year whose results the last sentences were about."""
        found = self.period
        if found is None or self.sentence - found.sentence > _STILL_REPORTED:
            return None
        self._note("from-quarter-reported", found.span)
        return found

    def year_spoken_of(self) -> int | None:
        """The year that this sentence has said, or the last ones if it is so long past that they tell history."""
        said = self.year_said
        if said is None or self.sentence - said.sentence > 4:
            return None
        years = self.published.year - said.day.year if self.published else _HISTORY
        if not years or (years < _HISTORY and self.sentence != said.sentence) or self._came_back(said):
            return None
        self._note("from-year-mentioned", said.span)
        return said.day.year

    def _came_back(self, said: Mention) -> bool:
        """Whether another sentence since then has spoken of the days around the publication."""
        last = self.mention
        if last is None or self.published is None or last.sentence == said.sentence:
            return False
        return abs((last.day - self.published).days) <= _AROUND_TODAY

    def direction(self) -> Direction:
        """Where the nearest verb points."""
        direction, span = self.tense(self.start)
        if direction and span:
            self._note("points-ahead" if direction > 0 else "points-back", span)
        return direction

    def begin(self, start: int, sentence: int) -> None:
        """Go on to the expression that starts here."""
        self.start, self.sentence = start, sentence
        self.because = []
        self.compared = False

    def end(self, value: str | None, span: Span, *, explicit: bool) -> None:
        """Remember the value of the expression just reckoned, if it names days on the calendar."""
        known, unit = bounds(value), grain(value or "")
        if value and known and unit and not self.compared:
            self.mention = Mention(value, unit, known[0], span, self.sentence)
            if explicit:
                self.year_said = self.mention
            if unit == "quarter" and self._reported(known[0], known[1]):
                self.period = self.mention

    def _reported(self, first: date, last: date) -> bool:
        """Whether a quarter can be the one whose results are told.

        It is over, as it may be in a business year of its own even in the midst of that of the calendar; and it is not
        an earlier one that the quarter reported is compared with.
        """
        known = self.period
        if known and self.sentence - known.sentence <= _STILL_REPORTED:
            return first >= known.day and (self.published is None or last < self.published)
        return self.published is None or first < self.published

    def _note(self, rule: str, *spans: Span) -> None:
        reason = Because(rule=rule, spans=spans)
        if reason not in self.because:
            self.because.append(reason)


def nearest(candidates: list[date], day: date, direction: Direction, reach: timedelta) -> date | None:
    """The candidate nearest to a day; the nearest on the verb's side instead, if that is within reach."""
    if not candidates:
        return None
    told = [c for c in candidates if (c - day).days * direction >= 0 and abs(c - day) <= reach] if direction else []
    return min(told or candidates, key=lambda c: abs((c - day).days))
