"""Who with whom, who said how much, and the time line as a chart; several facts at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal, NamedTuple

from msgspec.structs import replace
from textual.message import Message

from tui.model import Quote, Reading, Span, Together
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.selection import Selection

ViewName = Literal["company", "speakers", "chart"]
"""The views of a whole article."""


class Outcome(NamedTuple):
    """With what the reader leaves a view: what to select, the pane to go to, actors to mark, another view to see."""

    selection: Selection | None = None
    pane: str | None = None
    marked: frozenset[str] = frozenset()
    view: ViewName | None = None


class Gathered(Message):
    """What several actors of a reading share."""

    def __init__(self, reading: Reading, together: Together) -> None:
        super().__init__()
        self.reading = reading
        self.together = together


class Viewing(Act):
    """Who with whom, who said how much, and the time line as a chart; several facts at once."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._entering = False

    # Several actors.

    def gather(self) -> None:
        """Find what the marked actors share, if there are two or more."""
        screen = self.screen
        actors = [actor.id for actor in screen.reading.actors if actor.id in screen.marked] if screen.reading else []
        if screen.reading is None or len(actors) < 2:
            screen.together = None
            return
        work = partial(self._find, screen.reading, actors)
        screen.run_worker(
            work, description="together", group="together", exclusive=True, thread=True, exit_on_error=False
        )

    def _find(self, reading: Reading, actors: Sequence[str]) -> None:
        self.screen.post_message(Gathered(reading, self.screen.desk.together(reading, actors)))

    def take(self, message: Gathered) -> None:
        """Show it, unless other actors were marked or another reading came in between."""
        screen, together = self.screen, message.together
        marked = {actor.id for actor in message.reading.actors} & screen.marked
        if message.reading is not screen.reading or set(together.actors) != marked:
            return
        screen.together = together
        if self._entering and together.stops:
            screen.select(replace(screen.selection, place=together.stops[0]), follow=True)
        self._entering = False
        screen.update_keys()

    def stops(self) -> tuple[Span, ...]:
        """What `n` walks: where marked actors meet; among the quotes, those of one speaker; else all mentions."""
        reading = self.screen.reading
        if reading is None:
            return ()
        if self.screen.together:
            return self.screen.together.stops
        said = tuple(quote.content[0] for quote in self._followed(reading))
        return said or self.screen.selection.stops(reading)

    def standing_at(self, stop: Span) -> Selection:
        """The selection at one of the stops."""
        reading, selection = self.screen.reading, self.screen.selection
        quotes = self._followed(reading) if reading and not self.screen.together else ()
        said = next((quote for quote in quotes if quote.content[0] == stop), None)
        return Selection("quote", said.id, stop) if said else replace(selection, place=stop)

    def _followed(self, reading: Reading) -> Sequence[Quote]:
        """Among the quotes, all of the selected one's speaker."""
        selection = self.screen.selection
        quote = reading.quote_by_id.get(selection.ref or "") if selection.kind == "quote" else None
        if quote is None or quote.speaker is None or self.screen.current != "quotes":
            return ()
        return reading.quotes_of[quote.speaker]

    # Views of the whole article.

    def arrive(self, outcome: Outcome | None) -> None:
        """Come back from a view, to what the reader chose there."""
        screen = self.screen
        if outcome is None:
            return
        if outcome.marked:
            self._entering = True
            screen.marked = outcome.marked
        if outcome.selection and outcome.selection != screen.selection:
            screen.select(outcome.selection, follow=outcome.pane == "article")
        if outcome.pane:
            screen.show(outcome.pane)
        if outcome.view:
            screen.show_view(outcome.view)
