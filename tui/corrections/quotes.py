"""Corrections of quotes: whose they are, of which kind, where they begin and end, and whether they are any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.corrections.draft import Draft, next_id, overlap, sure
from tui.corrections.places import UnfitError
from tui.model import AddQuote, DropQuotes, Piece, Quote, QuoteRef, SetLimits, SetQuoteKind, SetSpeaker


def found(draft: Draft, refs: Iterable[QuoteRef], missing: list[str]) -> list[Quote]:
    """The quotes that are meant, each once; why others are not found goes to `missing`."""
    quotes: dict[str, Quote] = {}
    for ref in refs:
        try:
            quote = draft.quote(ref)
            quotes[quote.id] = quote
        except UnfitError as error:
            missing.append(str(error))
    return list(quotes.values())


def set_speaker(draft: Draft, done: SetSpeaker) -> Iterable[str]:
    """Give quotes their speaker, or none."""
    missing: list[str] = []
    speaker = draft.actor(done.speaker).id if done.speaker else None
    for quote in found(draft, done.quotes, missing):
        draft.quotes[quote.id] = sure(quote.with_(speaker=speaker), anew=True)
    return missing


def set_kind(draft: Draft, done: SetQuoteKind) -> Iterable[str]:
    """Say how quotes are quoted."""
    missing: list[str] = []
    for quote in found(draft, done.quotes, missing):
        draft.quotes[quote.id] = sure(quote.with_(kind=done.kind))
    return missing


def set_limits(draft: Draft, done: SetLimits) -> Iterable[str]:
    """Say which words are quoted, and which say so."""
    quote = draft.quote(done.quote)
    places = draft.places
    changed = {
        "content": content(draft, done.content),
        "cue": places.maybe(done.cue),
        "source": places.maybe(done.source),
    }
    draft.quotes[quote.id] = sure(quote.with_(**changed))
    return ()


def drop_quotes(draft: Draft, done: DropQuotes) -> Iterable[str]:
    """Take quotes out."""
    missing: list[str] = []
    for quote in found(draft, done.quotes, missing):
        del draft.quotes[quote.id]
    return missing


def add_quote(draft: Draft, done: AddQuote) -> Iterable[str]:
    """Put a quote in, in the place of what the reader has found of it itself."""
    words, places = content(draft, done.content), draft.places
    known = max(draft.quotes.values(), key=lambda quote: overlap(quote.content, words), default=None)
    same = known if known and overlap(known.content, words) > 1 / 2 else None
    quote = Quote(
        id=same.id if same else next_id(draft.quotes, "q"),
        kind=done.kind,
        content=words,
        cue=places.maybe(done.cue),
        source=places.maybe(done.source),
        speaker=draft.actor(done.speaker).id if done.speaker else None,
    )
    draft.quotes[quote.id] = sure(quote)
    draft.quotes = {each.id: each for each in sorted(draft.quotes.values(), key=lambda each: each.start)}
    return ()


def content(draft: Draft, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The quoted words, in text order.

    Raises:
        UnfitError: when they have no certain place, or some of them are others of them.
    """
    words: Sequence[Piece] = draft.places.all(pieces)
    if any(after.start < before.end for before, after in pairwise(words)):
        raise UnfitError("the pieces of the quote overlap")
    return tuple(words)
