"""Countries that take part in a happening by their adjective only: "a tariff on Danish exports" concerns Denmark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.model import Actor
from tui.reading.draft import Draft
from tui.reading.events.arguments import roles
from tui.reading.events.candidates import Candidate
from tui.reading.events.people import People
from tui.reading.lexicon import table
from tui.reading.tagging.places import country_names, demonyms


def countries(actors: Iterable[Actor]) -> dict[str, str]:
    """The ids of the actors that are countries, by the country's name."""
    known = country_names()
    places = (actor for actor in actors if actor.type == "place")
    return {known[m.text]: actor.id for actor in places for m in actor.mentions if m.text in known}


def told_by_adjective(draft: Draft, people: People, lands: dict[str, str], candidate: Candidate) -> Iterator[str]:
    """Ids of the countries whose goods or deeds a participant's phrase names; its people are not the country."""
    for phrase in roles(draft, candidate):
        if draft.tokens[phrase.head].lemma not in table("person_nouns") and not people.heading(phrase):
            told = (demonyms().get(token.lower) for token in draft.tokens[phrase.first : phrase.head])
            yield from (lands[land] for land in told if land in lands)
