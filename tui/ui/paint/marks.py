"""What is marked in the text: every fact at rest, and those of the selection; found by bisect, not by a look at all."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain, groupby
from typing import Final, Literal, NamedTuple, TypeVar, get_args

from tui.model import Actor, Event, Piece, Quote, Reading, Span, Together
from tui.model.sureness import is_unsure
from tui.ui.selection import Selection

Role = Literal[
    "quote", "source", "cue", "time", "trigger",
    "person", "organization", "place", "group", "other",
    "nominal", "name", "pronoun", "unsure",
    "shared-selected",
    "quote-selected", "source-selected", "cue-selected", "found", "time-selected", "trigger-selected",
    "nominal-selected", "name-selected", "pronoun-selected",
    "one-selected", "two-selected", "three-selected", "four-selected", "reason-selected",
    "match", "match-here", "selecting", "here", "cursor", "bookmark", "label",
]  # fmt: skip
"""Why a piece of text is marked: the last part of its component class, `article--…`; the later lie over the earlier."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
_DEPTH = {role: depth for depth, role in enumerate(ROLES)}
_MENTIONS = frozenset[Role](("name", "nominal", "pronoun"))
PICKABLE: Final = frozenset[Role]((*_MENTIONS, "quote", "time", "trigger"))
"""What can be selected where it begins, by itself."""
_SELECTED = "-selected"
_SELECTED_MENTIONS: Final[Mapping[str, Role]] = {
    "name": "name-selected",
    "nominal": "nominal-selected",
    "pronoun": "pronoun-selected",
}
SEVERAL: Final[tuple[Role, ...]] = ("one-selected", "two-selected", "three-selected", "four-selected")
"""The looks of several selected actors, one after the other; a fifth looks like the first."""
_AROUND = 10_000
"""Characters before and after what is looked at of which the marks are made as well."""
_Spanning = TypeVar("_Spanning", bound=Span)
_LAID_OVER = frozenset[Role](("found", "match", "match-here", "selecting"))


class Mark(NamedTuple):
    """A marked stretch of text. `role` says why.

    `type` is the actor's, of a mention at rest; of one of several selected actors it is the role at rest.
    """

    start: int
    end: int
    role: Role
    type: Role | None = None


class Marks:
    """Marks in text order, those over a stretch found by bisect."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = [mark for mark, _ in groupby(sorted(marks)) if mark.start < mark.end]
        self._starts = [mark.start for mark in self._marks]
        self._ends = list(accumulate((mark.end for mark in self._marks), max))

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with `start` to `end`."""
        # `_ends` is the furthest end so far: nothing before the first one past `start` reaches it.
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]


