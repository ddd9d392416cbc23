"""Where several actors meet: in one sentence, else in one paragraph; in what they say of each other and do together."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Reading, Span, Together
from tui.views.spoken import spoken_of
from tui.views.stretches import Stretches, paragraphs


def together(reading: Reading, actors: Sequence[str], sentences: Stretches) -> Together:
    """What these actors share; of ids that the reading does not know nothing is said."""
    known = tuple(actor for actor in actors if actor in reading.actor_by_id)
    return Together(
        actors=known,
        sentences=_holding(sentences, reading, known, len(known)),
        paragraphs=_holding(paragraphs(reading.article), reading, known, len(known)),
        some=_holding(sentences, reading, known, 2) if len(known) > 2 else (),
        quotes=_quotes(reading, known),
        events=_events(reading, known, len(known)) or _events(reading, known, 2),
    )


def _holding(stretches: Stretches, reading: Reading, actors: Sequence[str], least: int) -> tuple[Span, ...]:
    """The places of stretches that hold at least so many of the actors."""
    return tuple(met.place for met in stretches.holding(reading, actors) if len(met.actors) >= least)


def _quotes(reading: Reading, actors: Sequence[str]) -> tuple[str, ...]:
    """Quotes of one of the actors about another, in text order."""
    said = (quote for actor in actors for quote in reading.quotes_of.get(actor, ()))
    about = [quote for quote in said if spoken_of(reading, quote) & set(actors)]
    return tuple(quote.id for quote in sorted(about, key=lambda quote: quote.start))


def _events(reading: Reading, actors: Sequence[str], least: int) -> tuple[str, ...]:
    """Events that at least so many of the actors had part in, in the order of the time line."""
    return tuple(event.id for event in reading.timeline if len(set(event.actors) & set(actors)) >= least)
