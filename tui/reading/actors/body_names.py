"""Which names of organisations and places are one: acronyms, short forms, other names of countries."""

from __future__ import annotations

from functools import cache

from tui.reading.actors.person_names import Match, fold
from tui.reading.lexicon import words
from tui.reading.tagging.places import country_names

_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "&", "de", "la", "y"])
_SHORTEST_ACRONYM = 2
_ALIASES = {
    "nyc": "new york city",
    "la": "los angeles",
    "dc": "washington dc",
    "un": "united nations",
    "eu": "european union",
}


@cache
def key(text: str, kind: str) -> tuple[str, ...]:
    """The words by which a body or place is known: folded, countries by one name, without "the" and "Inc."."""
    bare = text.strip()
    for article in ("the ", "The "):
        bare = bare.removeprefix(article)
    if bare in country_names():
        return (fold(country_names()[bare]),)
    suffixes = words("organisation_suffixes")
    parts = bare.split()
    while (
        kind == "organization"
        and len(parts) > 1
        and parts[-1].rstrip(",") in suffixes
        and parts[-1] not in ("Group", "Holdings")
    ):
        parts.pop()
    folded = fold(" ".join(parts))
    folded = _ALIASES.get(folded, folded)
    if kind == "place":
        folded = folded.removeprefix("city of ")
        if bare.endswith(" City") and bare not in words("cities") and bare not in words("regions"):
            folded = fold(bare.removesuffix(" City"))  # Taipei City is Taipei; listed, as Mexico City, it is its own
    return tuple(folded.split())


def acronyms(text: str) -> frozenset[str]:
    """What a name of several words can be shortened to, lower case: with and without its small words."""
    parts = [part for part in fold(text).split() if part]
    large = [part for part in parts if part not in _SMALL]
    if len(large) < _SHORTEST_ACRONYM:
        return frozenset()
    return frozenset({"".join(part[0] for part in parts), "".join(part[0] for part in large)})


def head_of(name: tuple[str, ...]) -> str:
    """The head of a name: its last word, or the one before "of" or "for"."""
    ends = [index for index, word in enumerate(name) if word in ("of", "for") and index]
    return name[ends[0] - 1] if ends else name[-1]


def is_acronym(text: str) -> bool:
    """Whether a name is written as acronyms are."""
    bare = text.replace(".", "")
    return _SHORTEST_ACRONYM <= len(bare) <= 8 and " " not in bare and sum(c.isupper() for c in bare) >= 0.6 * len(bare)


def match(short: tuple[str, ...], long: tuple[str, ...]) -> Match | None:
    """Whether the first name, fewer words of an organisation's, can stand for the second."""
    if not short or len(short) >= len(long):
        return None
    if len(short) == 1 and (short[0] in _common() or len(short[0]) < 3):
        return None
    if long[: len(short)] == short:
        return Match("short-name-of", 0.85)
    if len(short) == 1 and long[-2:] == ("of", short[0]):
        return Match("short-name-of", 0.75)  # the Commons, Justice, Michigan: called an organisation, it is that one
    return Match("short-name-of", 0.8) if long[-len(short) :] == short and len(short) > 1 else None


@cache
def _common() -> frozenset[str]:
    """First words that many names share: they name none of them by themselves."""
    shared = {
        "national",
        "international",
        "united",
        "new",
        "north",
        "south",
        "east",
        "west",
        "central",
        "federal",
        "royal",
    }
    shared |= {"european", "american", "general", "first", "global", "world", "state", "public", "social", "supreme"}
    return frozenset(shared | {fold(word) for word in words("organisation_words")} | {fold(n) for n in country_names()})
