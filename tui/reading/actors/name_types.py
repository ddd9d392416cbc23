"""What the words beside a name say of its type, where the tagger was not sure or could not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.reading.actors.roles import office_before
from tui.reading.draft import Draft, Tagged
from tui.reading.tagging.teams import as_teams

# A tagger that is surer than this is believed against the words beside the name.
_UNSURE = 0.75


def typed(draft: Draft) -> Iterator[Tagged]:
    """The names of the draft: "Mayor Hau Lung-bin" is a person, and who plays a match is no place."""
    yield from as_teams(draft, [_person(draft, name) for name in draft.tags.names])


def _person(draft: Draft, name: Tagged) -> Tagged:
    """A name of two words and more right behind the noun of an office is a person's."""
    inside = draft.tokens_in(name.start, name.end)
    if name.label not in ("place", "organization") or name.score >= _UNSURE or len(inside) < 2:
        return name
    return replace(name, label="person") if office_before(draft, inside.start) else name
