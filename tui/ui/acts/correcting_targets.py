"""Which facts a correction is about, and where the selection goes with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from tui.model import Accept, Actor, ActorRef, Correction, Event, EventRef, Quote, QuoteRef, Reading
from tui.ui.acts.base import Act
from tui.ui.questions import LineQuestion, Option
from tui.ui.selection import NOTHING, FactKind, Selection


class Targets(Act):
    """What every correction by key begins with: the facts that it is about."""

    @property
    def reading(self) -> Reading:
        """The reading as it is corrected; asked for only when nothing is refused."""
        assert self.screen.reading is not None
        return self.screen.reading

    def ids(self, kind: FactKind) -> tuple[str, ...]:
        """The marked facts of a kind, in the order of their list; with none marked, the one at the cursor."""
        listed, reading = self.screen.listed, self.screen.reading
        if listed is None or reading is None or kind != listed.KIND:
            return ()
        marked = tuple(ref for ref in listed.refs if ref in self.screen.marked)
        here = listed.at_cursor()
        return marked or ((here.ref,) if here and here.ref else ())

    def make(self, *corrections: Correction) -> None:
        """Put something right."""
        self.screen.correcting.make(*corrections)

    def ask(self, asking: Awaitable[None]) -> None:
        """Go on with something that asks the reader."""
        self.screen.run_worker(asking, group="ask", exclusive=True)

    def option(self, actor: Actor) -> Option:
        """An actor as a line of a choice."""
        return Option(actor.name, ", ".join(actor.roles), self.screen.article.view.glyphs.actor(actor.type), actor.type)


def a_name(title: str, value: str) -> LineQuestion[str]:
    """The question for a name."""
    return LineQuestion(title, "enter takes it, esc leaves", _name, value)


def _name(written: str) -> str:
    if not written.strip():
        raise ValueError("a name has letters")
    return " ".join(written.split())


def accepting(reading: Reading, refs: Iterable[str]) -> Accept:
    """The correction by which a reader agrees with facts, given by their ids."""
    wanted = set(refs)
    return Accept(
        actors=tuple(ActorRef.of(actor) for actor in reading.actors if actor.id in wanted),
        quotes=tuple(QuoteRef.of(quote) for quote in reading.quotes if quote.id in wanted),
        events=tuple(EventRef.of(event) for event in reading.events if event.id in wanted),
    )


def followed(before: Reading | None, after: Reading, selection: Selection) -> Selection:
    """The selection after a correction: the same fact, else who has its words now, else what is new, else nothing."""
    kind = selection.kind
    if before is None or kind is None or kind == "text":
        return selection
    facts = _KINDS[kind]
    known = {fact.id for fact in facts(before)}
    if selection.ref in {fact.id for fact in facts(after)}:
        return selection
    heir = _heir(before, after, selection) if kind == "actor" else None
    new = [fact.id for fact in facts(after) if fact.id not in known]
    ref = heir or (new[0] if len(new) == 1 else None)
    return Selection(kind, ref) if ref else NOTHING


def _heir(before: Reading, after: Reading, selection: Selection) -> str | None:
    """The actor that has an actor's first mention now."""
    old = before.actor_by_id.get(selection.ref or "")
    if old is None:
        return None
    first = (old.mentions[0].start, old.mentions[0].end)
    return next((a.id for a in after.actors if any((m.start, m.end) == first for m in a.mentions)), None)


_KINDS: dict[FactKind, Callable[[Reading], Iterable[Actor | Quote | Event]]] = {
    "actor": lambda reading: reading.actors,
    "quote": lambda reading: reading.quotes,
    "event": lambda reading: reading.events,
}
