"""What the words beside a name say of its type, where the tagger was not sure or could not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.reading.actors.roles import office_before
from tui.reading.draft import Draft, Tagged
from tui.reading.tagging.places import country_names
from tui.reading.tagging.teams import as_teams

# A tagger that is surer than this is believed against the words beside the name.
_UNSURE = 0.75
# A byline stands among the first so many blocks, and has so many characters beside the names: "By", a day, a place.
_HEAD = 12
_LONGEST_BYLINE = 80


def typed(draft: Draft) -> Iterator[Tagged]:
    """The names of the draft: "Mayor Hau Lung-bin" is a person, and who plays a match is no place.

    Who only wrote the article is not in it; blanks and commas alone, and a title in short, are no name.
    """
    byline = _byline(draft)
    told = (_bare(draft, name) for name in draft.tags.names if name.start not in byline)
    yield from as_teams(draft, [_person(draft, _land(draft, name)) for name in told if _names(draft, name)])


def _names(draft: Draft, name: Tagged) -> bool:
    """Whether a name says anything, and more than the office of somebody."""
    inside = draft.tokens_in(name.start, name.end)
    return name.start < name.end and not (len(inside) == 1 and _initials(draft, inside.start))


def _initials(draft: Draft, at: int) -> bool:
    """Whether a word in parentheses is the initials of the office before it: "Chief of Staff (CoS)"."""
    if at < 2 or draft.tokens[at - 1].text != "(" or not office_before(draft, at - 1):
        return False
    short = draft.tokens[at].text
    return [token.text[0] for token in draft.tokens[max(at - 1 - len(short), 0) : at - 1]] == list(short)


def _byline(draft: Draft) -> range:
    """Offsets of the block that says who wrote the article."""
    names = draft.document.byline
    for block in draft.document.blocks[:_HEAD] if names else ():
        text = draft.text[block.start : block.end]
        if names and names in " ".join(text.split()) and len(text) < _LONGEST_BYLINE + len(names):
            return range(block.start, block.end)
    return range(0)


def _bare(draft: Draft, name: Tagged) -> Tagged:
    """A name without the comma at its end, which is not of it."""
    bare = draft.text[name.start : name.end].rstrip().rstrip(",;:").rstrip()
    return replace(name, end=name.start + len(bare))


def _land(draft: Draft, name: Tagged) -> Tagged:
    """A country is a place, whatever it does, until it plays."""
    country = name.label == "organization" and draft.text[name.start : name.end] in country_names()
    return replace(name, label="place") if country else name


def _person(draft: Draft, name: Tagged) -> Tagged:
    """A name of two words and more right behind the noun of an office is a person's."""
    inside = draft.tokens_in(name.start, name.end)
    if name.label not in ("place", "organization") or name.score >= _UNSURE or len(inside) < 2:
        return name
    return replace(name, label="person") if office_before(draft, inside.start) else name
