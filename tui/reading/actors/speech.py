"""First person inside quotes: "I" is the speaker, and "we" is the speaker when that is a body or a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.model import Actor, Because, Mention, Quote, Span
from tui.reading.draft import Draft

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_CONFIDENCE = 0.95


def resolve_speech(draft: Draft) -> Draft:
    """Add the pronouns of the first person in quotes to the actors who speak them. The hearer stays unsaid."""
    spoken: dict[str, list[Mention]] = defaultdict(list)
    types = {actor.id: actor.type for actor in draft.actors}
    taken: set[int] = set()
    # The innermost quote comes first: of a quote in a quote, the "I" is the inner speaker's.
    for quote in sorted(draft.quotes, key=lambda quote: sum(p.end - p.start for p in quote.content)):
        for mention in _first_person(draft, quote, types.get(quote.speaker or "", "other"), taken):
            spoken[quote.speaker or ""].append(mention)
    return draft.with_(actors=tuple(_with(actor, spoken[actor.id]) for actor in draft.actors))


def _first_person(draft: Draft, quote: Quote, kind: str, taken: set[int]) -> Iterator[Mention]:
    """The pronouns of a quote's quoted words that mean its speaker, an actor of this type."""
    wanted = _SINGULAR if kind == "person" else _PLURAL
    for piece in quote.content:
        quoted = quote.kind == "direct" or any(mark in piece.text for mark in '"“”«»')
        for index in draft.tokens_in(piece.start, piece.end) if quoted else ():
            token = draft.tokens[index]
            if index in taken or token.lower not in _SINGULAR | _PLURAL or not token.tag.startswith("PRP"):
                continue
            taken.add(index)
            if quote.speaker and token.lower in wanted:
                yield _mention(draft, quote, index)


def _mention(draft: Draft, quote: Quote, index: int) -> Mention:
    """The pronoun as a mention of the speaker, resting on the words that name the source."""
    token = draft.tokens[index]
    rests_on = quote.source or quote.cue
    spans = (Span(start=rests_on.start, end=rests_on.end),) if rests_on else ()
    sure = _CONFIDENCE if quote.confidence is None else min(_CONFIDENCE, quote.confidence)
    return Mention(
        start=token.start,
        end=token.end,
        text=draft.text[token.start : token.end],
        kind="pronoun",
        confidence=sure,
        because=(Because(rule="speaker-of-quote", spans=spans),),
    )


def _with(actor: Actor, mentions: list[Mention]) -> Actor:
    """The actor with these mentions among its own, in text order."""
    if not mentions:
        return actor
    together = sorted((*actor.mentions, *mentions), key=lambda mention: (mention.start, mention.end))
    return actor.model_copy(update={"mentions": tuple(together)})
