"""From one look of text to another in the fewest bytes: ECMA-48's SELECT GRAPHIC RENDITION.

A look is the parameters that make it out of the terminal's own: "1;38;5;9;48;2;0;0;0"; "" is the terminal's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

Cell = tuple[str, str]
"""What a cell shows, "" for the second half of a wide character, and its look."""

# What ends an attribute; bold and faint end together.
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29"}
_OFF |= {"21": "24", "51": "54", "52": "54", "53": "55"}
# How many parameters follow 38 or 48, by the kind of colour.
_FOLLOWING = {"5": 2, "2": 4}
_DRAWN = frozenset({"4", "7", "9", "21", "53"})
"""Attributes that a blank shows."""


class Parts(NamedTuple):
    """A look taken apart: its attributes, the colour of the letters and of what is behind; "" is the terminal's."""

    attributes: frozenset[str]
    front: str
    back: str


@lru_cache(4096)
def parts(look: str) -> Parts:
    """Take a look apart."""
    attributes, front, back = set[str](), "", ""
    for code in _codes(look):
        first = code.partition(";")[0]
        if first == "38" or 30 <= int(first) <= 37 or 90 <= int(first) <= 97:
            front = code
        elif first == "48" or 40 <= int(first) <= 47 or 100 <= int(first) <= 107:
            back = code
        elif first == "39":
            front = ""
        elif first == "49":
            back = ""
        else:
            attributes.add(first)
    return Parts(frozenset(attributes), front, back)


def _codes(look: str) -> Iterator[str]:
    """The codes of a look; one that names a colour with all its parameters."""
    words = look.split(";") if look else []
    while words:
        many = 1 + _FOLLOWING.get(words[1], 0) if words[0] in ("38", "48") and len(words) > 1 else 1
        yield ";".join(words[:many])
        words = words[many:]


@lru_cache(8192)
def change(old: str, new: str) -> str:
    """What makes the terminal write `new` after `old`: from where it is or from its own look, whichever is shorter."""
    if old == new:
        return ""
    anew = f"\x1b[0;{new}m" if new else "\x1b[m"
    before, after = parts(old), parts(new)
    if before == after:  # the same, written otherwise: without a code the sequence would take everything off
        return ""
    gone = before.attributes - after.attributes
    off = {_OFF[attribute] for attribute in gone if attribute in _OFF}
    if len(gone) != sum(attribute in _OFF for attribute in gone):
        return anew
    lost = {attribute for attribute in after.attributes if _OFF.get(attribute) in off}
    codes = [*sorted(off), *sorted((after.attributes - before.attributes) | lost)]
    codes += [after.front or "39"] if after.front != before.front else []
    codes += [after.back or "49"] if after.back != before.back else []
    step = f"\x1b[{';'.join(codes)}m"
    return min(step, anew, key=len)


@lru_cache(4096)
def blank_as(look: str) -> str:
    """The look that a blank has in this one: the colour of letters does not show, nor do bold and italics."""
    found = parts(look)
    shown = sorted(found.attributes & _DRAWN)
    # Lines are drawn in the colour of the letters, and reversed it is what is behind.
    return ";".join(filter(None, (*shown, found.front if shown else "", found.back)))


@lru_cache(4096)
def reduced(look: str, colours: int, attributes: frozenset[str]) -> str:
    """The nearest look for a terminal of so many colours, up to sixteen, that draws these attributes alone."""
    found = parts(look)
    front, back = (_fewer(found.front, colours), _fewer(found.back, colours))
    # With letters and ground become one colour nothing could be read.
    front = "" if front and back and int(front) + 10 == int(back) else front
    return ";".join(filter(None, (*sorted(found.attributes & attributes), front, back)))


def _fewer(code: str, colours: int) -> str:
    """A colour among fewer: of the bright ones the darker, of grey the terminal's own."""
    if colours <= 2 or (code in {"90", "100"} and colours <= 8):
        return ""
    return str(int(code) - 60) if colours <= 8 and code and int(code) >= 90 else code
