"""Putting events right: their days, their order, their people, and dropping them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tui.model import ActorRef, DropEvents, Event, EventRef, SetDays, SetOrder, SetPeople
from tui.ui.acts.correcting_targets import Targets
from tui.ui.paint.days import parse_days, written
from tui.ui.questions import ChoiceQuestion, LineQuestion


class _Move(NamedTuple):
    """Where events go on the time line."""

    place: Literal["before", "with", "after"]
    other: Event


class CorrectingEvents(Targets):
    """Each method is a key in the time line."""

    def chosen(self) -> tuple[Event, ...]:
        """The marked events, or the one at the cursor."""
        return tuple(self.reading.event_by_id[ref] for ref in self.ids("event"))

    def days(self) -> None:
        """Ask when events were."""
        self.ask(self._days(self.chosen()))

    async def _days(self, events: tuple[Event, ...]) -> None:
        question = LineQuestion(
            "When it was",
            "8 Aug 2025, 2025-08, 2025-Q3, 2025, or two with a dash; empty: undated",
            parse_days,
            written(events[0].begins, events[0].ends, events[0].precision),
            "8 Aug 2025",
        )
        if days := await self.screen.ask(question):
            refs = tuple(map(EventRef.of, events))
            self.make(SetDays(events=refs, begins=days.begins, ends=days.ends, precision=days.precision))

    def move(self, step: int) -> None:
        """Put events earlier (-1) or later (1): out of those that they share a place with, or to those next to them."""
        if move := self._move(step):
            refs = tuple(map(EventRef.of, self.chosen()))
            self.make(SetOrder(events=refs, place=move.place, other=EventRef.of(move.other)))

    def cannot_move(self, step: int) -> str | None:
        """Why events cannot go earlier, or later."""
        if self._move(step):
            return None
        return "this is the earliest" if step < 0 else "this is the latest"

    def _move(self, step: int) -> _Move | None:
        """The next place earlier or later among the events that are listed."""
        chosen, listed = self.chosen(), self.screen.listed
        if not chosen or listed is None:
            return None
        moved = {event.id for event in chosen}
        order = chosen[0].order
        others = [self.reading.event_by_id[ref] for ref in listed.refs if ref not in moved]
        if beside := [event for event in others if event.order == order]:
            return _Move("before" if step < 0 else "after", beside[0])
        beyond = [event for event in others if (event.order - order) * step > 0]
        return _Move("with", min(beyond, key=lambda event: abs(event.order - order))) if beyond else None

    def people(self) -> None:
        """Ask who had part in events."""
        self.ask(self._people(self.chosen()))

    async def _people(self, events: tuple[Event, ...]) -> None:
        own = events[0].actors
        actors = [self.reading.actor_by_id[ref] for ref in own]
        actors += [actor for actor in self.reading.actors if actor.id not in own]
        options = tuple(map(self.option, actors))
        marked = frozenset(range(len(own)))
        choice = await self.screen.ask(ChoiceQuestion("Who had part in it", options, several=True, marked=marked))
        if choice is None:
            return
        people = tuple(actors[number] for number in choice.numbers)
        if tuple(actor.id for actor in people) != own or len(events) > 1:
            self.make(SetPeople(events=tuple(map(EventRef.of, events)), actors=tuple(map(ActorRef.of, people))))

    def drop(self) -> None:
        """Take events out."""
        self.make(DropEvents(events=tuple(map(EventRef.of, self.chosen()))))
