"""The dateline that opens a story: where it was filed from, when, and by which agency."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tui.sources.dates import DAY, MONTH, parse_date
from tui.sources.listed import listed

# A hyphen needs spaces, for cities have hyphens; a colon is left to places that are known, for speakers have colons.
_END = re.compile(r"\s*(?:--+|[—–])\s*|\s+[-_](?:\s+|$)|:\s+|:$")
_LONGEST = 110
_AGENCY = re.compile(r"\s*(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[^/]{2,30})/)\s*$")
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?"
_DAY = re.compile(
    rf"[,\s]+(?:{_WEEKDAY}[,\s]*)?(?:{MONTH}\s+{DAY}|{DAY}\s+{MONTH}|(?<!\w){_WEEKDAY})(?:[,\s]+\d{{4}})?\s*$",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    ("al", "au", "da", "de", "del", "der", "des", "di", "do", "dos", "el", "en", "es", "of", "on", "sur", "the")
)
_OUTLET = re.compile(
    r"\b(?:news|times|agency|press|post|daily|herald|gazette|tribune|journal|service|wire|online|media|radio|tv)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(r"[RDI]-")


class Dateline(NamedTuple):
    """What a dateline says. `day` only where it gives the year."""

    place: str | None
    day: date | None


def find(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, None where it has none that is sure."""
    opening = paragraph.strip()
    end = _END.search(opening[:_LONGEST])
    if not end or not _begins_story(opening[end.end() :]):
        return None
    rest, agency = _cut(opening[: end.start()], _AGENCY)
    place, day = _cut(rest, _DAY)
    place = place.strip(" ,")
    if agency and _PARTY.match(agency.strip(" (/")):
        return None
    if not place or not _sure(place, agency, bool(day), colon=":" in end[0]):
        return None
    return Dateline(_title_case(place), parse_date(day))


def _begins_story(rest: str) -> bool:
    return not rest or rest[0].isupper() or not rest[0].isalpha()


def _cut(text: str, ending: re.Pattern[str]) -> tuple[str, str]:
    """What stands before an ending, and the ending itself, empty where it is not there."""
    found = ending.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def _sure(place: str, agency: str, dated: bool, *, colon: bool) -> bool:
    """Whether the words are a place: known as one, or with the date or agency that only a dateline has."""
    city, _, region = (part.strip() for part in place.partition(","))
    if not _names(city) or (region and not _names(region)) or _OUTLET.search(place) or city.lower() in listed("wires"):
        return False
    if colon and not city.isupper():
        return False
    if city.casefold() in listed("cities") or region.casefold() in listed("regions"):
        return True
    if region or colon:
        return bool(agency) and city.isupper()
    wire = agency.strip(" ()/").lower().removeprefix("the ")
    return wire in listed("wires") or (city.isupper() and bool(agency or dated)) or bool(agency and dated)


def _names(words: str) -> bool:
    """Whether these can be the words of a place's name."""
    parts = words.replace("/", " ").split()
    return 0 < len(parts) <= 5 and all(_name(part) for part in parts) and any(part[0].isupper() for part in parts)


def _name(word: str) -> bool:
    letters = re.sub(r"['’.\-]", "", word)
    return letters.isalpha() and (word[0].isupper() or word in _PARTICLES)


def _title_case(place: str) -> str:
    """A place in capitals as it is written elsewhere: Port-au-Prince, Rio de Janeiro."""
    city, comma, region = place.partition(",")
    if not city.isupper():
        return place
    words = re.split(r"([\s\-/]+)", city)
    cased = [word.lower() if i and word.lower() in _PARTICLES else word.title() for i, word in enumerate(words)]
    return "".join(cased).replace("’S", "’s").replace("'S", "'s") + comma + region
