"""What the reader of an article should look at: its unsure facts, those first where a mistake would cost most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.explain.explaining import event_reasons, mention_reasons, plain, quote_reasons
from tui.explain.telling import Teller
from tui.model import ACCEPTED, CORRECTED, Actor, Because, Doubt, Event, Quote, QuoteKind, Reading, Reason
from tui.model.sureness import is_unsure

# To put words into the wrong mouth is the worst mistake that there is, the more so the words themselves.
_QUOTE_WEIGHT: dict[QuoteKind, float] = {"direct": 0.9, "mixed": 0.8, "indirect": 0.6}
_LEAST_WEIGHT = 0.1
_LONGEST = 200


def doubts(reading: Reading) -> tuple[Doubt, ...]:
    """Every unsure fact that nobody has accepted or corrected, the greatest expected cost of a mistake first."""
    teller = Teller(reading)
    found = (*_actors(teller), *_quotes(teller), *_events(teller))
    return tuple(sorted(found, key=lambda d: (-d.weight * (1 - d.confidence), d.place.start)))


def _open(because: Iterable[Because]) -> bool:
    """Whether the reader of the article has not decided yet."""
    return not any(each.rule in (ACCEPTED, CORRECTED) for each in because)


def _actors(teller: Teller) -> Iterator[Doubt]:
    """Actors with mentions that may be somebody else's: one doubt for all of them, the least sure in front."""
    for actor in teller.reading.actors:
        unsure = [m for m in actor.mentions if is_unsure(m) and _open(m.because)]
        unsure.sort(key=lambda m: (m.confidence or 0.0, m.start))
        if unsure:
            reason = mention_reasons(teller, actor, unsure[0])[-1]
            yield Doubt(
                kind="actor",
                ref=actor.id,
                place=plain(unsure[0]),
                label=f"{teller.places.words(unsure[0])} as {actor.name}",
                why=_more(actor, len(unsure)) + reason.text,
                spans=(*(plain(m) for m in unsure), *reason.spans),
                confidence=unsure[0].confidence or 0.0,
                weight=max(actor.salience, _LEAST_WEIGHT),
            )


def _more(actor: Actor, count: int) -> str:
    return f"{count} of {len(actor.mentions)} mentions are doubtful. " if count > 1 else ""


def _quotes(teller: Teller) -> Iterator[Doubt]:
    for quote in teller.reading.quotes:
        if is_unsure(quote) and _open(quote.because):
            actor = teller.reading.actor_by_id.get(quote.speaker or "")
            yield Doubt(
                kind="quote",
                ref=quote.id,
                place=plain(quote.content[0]),
                label=f"{actor.name if actor else 'nobody known'}: {quote.words[:_LONGEST]}",
                why=_telling(quote_reasons(teller, quote)),
                spans=tuple(plain(p) for p in (quote.source, quote.cue) if p),
                confidence=quote.confidence or 0.0,
                weight=_weight(quote),
            )


def _weight(quote: Quote) -> float:
    """What a mistake in a quote costs; that nobody is named as its speaker misleads less than the wrong one."""
    return _QUOTE_WEIGHT[quote.kind] * (1.0 if quote.speaker else 0.5)


def _telling(reasons: Iterable[Reason]) -> str:
    """The last of the reasons: who speaks comes after what makes it a quote."""
    return [reason.text for reason in reasons][-1]


def _events(teller: Teller) -> Iterator[Doubt]:
    for event in teller.reading.events:
        if is_unsure(event) and _open(event.because):
            yield _event(teller, event)


def _event(teller: Teller, event: Event) -> Doubt:
    reasons = event_reasons(teller, event)
    return Doubt(
        kind="event",
        ref=event.id,
        place=plain(event.trigger),
        label=" ".join(event.summary.split()),
        why=reasons[0].text,
        spans=reasons[0].spans,
        confidence=event.confidence or 0.0,
        weight=max(event.salience, _LEAST_WEIGHT),
    )
