"""The operators of a query: what each is called, to which kinds of hits it applies, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tui.model import HitKind


class Operator(NamedTuple):
    """`kinds` are the hits that it can let through; `values`, where they are few, are all that it takes."""

    name: str
    means: str
    kinds: frozenset[HitKind]
    values: Mapping[str, str] = MappingProxyType({})


MENTION = "@"
TIMES = frozenset({"when", "before", "after"})
PLACES: dict[str, HitKind] = {
    "actors": "actor",
    "mentions": "mention",
    "quotes": "quote",
    "events": "event",
    "times": "time",
    "notes": "note",
    "text": "text",
}
TYPES = {
    "person": "people",
    "org": "organizations",
    "place": "places",
    "group": "groups",
    "other": "everybody and everything else",
}
WAYS = {
    "direct": "word for word",
    "mixed": "partly word for word",
    "indirect": "in other words",
    "name": "mentions by name",
    "nominal": "mentions like “the president”",
    "pronoun": "mentions like “he”",
}
MENTION_KINDS = frozenset({"name", "nominal", "pronoun"})
STATES = {
    "unsure": "what the reader is unsure of",
    "corrected": "what was corrected by hand",
    "unresolved": "quotes whose speaker is not known",
    "main": "main events",
    "past": "events that are over",
    "present": "events of the day reported",
    "future": "events still to come",
    "dated": "events with a day",
    "undated": "events without a day",
}
_ALL: frozenset[HitKind] = frozenset(PLACES.values())
_FACTS: frozenset[HitKind] = frozenset({"actor", "mention", "quote", "event"})
_DATED: frozenset[HitKind] = frozenset({"event", "time"})

_OPERATORS = (
    Operator(MENTION, "every mention of somebody", _FACTS | {"time", "text"}),
    Operator("said", "quotes by somebody", frozenset({"quote"})),
    Operator("about", "quotes and events with these words", frozenset({"quote", "event"})),
    Operator("when", "events and times of a day, month or year", _DATED),
    Operator("before", "events and times before it", _DATED),
    Operator("after", "events and times after it", _DATED),
    Operator("type", "actors of a type, and what they say and do", _FACTS, TYPES),
    Operator("kind", "quotes, or mentions, of a kind", frozenset({"quote", "mention"}), WAYS),
    Operator("is", "facts of which it is true", _FACTS | _DATED, STATES),
    Operator("in", "hits of one kind only", _ALL, {name: f"{name} only" for name in PLACES}),
    Operator("note", "your notes with these words", frozenset({"note"})),
)
OPERATORS = {operator.name: operator for operator in _OPERATORS}
