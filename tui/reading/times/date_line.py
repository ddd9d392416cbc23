"""The day that an article itself says it was written: a date on a line of its own, near its top."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import takewhile

from tui.model import Span
from tui.reading.draft import Draft
from tui.reading.times.anchor import Anchor
from tui.reading.times.grammar import Found

_TOP = 1000
"""Characters within which a date line stands."""

_SAME_ARTICLE = 7
"""Days by which it may differ from the publication date; one further off is something else that the article dates."""

_DATED = ("full-date", "day-first-date", "numeric-date")

_BEFORE = re.compile(
    r"\W*(?:(?:first |last )?(?:published|posted|updated|issued|released|dated?)\W*(?:on\W*)?)?", re.IGNORECASE
)
_AFTER = re.compile(r"\W*(?:at\s)?[\d:.,\s]*(?:[ap]\.?m\b\.?)?\W*(?:[A-Z]{2,4})?\W*")


def date_line(draft: Draft, found: Iterable[Found]) -> tuple[date, Span] | None:
    """The day of the date line and where it stands; None where the article has none that can be believed.

    `found` are the expressions of the article in text order.
    """
    for each in takewhile(lambda each: each.start < _TOP, found):
        day = _day(each) if each.rule.name in _DATED and _alone(draft.text, each) else None
        published = draft.document.published
        if day and (published is None or abs((day - published).days) <= _SAME_ARTICLE):
            return day, Span(start=each.start, end=each.end)
    return None


def _day(found: Found) -> date | None:
    """The day that an expression names by itself, its year included."""
    try:
        return date.fromisoformat(found.rule.value(found, Anchor(None, lambda _: (0, None))) or "")
    except ValueError:
        return None


def _alone(text: str, found: Found) -> bool:
    """Whether nothing else stands on its line, but "Published" and an hour."""
    start = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.end)
    past = end if end >= 0 else len(text)
    return bool(_BEFORE.fullmatch(text, start, found.start) and _AFTER.fullmatch(text, found.end, past))
