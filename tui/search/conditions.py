"""What the operators of a query ask of a line: each term becomes a test of lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from tui.model import Actor, Because, Event, Quote, Reading, Span
from tui.model.notes import Note
from tui.search import when
from tui.search.fold import fold, words
from tui.search.lines import Line
from tui.search.names import Names
from tui.search.operators import MENTION, OPERATORS, PLACES, TIMES
from tui.search.query import Term
from tui.search.vocabulary import SURE, Vocabulary

Test = Callable[[Line], bool]
_UNSURE = 0.5
_CORRECTED = "corrected-by-reader"


class Conditions:
    """Tests for the terms of queries on one reading and the notes on it.

    What must be said of a query is added to its `remarks`.
    """

    def __init__(self, reading: Reading, notes: Sequence[Note] = ()) -> None:
        self._reading, self._notes = reading, notes
        self.names = Names(reading)

    def test(self, term: Term, remarks: list[str]) -> Test:
        """Whether a line is what an operator asks for; a line of another kind never is, negated or not."""
        holds, kinds = self._holds(term, remarks), OPERATORS[term.name].kinds
        return lambda line: line.kind in kinds and holds(line) != term.negated

    def _holds(self, term: Term, remarks: list[str]) -> Test:
        if term.name == MENTION:
            meant = self._meant(term, remarks)
            return lambda line: not meant.isdisjoint(self._present(line))
        if term.name == "said":
            meant = self._meant(term, remarks)
            return lambda line: self._quote(line).speaker in meant
        if term.name in TIMES:
            return self._in_time(term, remarks)
        if term.name in {"about", "note"}:
            return self._worded(term)
        return self._valued(term, remarks)

    # Who.

    def _meant(self, term: Term, remarks: list[str]) -> frozenset[str]:
        meant = self.names.meant(term.value)
        names = [self._reading.actor_by_id[ref].name for ref in sorted(meant.ids)]
        if not names:
            remarks.append(f"nobody here is called “{term.value}”")
        elif not meant.sure:
            remarks.append(f"“{term.value}” taken as {', '.join(names[:3])}")
        return meant.ids

    def _present(self, line: Line) -> set[str]:
        """Ids of the actors that a line is about: who is mentioned in it, who takes part."""
        if line.kind in {"actor", "mention"}:
            return {line.ref or ""}
        if line.kind == "quote":
            return self._mentioned(self._quote(line).content)
        if line.kind == "event":
            event = self._event(line)
            return self._mentioned((event.sentence,)) | set(event.actors)
        return self._mentioned((Span(start=line.start, end=line.end),))

    def _mentioned(self, spans: Iterable[Span]) -> set[str]:
        found: set[str] = set()
        for span in spans:
            first, last = (bisect_left(self._starts, offset) for offset in (span.start, span.end))
            found.update(placed.actor.id for placed in self._reading.mentions[first:last])
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [placed.mention.start for placed in self._reading.mentions]

    # When.

    def _in_time(self, term: Term, remarks: list[str]) -> Test:
        today = self._reading.article.published
        years = {days.first.year for days in self._days.values()} | ({today.year} if today else set())
        try:
            asked = when.asked(term.value, today, years)
        except ValueError as error:
            remarks.append(str(error))
            return lambda _line: term.negated  # nothing, either way
        if term.name == "when":
            return lambda line: any(days.meets(other) for days in self._days_of(line) for other in asked)
        if term.name == "before":
            limit = min((days.first for days in asked), default=None)
            return lambda line: any(limit is not None and days.last < limit for days in self._days_of(line))
        limit = max((days.last for days in asked), default=None)
        return lambda line: any(limit is not None and days.first > limit for days in self._days_of(line))

    def _days_of(self, line: Line) -> tuple[when.Days, ...]:
        days = self._days.get(line.ref if line.kind == "event" else line.start)
        return (days,) if days else ()

    @cached_property
    def _days(self) -> dict[str | int | None, when.Days]:
        """The days of events, by their ids, and of times, by where they stand; those without any are absent."""
        found: dict[str | int | None, when.Days] = {}
        for event in self._reading.events:
            if event.begins:
                found[event.id] = when.Days(event.begins, max(event.ends or event.begins, event.begins))
        for time in self._reading.times:
            if days := when.of_value(time.value or ""):
                found[time.start] = days
        return found

    # Which words.

    def _worded(self, term: Term) -> Test:
        """Whether the own words of a line hold these, in a row where they stand in quotation marks."""
        typed = [word.folded for word in words(term.value)]
        if term.phrase:
            return lambda line: bool(in_a_row(line, typed, is_open=term.open))
        meanings = [_surest(self._sayings.matches(word, fuzzy=False)) for word in typed]

        def holds(line: Line) -> bool:
            """Whether for each word typed the line has one that means it."""
            own = {word.folded for word in line.words if word.start >= line.own}
            return all(not own.isdisjoint(meaning) for meaning in meanings)

        return holds

    @cached_property
    def _sayings(self) -> Vocabulary:
        """The words of quotes, events and notes."""
        said = [quote.words for quote in self._reading.quotes] + [event.summary for event in self._reading.events]
        said += [note.words for note in self._notes]
        return Vocabulary(word.folded for saying in said for word in words(saying))

    # What.

    def _valued(self, term: Term, remarks: list[str]) -> Test:
        """The tests of operators that take one of a few values."""
        values = PLACES if term.name == "in" else OPERATORS[term.name].values
        typed = fold(term.value)
        value = next((value for value in values if value.startswith(typed) or typed.startswith(value)), None)
        if value is None:
            remarks.append(f"{term.name}: takes {', '.join(values)}, not “{term.value}”")
            return lambda _line: term.negated
        tests: dict[str, Test] = {
            "in": lambda line: line.kind == PLACES[value],
            "type": lambda line: any(_type(actor) == value for actor in self._actors(line)),
            "kind": lambda line: self._kind(line) == value,
            "is": lambda line: value in self._states(line),
        }
        return tests[term.name]

    def _actors(self, line: Line) -> list[Actor]:
        """Whose line it is: the actor, who speaks, who takes part."""
        if line.kind == "quote":
            refs: tuple[str, ...] = tuple(filter(None, (self._quote(line).speaker,)))
        else:
            refs = self._event(line).actors if line.kind == "event" else (line.ref or "",)
        return [self._reading.actor_by_id[ref] for ref in refs]

    def _kind(self, line: Line) -> str:
        if line.kind == "quote":
            return self._quote(line).kind
        return next(m.kind for m in self._reading.actor_by_id[line.ref or ""].mentions if m.start == line.start)

    def _states(self, line: Line) -> set[str]:
        """The states, of those that `is:` knows, that a line is in."""
        if line.kind == "actor":
            mentions = self._reading.actor_by_id[line.ref or ""].mentions
            known = sorted(m.confidence for m in mentions if m.confidence is not None)
            because = [reason for mention in mentions for reason in mention.because]
            return _judged(known[len(known) // 2] if known else None, because)
        if line.kind == "quote":
            quote = self._quote(line)
            return _judged(quote.confidence, quote.because) | ({"unresolved"} if quote.speaker is None else set())
        if line.kind == "event":
            event = self._event(line)
            dated = "dated" if event.begins else "undated"
            return (
                _judged(event.confidence, event.because) | {dated, event.relation} | ({"main"} if event.main else set())
            )
        return {"dated" if self._days_of(line) else "undated"} if line.kind == "time" else set()

    def _quote(self, line: Line) -> Quote:
        return self._reading.quote_by_id[line.ref or ""]

    def _event(self, line: Line) -> Event:
        return self._reading.event_by_id[line.ref or ""]


def _type(actor: Actor) -> str:
    return "org" if actor.type == "organization" else actor.type


def _judged(confidence: float | None, because: Iterable[Because]) -> set[str]:
    states = {"unsure"} if confidence is not None and confidence < _UNSURE else set()
    return states | ({"corrected"} if any(reason.rule == _CORRECTED for reason in because) else set())


def _surest(meaning: dict[str, float]) -> set[str]:
    """What a word means: as it is spelt and begins, where anything does; else what is like it."""
    sure = {word for word, score in meaning.items() if score >= SURE}
    return sure or set(meaning)


def in_a_row(line: Line, typed: list[str], *, is_open: bool) -> range | None:
    """Indices of the words of a line's own that are these, one after the other; the last may be unfinished."""
    folded = [word.folded for word in line.words if typed]
    for first in range(len(folded) - len(typed) + 1 if folded else 0):
        here = folded[first : first + len(typed)]
        ends = here[-1].startswith(typed[-1]) if is_open else here[-1] == typed[-1]
        if ends and here[:-1] == typed[:-1] and line.words[first].start >= line.own:
            return range(first, first + len(typed))
    return None
