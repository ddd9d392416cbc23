"""The order of happenings on the article's own time line, from days, tense, aspect and the words that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from tui.model import Because, Relation, Span
from tui.reading.draft import Draft
from tui.reading.events.anchoring import is_news, story_day
from tui.reading.events.choosing import Happening
from tui.reading.events.graph import Edge, consistent, ranks
from tui.reading.events.signals import Signal


@dataclass(frozen=True, slots=True)
class Order:
    """The place of each happening, and the signals of order that each stands under."""

    places: tuple[int, ...]
    because: tuple[tuple[Because, ...], ...]


def order(draft: Draft, found: Sequence[Happening], relations: Sequence[Relation], told: Sequence[Signal]) -> Order:
    """Places from 1, earliest first, equal where neither days, tenses nor the signals `told` say."""
    line = _Line(draft, found, relations)
    sure = [(s.earlier, s.later) for s in told if s.sure]
    likely = [(s.earlier, s.later) for s in told if not s.sure]
    tiers = [line.days(), line.tenses(), sure, likely, line.background(), line.narrative()]
    after = consistent(line.size, tiers)
    places = ranks(after, len(found))
    return Order(tuple(places), _reasons(found, told, places))


def _reasons(
    found: Sequence[Happening], told: Sequence[Signal], places: Sequence[int]
) -> tuple[tuple[Because, ...], ...]:
    """For each happening the signals that its place agrees with, each with the word and with the other happening."""
    rows: list[list[Because]] = [[] for _ in found]
    for signal in told:
        if places[signal.earlier] < places[signal.later]:
            span = Span(start=signal.start, end=signal.end)
            for index, other in ((signal.earlier, signal.later), (signal.later, signal.earlier)):
                rows[index].append(Because(rule=signal.rule, spans=(span, _trigger(found[other]))))
    return tuple(tuple(row) for row in rows)


def _trigger(happening: Happening) -> Span:
    """The word that tells of a happening."""
    return Span(start=happening.best.tagged.start, end=happening.best.tagged.end)


class _Line:
    """The nodes of the graph: the happenings, the turns of days, then the bounds of what has no day.

    Those bounds, in order: `_recent`, before which the background lies and after which what is called recent; `_news`,
    before which that lies; `_opens` and `_closes`, between which is the day reported.
    """

    def __init__(self, draft: Draft, found: Sequence[Happening], relations: Sequence[Relation]) -> None:
        self._draft, self._found, self._relations = draft, found, relations
        self._story = story_day(draft)
        self._spans = [self._span(happening, relation) for happening, relation in zip(found, relations, strict=True)]
        turns = sorted({edge for span in self._spans for edge in span})
        self._turns = {day: len(found) + place for place, day in enumerate(turns)}
        after = len(found) + len(turns)
        self._recent, self._news, self._opens, self._closes = range(after, after + 4)
        self.size = after + 4

    def _span(self, happening: Happening, relation: Relation) -> tuple[()] | tuple[date, date]:
        """The day a happening begins on and the day after its last; nothing where it has no days.

        What is past ended by the day of publication, and what is future begins then: "earlier this year".
        """
        when, published = happening.when, self._draft.document.published
        if when.begins is None or when.ends is None or when.ends == date.max:
            return ()
        begins, ends = when.begins, when.ends
        if published is not None and begins < published < ends:
            begins, ends = (begins, published) if relation == "past" else (published, ends)
        return begins, ends + timedelta(days=1)

    def days(self) -> Iterator[Edge]:
        """Every dated happening between the turns of its days, and the turns in a row."""
        yield from pairwise(self._turns.values())
        for index, span in enumerate(self._spans):
            if span:
                yield self._turns[span[0]], index
                yield index, self._turns[span[1]]

    def tenses(self) -> Iterator[Edge]:
        """The past before the day reported, the future after it."""
        yield self._opens, self._closes
        for index, relation in enumerate(self._relations):
            if relation != "past":
                yield (self._opens if relation == "present" else self._closes), index
            if relation != "future":
                yield index, (self._opens if relation == "past" else self._closes)

    def background(self) -> Iterator[Edge]:
        """What the story reports as its news comes after what it mentions without a day, recent things between them."""
        yield from pairwise((self._recent, self._news, self._opens))
        if self._story is not None and self._story.begins in self._turns:
            yield self._news, self._turns[self._story.begins]
        for index, (happening, relation) in enumerate(zip(self._found, self._relations, strict=True)):
            if relation != "past":
                continue
            if self._spans[index]:
                if self._holds_story(index):
                    yield index, self._news  # "earlier this year": not after what is reported today
                continue
            if is_news(self._draft, happening):
                yield self._news, index
            elif _recent(self._draft, happening):
                yield self._recent, index
                yield index, self._news
            else:
                yield index, self._recent

    def _holds_story(self, index: int) -> bool:
        """Whether the days of a happening are many, and that of the story among them."""
        first, last = self._spans[index] or (date.max, date.min)
        story = self._story.begins if self._story is not None else None
        return story is not None and first < story < last and self._found[index].when.precision != "day"

    def narrative(self) -> Iterator[Edge]:
        """Past verbs of one paragraph, and whatever is told as news, happened in the order of their telling."""
        last: dict[int, int] = {}
        for index, happening in enumerate(self._found):
            clause = happening.best.told
            if clause is None or not clause.verb.finite or self._relations[index] == "future":
                continue
            news = clause.verb.perfect and clause.verb.tense == "present"
            key = -1 if news else self._draft.sentences[happening.best.sentence].block
            if key in last:
                yield last[key], index
            last[key] = index


def _recent(draft: Draft, happening: Happening) -> bool:
    """Whether the text calls it recent."""
    phrase, time = happening.best.phrase, happening.when.time
    if time is not None and draft.times[time].value == "PAST_REF":
        return True
    return phrase is not None and any(
        token.lower in ("recent", "latest") for token in draft.tokens[phrase.first : phrase.head]
    )
