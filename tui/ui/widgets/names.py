"""Names of actors as short as they can be told apart by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.model import Actor


def short_names(actors: Sequence[Actor]) -> list[str]:
    """Names for narrow places: of a person the last one, with the first letter where two are called the same."""
    lasts = Counter(_short(actor) for actor in actors)
    return [f"{actor.name[0]}.{_short(actor)}" if lasts[_short(actor)] > 1 else _short(actor) for actor in actors]


def _short(actor: Actor) -> str:
    """A person's last name; of others the initials, where three words or more have some."""
    words = actor.name.split()
    if actor.type == "person":
        return words[-1] if words else actor.name
    capitals = [word[0] for word in words if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 2 else actor.name.removeprefix("the ").removeprefix("The ")
