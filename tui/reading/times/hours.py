"""The day of an hour that is said after it: "at 4 a.m. on Monday", "at 3:14 p.m. local time (0514 UTC) on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.reading.times.grammar import Found

_ON = re.compile(r"[^.;\n]{0,40}\bon\s+(?:the\s+)?")
"""What stands between an hour and its day."""

_AGAIN = re.compile(r"[^\w.;\n]{1,3}")
"""What stands between an hour and the same hour by another clock, as in "9 p.m. (0300 GMT)"."""

_OWN_DAY = ("weekday", "deictic_day", "month")


def days_first(recognised: Iterable[Found], text: str) -> list[Found]:
    """The expressions in the order to reckon them: as they stand, but a day said after an hour before that hour.

    What is reckoned is reckoned from the day mentioned last, and so the hour falls on its day.
    """
    order: list[Found] = []
    hours: list[Found] = []
    for found in recognised:
        if _is_hour(found):
            if hours and not _AGAIN.fullmatch(text, hours[-1].end, found.start):
                order += hours
                hours = []
            hours.append(found)
            continue
        of_that_day = hours and found.rule.type in ("DATE", "TIME") and _ON.fullmatch(text, hours[-1].end, found.start)
        order += [found, *hours] if of_that_day else [*hours, found]
        hours = []
    return order + hours


def _is_hour(found: Found) -> bool:
    """Whether an expression is an hour that does not say its day itself."""
    return found.rule.name in ("clock-time", "moment") and not any(found.named(name) for name in _OWN_DAY)