class Resting(Marks):
    """The marks of every fact of a reading, whatever is selected. Those of a stretch are made when it is looked at."""

    def __init__(self, reading: Reading | None) -> None:
        """Of no reading there are none."""
        super().__init__()
        self._reading = reading
        self._first, self._last = 0, -1
        self._near = Marks()

    def __iter__(self) -> Iterator[Mark]:
        """All of them, in text order."""
        return iter(Marks(_resting(self._reading, _Stretch(0, sys.maxsize))) if self._reading else ())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with `start` to `end`."""
        if self._reading and not (self._first <= start and end <= self._last):
            self._first, self._last = start - _AROUND, end + _AROUND
            self._near = Marks(_resting(self._reading, _Stretch(self._first, self._last)))
        return self._near.over(start, end)


class _Stretch(NamedTuple):
    """A stretch of text: offsets, half open."""

    start: int
    end: int

    def of(self, spans: Iterable[_Spanning]) -> Iterator[_Spanning]:
        """Those of some spans that share a character with it."""
        return (span for span in spans if span.start < self.end and self.start < span.end)


def _resting(reading: Reading, here: _Stretch) -> Iterator[Mark]:
    for actor in reading.actors:
        for mention in here.of(actor.mentions):
            yield Mark(mention.start, mention.end, mention.kind, actor.type)
            if is_unsure(mention):
                yield _mark(mention, "unsure")
    for quote in reading.quotes:
        pieces = (*quote.content, *filter(None, (quote.cue, quote.source)))
        if any(here.of(pieces)):
            yield from _quote(quote, "quote", "cue", "source")
            yield from (_unsure(quote),) if is_unsure(quote) else ()
    yield from (_mark(time, "time") for time in here.of(reading.times))
    for event in reading.events:
        for trigger in here.of((event.trigger,)):
            yield _mark(trigger, "trigger")
            yield from (_mark(trigger, "unsure"),) if is_unsure(event) else ()


def chosen(
    reading: Reading, selection: Selection, together: Together | None = None, reasons: Iterable[Span] = ()
) -> Marks:
    """The marks of the selection: what its actors are called, said and took part in; its own words and time.

    Of several actors `together`, all they are called, where they meet, and what they say of each other. With them those
    of the `reasons` that are being looked at.
    """
    found = chain(_together(reading, together) if together else (), _chosen(reading, selection, together))
    return Marks(chain(found, (_mark(span, "reason-selected") for span in reasons)))


def _unsure(quote: Quote) -> Mark:
    """The words on which an unsure quote turns: its source, its cue, or else its first words."""
    first = quote.content[0]
    words = " ".join(first.text.split(" ")[:2])
    return _mark(quote.source or quote.cue or Span(start=first.start, end=first.start + len(words)), "unsure")


def _together(reading: Reading, together: Together) -> Iterator[Mark]:
    yield from (Mark(stop.start, stop.end, "shared-selected") for stop in together.stops)
    for index, actor in enumerate(together.actors):
        role = SEVERAL[index % len(SEVERAL)]
        yield from (Mark(m.start, m.end, role, m.kind) for m in reading.actor_by_id[actor].mentions)
    for quote in together.quotes:
        yield from (_mark(piece, "quote-selected") for piece in reading.quote_by_id[quote].content)
    yield from (_mark(reading.event_by_id[event].trigger, "trigger-selected") for event in together.events)


def _chosen(reading: Reading, selection: Selection, together: Together | None) -> Iterator[Mark]:
    for actor in () if together else selection.actors(reading):
        yield from _mentions(reading.actor_by_id[actor])
    ref = selection.ref or ""
    if selection.kind == "actor" and not together:
        for quote in reading.quotes_of.get(ref, ()):
            yield from (_mark(piece, "quote-selected") for piece in quote.content)
        yield from (_mark(event.trigger, "trigger-selected") for event in reading.events_of.get(ref, ()))
    elif selection.kind == "quote" and (said := reading.quote_by_id.get(ref)):
        yield from _quote(said, "quote-selected", "cue-selected", "source-selected")
    elif selection.kind == "event" and (event := reading.event_by_id.get(ref)):
        yield from _event(reading, event)
    elif selection.kind == "text" and selection.place:
        yield _mark(selection.place, "found")


def _mentions(actor: Actor) -> list[Mark]:
    return [Mark(mention.start, mention.end, _SELECTED_MENTIONS[mention.kind]) for mention in actor.mentions]


def _quote(quote: Quote, words: Role, cue: Role, source: Role) -> Iterator[Mark]:
    pieces: list[tuple[Piece | None, Role]] = [(quote.cue, cue), (quote.source, source)]
    pieces += [(piece, words) for piece in quote.content]
    yield from (_mark(piece, role) for piece, role in pieces if piece is not None)


def _event(reading: Reading, event: Event) -> Iterator[Mark]:
    yield _mark(event.trigger, "trigger-selected")
    if event.time is not None:
        yield _mark(reading.times[event.time], "time-selected")


def _mark(span: Span, role: Role) -> Mark:
    return Mark(span.start, span.end, role)


def stack(rest: list[Mark], selected: list[Mark]) -> tuple[Role, ...]:
    """The roles of one stretch from all the marks over it, the lowest first: later ones are drawn over earlier ones.

    Of mentions at rest only the innermost shows, and none under the same words selected, so that each kind keeps the
    look that tells it apart.
    """
    over = {(mark.start, mark.end, mark.type or mark.role.removesuffix(_SELECTED)) for mark in selected}
    under = [mark for mark in rest if (mark.start, mark.end, mark.role) not in over]
    inner = min((mark for mark in under if mark.role in _MENTIONS), key=lambda m: m.end - m.start, default=None)
    roles: set[Role] = {mark.role for mark in (*under, *selected) if mark.role not in _MENTIONS}
    if inner:
        roles |= {inner.role} | ({inner.type} if inner.type else set())
    return tuple(sorted(roles, key=_DEPTH.__getitem__))


def is_loud(roles: tuple[Role, ...]) -> bool:
    """Whether the selection is among them, or what the reader laid over it: that cancels what makes text fainter."""
    return any(role in _LAID_OVER or role.endswith(_SELECTED) for role in roles)
