"""Who speaks: the actor behind the source of a quote, and for quotes without source the actor that the text implies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Because, Quote, Span
from tui.reading.draft import Draft
from tui.reading.quotes.heads import Mentions, several, speaker

_SURE = {"name": 0.98, "nominal": 0.95, "pronoun": 0.95}  # given the mention is its actor's
_UNKNOWN = 0.2  # that nobody is the right answer
_UNNAMED = 0.8  # the same, where a source stands and is nobody known: "officials"
_RUNS_ON, _ALTERNATES, _SAME_PARAGRAPH, _ONE_OF_SEVERAL, _ONLY_ONE = 0.6, 0.5, 0.6, 0.4, 0.35


class _Said(NamedTuple):
    """An answer: the actor's id, how sure it is, and why."""

    actor: str | None
    confidence: float
    because: Because | None = None


def attribute(draft: Draft) -> Draft:
    """Fill the speaker, confidence and reasons of `draft.quotes` from `draft.actors`.

    Quotes with a source come first; then those without one take the speaker of what stands around them. A source
    that is
    nobody known ("officials") leaves the speaker None with a low confidence.
    """
    mentions = Mentions(draft.actors)
    said = {quote.id: _by_source(draft, quote, mentions) for quote in draft.quotes if quote.source is not None}
    said |= _joint(draft, said, mentions)
    blocks = [draft.sentence_at(quote.start).block if draft.sentences else 0 for quote in draft.quotes]
    for index, quote in enumerate(draft.quotes):
        if quote.source is None:
            said[quote.id] = _by_place(draft, index, blocks, said, mentions)
    return draft.with_(quotes=tuple(_told(quote, said[quote.id]) for quote in draft.quotes))


def _told(quote: Quote, said: _Said) -> Quote:
    """The quote with its speaker; that both it and its speaker are right is as likely as the one times the other."""
    because = (*quote.because, said.because) if said.because else quote.because
    sure = said.confidence * (1.0 if quote.confidence is None else quote.confidence)
    return quote.with_(speaker=said.actor, confidence=round(sure, 3), because=because)


def _by_source(draft: Draft, quote: Quote, mentions: Mentions) -> _Said:
    """The actor whose mention heads the source."""
    assert quote.source is not None
    found = speaker(draft, quote.source, mentions)
    if found is None:
        return _Said(None, _UNNAMED)
    sure = _SURE[found.mention.kind] * (1.0 if found.mention.confidence is None else found.mention.confidence)
    span = Span(start=found.mention.start, end=found.mention.end)
    return _Said(found.actor.id, sure, Because(rule="source-is-" + found.mention.kind, spans=(span,)))


def _joint(draft: Draft, said: dict[str, _Said], mentions: Mentions) -> dict[str, _Said]:
    """Of several people said to speak together, the only one whom the article quotes elsewhere."""
    speakers = {answer.actor for answer in said.values() if answer.actor}
    found: dict[str, _Said] = {}
    for quote in draft.quotes:
        if quote.source is None or said[quote.id].actor:
            continue
        heard = [actor for actor in several(draft, quote.source, mentions) if actor.id in speakers]
        if len(heard) == 1 and quote.kind != "indirect":
            span = Span(start=quote.source.start, end=quote.source.end)
            found[quote.id] = _Said(heard[0].id, _ONE_OF_SEVERAL, Because(rule="quoted-elsewhere", spans=(span,)))
    return found


def _by_place(draft: Draft, index: int, blocks: Sequence[int], said: dict[str, _Said], mentions: Mentions) -> _Said:
    """The speaker of a quote that names none: by its paragraph, the quotes before it, or its sentence."""
    quote, block = draft.quotes[index], blocks[index]
    if quote.cue is not None:
        return _Said(None, _UNKNOWN)
    near = range(max(index - 3, 0), min(index + 4, len(blocks)))
    beside = [i for i in near if blocks[i] == block and i != index and draft.quotes[i].id in said]
    speakers = {said[draft.quotes[i].id].actor for i in beside}
    if len(speakers) == 1 and (only := speakers.pop()):
        nearest = min(beside, key=lambda i: abs(i - index))
        return _Said(only, _SAME_PARAGRAPH, _because("same-paragraph", draft.quotes[nearest]))
    if index and _stands_alone(draft, quote, block) and blocks[index - 1] == block - 1:
        return _in_turn(draft, index, blocks, said)
    return _only_one(draft, quote, mentions)


def _in_turn(draft: Draft, index: int, blocks: Sequence[int], said: dict[str, _Said]) -> _Said:
    """The speaker of a paragraph that is one quotation: by turns where two take turns, else the one before goes on."""
    last = said.get(draft.quotes[index - 1].id)
    before = said.get(draft.quotes[index - 2].id) if index > 1 and blocks[index - 2] == blocks[index] - 2 else None
    if last is None or last.actor is None:
        return _Said(None, _UNKNOWN)
    turns = before is not None and before.actor not in (None, last.actor)
    if turns and before is not None and _stands_alone(draft, draft.quotes[index - 1], blocks[index - 1]):
        return _Said(before.actor, _ALTERNATES, _because("alternates", draft.quotes[index - 2]))
    return _Said(last.actor, _RUNS_ON, _because("speaker-goes-on", draft.quotes[index - 1]))


def _stands_alone(draft: Draft, quote: Quote, block: int) -> bool:
    """Whether the quote opens its paragraph."""
    return quote.kind == "direct" and quote.start == draft.document.blocks[block].start


def _only_one(draft: Draft, quote: Quote, mentions: Mentions) -> _Said:
    """The only person of the sentence, when it names one only."""
    if not draft.sentences:
        return _Said(None, _UNKNOWN)
    sentence = draft.sentence_at(quote.start)
    here = [n for n in mentions.within(sentence.start, quote.start) if n.actor.type == "person"]
    actors = Counter(n.actor.id for n in here)
    if len(actors) != 1:
        return _Said(None, _UNKNOWN)
    span = Span(start=here[0].mention.start, end=here[0].mention.end)
    return _Said(here[0].actor.id, _ONLY_ONE, Because(rule="nearest-subject", spans=(span,)))


def _because(rule: str, quote: Quote) -> Because:
    """The rule, resting on another quote."""
    return Because(rule=rule, spans=(Span(start=quote.content[0].start, end=quote.content[-1].end),))
