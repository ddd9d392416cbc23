"""Who is quoted how much: quotes and words by source, and everything quoted divided by what kind of source it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, get_args

from tui.model import ActorType, Portion, Quote, QuoteKind, Reading, Standing, Voice, Voices

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_UNKNOWN: Standing = "unresolved"
_Key = tuple[Literal["actor", "source"], str]


def voices(reading: Reading) -> Voices:
    """The sources of an article, those of most words first."""
    by_source: dict[_Key, list[Quote]] = {}
    for quote in sorted(reading.quotes, key=lambda quote: quote.start):
        by_source.setdefault(_source(quote), []).append(quote)
    found = sorted(
        (_voice(reading, key, quotes) for key, quotes in by_source.items()),
        key=lambda voice: (-voice.words, -len(voice.quotes), voice.name),
    )
    return Voices(
        voices=tuple(found),
        standings=_divided(found, get_args(Standing), lambda voice: voice.standing),
        types=_divided(found, (*get_args(ActorType), _UNKNOWN), lambda voice: voice.type or _UNKNOWN),
        kinds=_kinds(reading.quotes),
    )


def count_words(quote: Quote) -> int:
    """The words of a quote, marks and dashes apart."""
    return sum(len(_WORD.findall(piece.text)) for piece in quote.content)


def _source(quote: Quote) -> _Key:
    """Whose quote it is: an actor's, or that of whoever the same words name."""
    if quote.speaker is not None:
        return "actor", quote.speaker
    return "source", " ".join(quote.source.text.casefold().split()) if quote.source else ""


def _voice(reading: Reading, key: _Key, quotes: Sequence[Quote]) -> Voice:
    """One source with all it said."""
    actor = reading.actor_by_id.get(quotes[0].speaker or "")
    kinds = Counter(quote.kind for quote in quotes)
    named = actor is not None and any(mention.kind == "name" for mention in actor.mentions)
    source = quotes[0].source
    return Voice(
        actor=actor.id if actor else None,
        name=actor.name if actor else " ".join(source.text.split()) if source else key[1],
        standing="named" if named else "unnamed" if actor else "unresolved",
        type=actor.type if actor else None,
        quotes=tuple(quote.id for quote in quotes),
        words=sum(count_words(quote) for quote in quotes),
        direct=kinds["direct"],
        mixed=kinds["mixed"],
        indirect=kinds["indirect"],
    )


def _divided(found: Iterable[Voice], names: Sequence[str], name: Callable[[Voice], str]) -> tuple[Portion, ...]:
    """What each of the names has of everything quoted; those that have nothing are left out."""
    parts = {part: [voice for voice in found if name(voice) == part] for part in names}
    return tuple(
        Portion(part, sum(len(voice.quotes) for voice in group), sum(voice.words for voice in group))
        for part, group in parts.items()
        if group
    )


def _kinds(quotes: Iterable[Quote]) -> tuple[Portion, ...]:
    """Direct, mixed and indirect speech."""
    by_kind = {kind: [quote for quote in quotes if quote.kind == kind] for kind in get_args(QuoteKind)}
    return tuple(
        Portion(kind, len(group), sum(count_words(quote) for quote in group))
        for kind, group in by_kind.items()
        if group
    )
