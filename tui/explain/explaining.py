"""Why a fact is there: one explanation for each kind of fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.explain.days import span_of, value
from tui.explain.places import Rows
from tui.explain.telling import Teller
from tui.model import Actor, Because, Event, Explanation, Mention, Quote, Reading, Reason, Span, Subject, TimeExpression
from tui.model.sureness import in_words, is_unsure, percent, sureness_of

_KINDS = {"name": ("name", "names"), "nominal": ("description", "descriptions"), "pronoun": ("pronoun", "pronouns")}
_TYPES = {"person": "a person", "organization": "an organisation", "place": "a place", "group": "a group"}
_MOST_FORMS = 8


def explain(reading: Reading, subject: Subject, rows: Rows | None = None) -> Explanation | None:
    """Why a fact is there, None when there is no such fact; `rows` gives the row of the screen that an offset is on."""
    teller, ref = Teller(reading, rows), subject.ref or ""
    if subject.kind == "actor" and (actor := reading.actor_by_id.get(ref)) and actor.mentions:
        return _actor(teller, subject, actor)
    if subject.kind == "quote" and (quote := reading.quote_by_id.get(ref)):
        return _quote(teller, subject, quote)
    if subject.kind == "event" and (event := reading.event_by_id.get(ref)):
        return _event(teller, subject, event)
    if subject.kind == "mention" and subject.place:
        found = [p for p in reading.mentions_at(subject.place.start) if p.mention.end == subject.place.end]
        return _mention(teller, subject, found[0].actor, found[0].mention) if found else None
    time = next((time for time in reading.times if subject.kind == "time" and _same(time, subject.place)), None)
    return _time(teller, subject, time) if time else None


def _same(one: Span, other: Span | None) -> bool:
    return other is not None and (one.start, one.end) == (other.start, other.end)


# Mentions and actors.


def _mention(teller: Teller, subject: Subject, actor: Actor, mention: Mention) -> Explanation:
    return Explanation(
        subject=subject,
        claim=f"{teller.places.words(mention)} means {actor.name}",
        place=plain(mention),
        confidence=mention.confidence,
        reasons=mention_reasons(teller, actor, mention),
    )


def mention_reasons(teller: Teller, actor: Actor, mention: Mention) -> tuple[Reason, ...]:
    """Why a mention belongs to its actor, and who else has that name."""
    reasons = teller.tell(mention.because, plain(mention), actor=actor)
    if rivals := tuple(_rivals(teller.reading, actor, mention)):
        reasons += teller.tell([Because(rule="shared-name", spans=rivals)], plain(mention))
    return reasons


def _rivals(reading: Reading, actor: Actor, mention: Mention) -> Iterator[Span]:
    """The nearest longer names that hold a name of one word, one of each other actor of its type."""
    word = mention.text.casefold()
    if mention.kind != "name" or len(word.split()) != 1:
        return
    for other in reading.actors:
        if other.id != actor.id and other.type == actor.type and word in other.name.casefold().split():
            held = [m for m in other.mentions if m.kind == "name" and word in m.text.casefold().split()]
            longer = [m for m in held if len(m.text.split()) > 1]
            if longer:
                yield plain(min(longer, key=lambda m: abs(m.start - mention.start)))


def _how_sure(mention: Mention) -> str:
    """How sure a doubtful mention is, at the beginning of a sentence."""
    sure = mention.confidence or 0.0
    return f"{in_words(sure).capitalize()}, {percent(sure)}"


def _actor(teller: Teller, subject: Subject, actor: Actor) -> Explanation:
    count = len(actor.mentions)
    return Explanation(
        subject=subject,
        claim=f"{actor.name}: {count} {'mention' if count == 1 else 'mentions'} joined into one",
        place=plain(actor.mentions[0]),
        confidence=sureness_of(actor),
        reasons=tuple(dict.fromkeys(_of_actor(teller, actor))),
    )


def _of_actor(teller: Teller, actor: Actor) -> Iterator[Reason]:
    """What it is called, each doubtful mention, each other form of its name or description, and its type."""
    for kind, (one, many) in _KINDS.items():
        if mentions := [m for m in actor.mentions if m.kind == kind]:
            label = f"{len(mentions)} {one if len(mentions) == 1 else many}: {_counted(teller, mentions)}."
            yield Reason(text=label, spans=tuple(plain(m) for m in mentions), step="the finding of mentions")
    doubtful = [m for m in actor.mentions if is_unsure(m)]
    for mention in sorted(doubtful, key=lambda m: m.confidence or 0.0):
        yield from _of_mention(teller, actor, mention, f"{_how_sure(mention)}: ")
    forms = {m.text: m for m in reversed(actor.mentions) if m not in doubtful and m.kind != "pronoun"}
    for mention in list(forms.values())[-_MOST_FORMS:][::-1]:
        yield from _of_mention(teller, actor, mention)
    if actor.type in _TYPES:
        yield _typed(actor)


def _of_mention(teller: Teller, actor: Actor, mention: Mention, opening: str = "") -> Iterator[Reason]:
    """The reasons of one mention among those of its actor: the mention is what is looked at first."""
    for reason in mention_reasons(teller, actor, mention):
        spans = tuple(dict.fromkeys((plain(mention), *reason.spans)))
        yield reason.with_(text=opening + reason.text, spans=spans)


def _typed(actor: Actor) -> Reason:
    """That nobody but the network and word lists says what kind of actor it is."""
    text = f"That it is {_TYPES[actor.type]}, its name and the words around it say; the text need not say so."
    return Reason(text=text, spans=(plain(actor.mentions[0]),), step="the trained network")


def _counted(teller: Teller, mentions: Sequence[Mention]) -> str:
    """The words by which mentions refer, the commonest first, with how often."""
    counts = Counter(" ".join(m.text.split()) for m in mentions)
    first = {" ".join(m.text.split()): m for m in reversed(mentions)}
    shown = [
        teller.places.words(first[words]) + (f" ({count} times)" if count > 1 else "")
        for words, count in counts.most_common(_MOST_FORMS)
    ]
    more = len(counts) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


# Quotes.


def _quote(teller: Teller, subject: Subject, quote: Quote) -> Explanation:
    actor = teller.reading.actor_by_id.get(quote.speaker or "")
    return Explanation(
        subject=subject,
        claim=f"{actor.name if actor else 'Nobody known'} says {teller.places.words(quote.content[0])}",
        place=plain(quote.content[0]),
        confidence=quote.confidence,
        reasons=quote_reasons(teller, quote),
    )


def quote_reasons(teller: Teller, quote: Quote) -> tuple[Reason, ...]:
    """Why the words are a quote and who speaks; with a pronoun or description as source, whom that means."""
    actor = teller.reading.actor_by_id.get(quote.speaker or "")
    own = plain(quote.content[0])
    reasons = list(teller.tell(quote.because, own, actor=actor))
    if actor is None:
        spans = (plain(quote.source),) if quote.source else ()
        reasons += teller.tell([Because(rule="unnamed-source" if spans else "no-source", spans=spans)], own)
    elif quote.because and quote.because[-1].rule in ("source-is-pronoun", "source-is-nominal"):
        place = quote.because[-1].spans[:1]
        source = next((m for m in actor.mentions if place and _same(m, place[0])), None)
        reasons += mention_reasons(teller, actor, source) if source else ()
    if actor is not None and _hardly_said(quote, actor):
        spans = (plain(quote.cue),) if quote.cue else ()
        reasons += teller.tell([Because(rule="hardly-said", spans=spans)], own)
    return tuple(dict.fromkeys(reasons))


def _hardly_said(quote: Quote, actor: Actor) -> bool:
    """Whether a quote is unsure though its source is sure: what is left to doubt is that anything is said."""
    if not is_unsure(quote) or not quote.because or not quote.because[-1].rule.startswith("source-is-"):
        return False
    places = quote.because[-1].spans
    return not any(is_unsure(m) for m in actor.mentions if places and _same(m, places[0]))


# Times and events.


def _time(teller: Teller, subject: Subject, time: TimeExpression) -> Explanation:
    meaning = f"is {value(time.value)}" if time.value else "cannot be dated"
    return Explanation(
        subject=subject,
        claim=f"{teller.places.words(time)} {meaning}",
        place=plain(time),
        confidence=time.confidence,
        reasons=_time_reasons(teller, time),
    )


def _time_reasons(teller: Teller, time: TimeExpression) -> tuple[Reason, ...]:
    because = time.because if time.value else (*time.because, Because(rule="no-value"))
    return teller.tell(because, plain(time))


def _event(teller: Teller, subject: Subject, event: Event) -> Explanation:
    return Explanation(
        subject=subject,
        claim=f"{' '.join(event.summary.split())}: {span_of(event) or 'no day'}, {event.relation}",
        place=plain(event.trigger),
        confidence=event.confidence,
        reasons=event_reasons(teller, event),
    )


def event_reasons(teller: Teller, event: Event) -> tuple[Reason, ...]:
    """Its day, what that is reckoned from, past or future, and its place among the others."""
    own = plain(event.trigger)
    dated = event.begins is not None or event.time is not None or not event.because
    because = event.because if dated else (Because(rule="no-day"), *event.because)
    reasons = list(teller.tell(because, own, event=event))
    if event.time is not None:
        reasons[1:1] = _time_reasons(teller, teller.reading.times[event.time])
    if alike := _together(teller, event):
        reasons.append(alike)
    return tuple(dict.fromkeys(reasons))


def _together(teller: Teller, event: Event) -> Reason | None:
    """That the article does not say which of several events came first."""
    alike = teller.alike[event.order]
    count = len(alike) - 1
    if not count:
        return None
    others = [plain(other.trigger) for other in alike[: _MOST_FORMS + 1] if other is not event]
    first = teller.places.quoted(others[0], plain(event.trigger))
    more = f" and {count - 1} more" if count > 1 else ""
    text = f"The article does not say whether it came before or after {first}{more}."
    return Reason(text=text, spans=tuple(others), step="the ordering of events")


def plain(span: Span) -> Span:
    """A span without the words and the rest that a piece carries."""
    return Span(start=span.start, end=span.end)
