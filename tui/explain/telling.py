"""A rule and the words it rests on as a sentence. The article's words only ever fill slots: they are never parsed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from tui.explain.days import written
from tui.explain.places import Places, Rows
from tui.explain.rules import RULES, UNKNOWN
from tui.model import Actor, Because, Event, Reading, Reason, Span

_MOST_QUOTED = 2
_NO_REASON = "The reader gives no reason for it."


class Teller:
    """Tells the reasons of one reading's facts."""

    def __init__(self, reading: Reading, rows: Rows | None = None) -> None:
        self.reading = reading
        self.places = Places(reading, rows)

    def tell(
        self, because: Iterable[Because], own: Span, *, actor: Actor | None = None, event: Event | None = None
    ) -> tuple[Reason, ...]:
        """The reasons of a fact at `own`, of an `actor` or an `event`; one that says so if there is none."""
        told = tuple(self._sentence(each, own, actor, event) for each in because)
        return tuple(dict.fromkeys(told)) or (Reason(text=_NO_REASON, spans=(own,)),)

    def _sentence(self, because: Because, own: Span, actor: Actor | None, event: Event | None) -> Reason:
        rule = RULES.get(because.rule, UNKNOWN)
        rest = tuple(span for span in because.spans if (span.start, span.end) != (own.start, own.end))
        other = self._other(rest, event) if "{other}" in rule.say + rule.alone else None
        full = fullest(actor, own) if actor and "{full}" in rule.say + rule.alone else None
        name = actor.name if actor else ""
        missing = ("{rest}" in rule.say and not rest) or ("{other}" in rule.say and other is None)
        words = {
            "this": self.places.words(own),
            "name": name,
            "rest": self._quoted(rest[:1] if other else rest, own) or self.places.words(own),
            "full": self.places.quoted(full, own) if full else f"“{name}”",
            "published": self._published(),
            "other": self.places.quoted(other.trigger, own) if other else "",
            "side": "after" if event and other and other.order < event.order else "before",
            "rule": because.rule,
        }
        text = (rule.alone or rule.say if missing else rule.say).format_map(words)
        return Reason(text=text, spans=((full,) if full else rest) or (own,), step=rule.step)

    def _quoted(self, spans: tuple[Span, ...], own: Span) -> str:
        """The first of these words, each with its place, and how many more there are."""
        quoted = [self.places.quoted(span, own) for span in spans[:_MOST_QUOTED]]
        if more := len(spans) - len(quoted):
            quoted.append(f"{more} more")
        return " and ".join(quoted)

    def _other(self, rest: tuple[Span, ...], event: Event | None) -> Event | None:
        """The other event that a rule of order speaks of: the last words that the rule rests on tell of it."""
        other = self._told_at.get(rest[-1].start) if rest else None
        return None if other is event else other

    @cached_property
    def alike(self) -> dict[int, list[Event]]:
        """The events by their places on the time line, where several may be."""
        places: dict[int, list[Event]] = {}
        for event in self.reading.events:
            places.setdefault(event.order, []).append(event)
        return places

    @cached_property
    def _told_at(self) -> dict[int, Event]:
        """The events by where their triggers begin."""
        return {event.trigger.start: event for event in self.reading.events}

    def _published(self) -> str:
        day = self.reading.article.published
        return f", {written(day)}" if day else ""


def fullest(actor: Actor, own: Span) -> Span | None:
    """The nearest mention before `own`, or else the first after it, that is a longer name of the same actor."""
    longer = [m for m in actor.mentions if m.kind == "name" and m.end - m.start > own.end - own.start]
    before = [mention for mention in longer if mention.end <= own.start]
    after = [mention for mention in longer if mention.start >= own.end]
    found = before[-1] if before else after[0] if after else None
    return Span(start=found.start, end=found.end) if found else None
