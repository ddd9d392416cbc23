"""Calendar days written out in full: in a masthead, in front matter, in a dateline."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20|21)\d\d"
# 03/04/2022 means two days in two countries and is left alone; 03.04.2022 is European, and 2022-04-03 is one day only.
_DATE = re.compile(
    rf"""(?<![\w.:/-])(?:
      (?P<y1>{_YEAR})[-/](?P<m1>[01]\d)[-/](?P<d1>[0-3]\d)(?=T\d|[^\w./-]|[.](?!\d)|$)
    | (?P<m2>{MONTH})\s+(?P<d2>{DAY})(?:\s*,\s*|\s+)(?P<y2>{_YEAR})(?![\w-])
    | (?P<d3>{DAY})(?:\s+of)?[\s-]+(?P<m3>{MONTH})(?:\s*,\s*|[\s-]+)(?P<y3>{_YEAR})(?![\w-])
    | (?P<d4>[0-3]?\d)\.(?P<m4>[01]?\d)\.(?P<y4>{_YEAR})(?![\w.-])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ZONES = (
    "Z|GMT|UTC|BST|IST|CET|CEST|EET|EEST|MSK|TRT|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|AKST|AKDT|"
    "HST|AST|ADT|NST|AEST|AEDT|ACST|ACDT|AWST|NZST|NZDT|JST|KST|HKT|SGT|MYT|PHT|WIB|ICT|PKT|NPT|IRST|GST|"
    "EAT|WAT|CAT|SAST|BRT|ART|CLT|PET"
)
_TIME = (
    r"T?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|[+-]\d\d:?\d\d"
    r"|noon\b|midnight\b|local\s+time\b|hours\b|hrs\b"
)
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
_ISSUED = r"\b(?:published|publication|posted|issued|created|filed|released)\b"
_CHANGED = r"\b(?:updated?|modified|revised|edited)\b"
_LABELS = rf"{_ISSUED}|{_CHANGED}|\b(?:first|last|originally|date|dated|time|article|story|on|at|as\s+of|and)\b"
_READING_TIME = r"\b\d+[\s-]+min(?:ute)?s?[\s-]+read\b"
_AROUND = rf"{_READING_TIME}|(?<![\w.])(?:{_TIME})|\b{_WEEKDAY}|{_LABELS}|(?<![a-z])(?:{_ZONES})\b"
_FURNITURE = re.compile(_AROUND, re.IGNORECASE)
_LAST_FURNITURE = re.compile(rf"(?:{_AROUND}|[\s,|·•–—-])+\Z", re.IGNORECASE)


class Stamp(NamedTuple):
    """A day that a line gives. `rank` is how well it tells the publication: 0 says so, 1 a bare date, 2 an update."""

    rank: int
    day: date


def parse_date(text: str) -> date | None:
    """The first full date in the text, None where there is none or the calendar has no such day."""
    return next((day for match in _DATE.finditer(text) if (day := _day(match))), None)


def stamps(line: str) -> list[Stamp]:
    """The dates of a line that says nothing but when, with its labels, weekdays, clock times and zones; else none."""
    found = list(_DATE.finditer(line))
    if not found or re.search(r"\w", _FURNITURE.sub(" ", _DATE.sub(" ", line))):
        return []
    starts = [0, *(match.end() for match in found)]
    labels = (line[start : match.start()] for start, match in zip(starts, found, strict=False))
    return [Stamp(_rank(label), day) for label, match in zip(labels, found, strict=True) if (day := _day(match))]


def before_date(line: str) -> tuple[str, list[Stamp]]:
    """What stands before the first date of a line and its labels, and the dates when nothing else follows."""
    found = _DATE.search(line)
    if not found:
        return line, []
    before = _LAST_FURNITURE.sub("", line[: found.start()])
    return before, stamps(line[len(before) :])


def _rank(label: str) -> int:
    if re.search(_ISSUED, label, re.IGNORECASE):
        return 0
    return 2 if re.search(_CHANGED, label, re.IGNORECASE) else 1


def _day(match: re.Match[str]) -> date | None:
    year, month, day = (next(filter(None, (match[f"{part}{form}"] for form in "1234"))) for part in "ymd")
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None
