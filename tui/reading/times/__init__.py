"""Time expressions: found in the text, given TIMEX3 values, anchored to the day they are reckoned from."""

from __future__ import annotations

from bisect import bisect_right

from tui.model import Because, Span, TimeExpression
from tui.reading.draft import Draft
from tui.reading.times.anchor import Anchor
from tui.reading.times.bounds import bounds
from tui.reading.times.date_line import date_line
from tui.reading.times.grammar import Found
from tui.reading.times.hours import days_first
from tui.reading.times.recognise import recognise
from tui.reading.times.sureness import sureness
from tui.reading.times.tense import tenses

__all__ = ["bounds", "find_times"]


def find_times(draft: Draft) -> Draft:
    """Fill `times` with the time expressions of the text, in text order, values reckoned as the text goes on."""
    recognised = list(recognise(draft))
    written, where = date_line(draft, recognised) or (draft.document.published, None)
    anchor = Anchor(written, tenses(draft), date_line=where)
    sentences = [sentence.start for sentence in draft.sentences]
    times = []
    for found in days_first(recognised, draft.text):
        anchor.begin(found.start, bisect_right(sentences, found.start))
        times.append(_expression(draft, found, anchor))
    return draft.with_(times=tuple(sorted(times, key=lambda time: time.start)))


def _expression(draft: Draft, found: Found, anchor: Anchor) -> TimeExpression:
    start, end, rule = found.start, found.end, found.rule
    assert rule.type is not None
    try:
        value = rule.value(found, anchor)
    except (ValueError, OverflowError):  # no such day, or outside the years that the calendar knows
        value = None
    span = Span(start=start, end=end)
    if rule.type in ("DATE", "TIME"):
        anchor.end(value, span, explicit=bool(found.named("year")))
    return TimeExpression(
        start=start,
        end=end,
        text=draft.text[start:end],
        type=rule.type,
        value=value,
        confidence=sureness(rule, value, anchor.because),
        because=(Because(rule=rule.name, spans=(span,)), *anchor.because),
    )
