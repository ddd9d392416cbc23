"""Mentions joined into actors: names first, then roles, then noun phrases and pronouns on one walk through the text."""

from __future__ import annotations

from tui.reading.actors import roles
from tui.reading.actors.bodies import Bodies
from tui.reading.actors.build import actors, name_of
from tui.reading.actors.discourse import walk
from tui.reading.actors.mentions import collect
from tui.reading.actors.people import People
from tui.reading.actors.speech import resolve_speech
from tui.reading.draft import Draft

__all__ = ["resolve", "resolve_speech"]


def resolve(draft: Draft) -> Draft:
    """Fill `actors` from `tags.names` and `tags.heads`: everybody named, and those without a name who matter.

    Every mention says how surely it belongs to its actor, by which rule, and on which words that rests.
    """
    mentions = collect(draft)
    named = [mention for mention in mentions if mention.kind == "name"]
    owners = People(draft).join([mention for mention in named if mention.type == "person"])
    owners |= Bodies(draft).join([mention for mention in named if mention.type != "person"])
    for entity in dict.fromkeys(owners.values()):
        entity.name = name_of(draft, entity)
        entity.latest = None
    roles.learn(draft, mentions, owners)
    everybody = dict.fromkeys(owners.values())
    memory = walk(draft, mentions, owners)
    return draft.with_(actors=actors(draft, [*everybody, *memory.unnamed]))
