"""The line that says who wrote it."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.sources.dates import Stamp, before_date, stamps
from tui.sources.listed import listed

_BY = re.compile(
    r"(?:\b(?:written|reported|reporting|story|text|words|posted|published|analysis|opinion|commentary|article)\s+)?"
    r"\bby:?\s+",
    re.IGNORECASE,
)
# What a page sets beside the name: a date, an outlet, a rubric.
_CUTS = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+|\t+")
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)$",
    re.IGNORECASE,
)
_MOST_WORDS, _LONGEST = 16, 200


class Byline(NamedTuple):
    """Who wrote it, and the dates that stand on the same line."""

    names: str
    stamps: list[Stamp]


def find(line: str) -> Byline | None:
    """The byline that a line is, its names without "By"; None when it is none, or says more than who and when."""
    stripped = line.strip()
    by = _BY.search(stripped[:_LONGEST])
    if not by or len(stripped) > _LONGEST:
        return None
    dates_before = stamps(stripped[: by.start()])
    if by.start() and not dates_before:
        return None
    rest = stripped[by.end() :]
    before, dates_after = before_date(rest)
    names = _CUTS.split(before)[0].rstrip(" .,;")
    if (before != rest and not dates_after) or not _are_names(names.split()):
        return None
    return Byline(names, [*dates_before, *dates_after])


def _are_names(words: list[str]) -> bool:
    if not 0 < len(words) <= _MOST_WORDS or _CALENDAR.match(words[0].strip(",")):
        return False
    names = [word for word in words if _is_name(word)]
    return words[0] in names and len(names) >= min(2, len(words)) and all(w in names or _is_small(w) for w in words)


def _is_name(word: str) -> bool:
    letters = word.strip("().,;'’\"")
    return letters[:1].isupper() and not any(char.isdigit() for char in letters)


def _is_small(word: str) -> bool:
    bare = word.strip("(),;").lower()
    return bare in listed("byline_words") or "@" in bare or bare.startswith(("al-", "el-", "d'", "d’"))
