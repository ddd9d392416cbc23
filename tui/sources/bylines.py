"""The line that says who wrote it."""

from __future__ import annotations

import re

from tui.sources.listed import listed

_BY = re.compile(
    r"^(?:(?:written|reported|reporting|story|text|words|posted|published|analysis|opinion|commentary|article)\s+)?by:?\s+",
    re.IGNORECASE,
)
# What a page sets beside the name: a date, an outlet, a rubric.
_CUTS = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+|\t+")
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)$",
    re.IGNORECASE,
)
_MOST_WORDS = 16


def find(line: str) -> str | None:
    """The names of a byline without its "By", None when the line is none: "By Jane Roe and John Doe, Agency"."""
    stripped = line.strip()
    by = _BY.match(stripped)
    if not by:
        return None
    names = _CUTS.split(stripped[by.end() :])[0].rstrip(" .,;")
    return names if _are_names(names.split()) else None


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
