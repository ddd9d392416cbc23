"""The day of a happening that the text does not date: the day reported, or the one the passage speaks of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from tui.model import Because, Relation, Span
from tui.reading.draft import Draft
from tui.reading.events.candidates import meanwhile
from tui.reading.events.choosing import Happening, lead_sentence
from tui.reading.events.dating import When, dated
from tui.reading.tagging.events_verbs import governor_of, realised

_NOUN = 0.2  # what a noun speaks of is less often of the same day than what a verb tells
_CURRENT = timedelta(days=8)  # how far back the day that a story reports on may lie


def anchor(
    draft: Draft, found: Sequence[Happening], relations: Sequence[Relation], before: Collection[int]
) -> list[Happening]:
    """The happenings with a day for those that only the passage dates; not for those in `before`, known to be earlier.

    What is told without a day takes the day last told of, in its paragraph or in the run of the news; in the opening
    sentences, and in the present perfect anywhere, it takes the day of the story: the first recent day that the opening
    names, or else the publication date.
    """
    story = story_day(draft)
    last: tuple[int, When] | None = None
    told: dict[int, When] = {}
    anchored = []
    for index, (happening, relation) in enumerate(zip(found, relations, strict=True)):
        block = draft.sentences[happening.best.sentence].block
        when = happening.when
        if when.begins is not None and relation != "future":
            last = (block, when) if when.precision == "day" else None
        elif (governor := _governor(draft, happening)) in told:
            when = _like(happening, told[governor], "joined-clause-time", 0.8) if told[governor].begins else when
        elif when.open and relation != "future" and index not in before and _narrated(happening):
            if is_news(draft, happening) and story is not None:
                when = _like(happening, story, "reported-day", 0.74)
            elif last is not None and last[0] == block:
                when = _like(happening, last[1], "passage-day", 0.62)
            elif story is not None and last is not None and _current(draft, last[1]):
                when = _like(happening, story, "story-day", 0.68)
        told |= dict.fromkeys((candidate.index for candidate in happening.told), when)
        anchored.append(replace(happening, when=when))
    return anchored


def _governor(draft: Draft, happening: Happening) -> int:
    """The token of the verb that an undated verb shares its day with ("collapsed, killing nine"); -1 for none."""
    clause = happening.best.clause
    if clause is None or happening.when.time is not None:
        return -1
    if happening.best.phrase is not None:
        return clause.verb.head if meanwhile(draft, happening.best) else -1
    shares = clause.link == "participle" or realised(draft, happening.best.syntax, clause)
    governor = governor_of(happening.best.syntax, clause) if shares else None
    return governor.verb.head if governor is not None else -1


def _current(draft: Draft, when: When) -> bool:
    """Whether a day is recent enough to be the story's own."""
    published = draft.document.published
    return published is not None and when.begins is not None and timedelta(0) <= published - when.begins <= _CURRENT


def _like(happening: Happening, when: When, rule: str, confidence: float) -> When:
    """The same day, for another reason, which rests on the words that tell the day, if any do."""
    here = Span(start=happening.best.tagged.start, end=happening.best.tagged.end)
    spans = when.because[-1].spans if when.because else (here,)
    because = (*happening.when.because, Because(rule=rule, spans=spans))
    confidence -= 0.0 if happening.best.phrase is None else _NOUN
    return When(happening.when.time, when.begins, when.ends, when.precision, because, confidence)


def story_day(draft: Draft) -> When | None:
    """The day that the story reports on: the first recent one that its opening names, or that of publication."""
    published = draft.document.published
    if not draft.sentences:
        return None
    lead = lead_sentence(draft)
    opening = draft.sentences[lead : lead + 2]
    for index, time in enumerate(draft.times):
        if opening[0].start <= time.start < opening[-1].end:
            when = dated(draft, index, "reported-day", 0.5)
            if when.begins is not None and when.precision == "day" and (published is None or _current(draft, when)):
                return when
    return When(None, published, published, "day") if published is not None else None


def _narrated(happening: Happening) -> bool:
    """Whether a happening is told as part of the passage: not in the past perfect, which looks back."""
    clause = happening.best.told
    return clause is None or not (clause.verb.perfect and clause.verb.tense == "past")


def is_news(draft: Draft, happening: Happening) -> bool:
    """Whether the story reports it as its news: in the present perfect, or by a finite past verb in the opening."""
    clause = happening.best.told
    if clause is None or clause.verb.tense not in ("past", "present") or not _narrated(happening):
        return False
    if clause.link == "relative" and clause.verb.tense == "past":
        return False  # "a man who robbed a bank": told of who is meant, not of what is new
    return clause.verb.perfect or happening.best.sentence <= lead_sentence(draft) + 1
