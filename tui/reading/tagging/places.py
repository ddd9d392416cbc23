"""What the word lists know of countries, places and peoples."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tui.reading.lexicon import table, words

_PLURAL = ("s", "men", "women")


class Country(NamedTuple):
    """A country: the name to show, its other names, and its adjectives and words for the people."""

    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the list."""
    return tuple(
        Country(name, *(() if cell == "-" else tuple(cell.split("|")) for cell in cells))
        for name, cells in table("countries").items()
    )


@cache
def country_names() -> dict[str, str]:
    """From every way to write a country's name to the name to show."""
    return {form: land.name for land in countries() for form in (land.name, *land.aliases)}


@cache
def demonyms() -> dict[str, str]:
    """From every adjective and word for a people, lower case, to its country's name; "" for those of no one country."""
    of_peoples = {word.lower(): "" for word in words("peoples")}
    return of_peoples | {form.lower(): land.name for land in countries() for form in land.demonyms}


@cache
def is_place(name: str) -> bool:
    """Whether a list knows the whole name as a place."""
    return name in country_names() or name in words("regions") or name in words("cities")


def names_people(word: str) -> bool:
    """Whether the word is a plural for people: "Afghans", "Muslims"."""
    return word.lower() in demonyms() and word.endswith(_PLURAL) and not word.endswith("ss")
