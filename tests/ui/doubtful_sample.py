"""The sample with a reader that is unsure of some of it, and says why."""

from __future__ import annotations

from desk_sample import Desk, reading

from tui.model import Because, Reading, Span


def _place(piece):
    return Span(start=piece.start, end=piece.end)


def _with(fact, confidence, *because):
    return fact.with_(confidence=confidence, because=because)


def _modi(actor):
    """Modi, with a doubtful "he" and a surname."""
    first, *_ = actor.mentions
    full = next(m for m in actor.mentions if "Narendra" in m.text)
    mentions = []
    for mention in actor.mentions:
        if mention.kind == "pronoun":
            mentions.append(_with(mention, 0.4, Because(rule="pronoun-subject", spans=(_place(first),))))
        else:
            rule = "full-name" if mention is full else "surname-of"
            mentions.append(_with(mention, 0.96, Because(rule=rule)))
    return actor.with_(mentions=tuple(mentions))


def doubtful(published=None):
    """Doubts: a quote, Modi's "he", an event; sure and with reasons: everything else of Modi, another quote."""
    sure = reading(published)
    actors = tuple(_modi(a) if a.name == "Narendra Modi" else a for a in sure.actors)
    quotes = list(sure.quotes)
    quotes[1] = _with(quotes[1], 0.3, Because(rule="no-cue", spans=(_place(quotes[1].content[0]),)))
    quotes[2] = _with(
        quotes[2], 0.9, *(Because(rule="cue-before", spans=(_place(piece),)) for piece in (quotes[2].cue,) if piece)
    )
    events = list(sure.events)
    other = events[4]
    signal = Because(rule="after-signal", spans=(_place(events[2].trigger), _place(other.trigger)))
    events[2] = _with(events[2], 0.5, signal)
    return Reading(article=sure.article, actors=actors, quotes=tuple(quotes), times=sure.times, events=tuple(events))


class DoubtfulDesk(Desk):
    """Reads with doubts."""

    def read(self, article, progress=None, glimpse=None):
        super().read(article, progress, glimpse)
        return doubtful(article.published)
