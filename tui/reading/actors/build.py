"""Entities to actors: which of them are worth a line, how they are called, and all their mentions in text order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tui.model import Actor, Because, Mention, Span
from tui.reading.actors.entity import Entity, Link
from tui.reading.actors.unnamed import fullest, kind_of, matters
from tui.reading.draft import Draft
from tui.reading.tagging.places import country_names

# The power of the tagger's score in how sure a mention is: the score is that of its least sure word, and too low.
_TAGGER = 0.1


def actors(draft: Draft, entities: Iterable[Entity]) -> tuple[Actor, ...]:
    """The actors in order of their first mention, with ids a1, a2, ..."""
    quoted = _sources(draft)
    kept = [entity for entity in entities if entity.links and (_known(entity) or matters(draft, entity, quoted))]
    kept.sort(key=lambda entity: min(link.found.start for link in entity.links))
    return tuple(_actor(draft, entity, f"a{number}") for number, entity in enumerate(kept, 1))


def _known(entity: Entity) -> bool:
    """Whether an entity is an actor by its name; a disease or a product is one when the article comes back to it."""
    names = sum(link.found.kind == "name" for link in entity.links)
    return names > 0 and (entity.type != "other" or names > 1)


def _sources(draft: Draft) -> set[int]:
    """Offsets of the first words of the sources of quotes: what follows tells of whoever that phrase names."""
    return {draft.token_at(quote.source.start) for quote in draft.quotes if quote.source}


def name_of(draft: Draft, entity: Entity) -> str:
    """How a reader would cite it: the fullest name, countries by the name of the list; "" when it has no name."""
    texts = [draft.text[link.found.start : link.found.end] for link in entity.links if link.found.kind == "name"]
    if not texts:
        return ""
    clean = Counter(" ".join(text.split()) for text in texts)
    for text in clean:
        if entity.type == "place" and text in country_names():
            return country_names()[text]
    return max(clean, key=lambda text: (len(text.split()), len(text), clean[text]))


def _actor(draft: Draft, entity: Entity, name: str) -> Actor:
    """One entity as an actor."""
    links = sorted(entity.links, key=lambda link: (link.found.start, link.found.end))
    return Actor(
        id=name,
        name=entity.name or fullest(draft, entity),
        type=entity.type if entity.named else kind_of(draft, entity),  # type: ignore[arg-type]  # things are left out
        roles=tuple(" ".join(role.split()) for role in entity.roles),
        mentions=tuple(_mention(draft, link) for link in links),
    )


def _mention(draft: Draft, link: Link) -> Mention:
    """One mention with what it rests on."""
    found = link.found
    doubt = 1.0 if found.kind == "pronoun" else found.score**_TAGGER
    because = Because(rule=link.rule, spans=tuple(Span(start=start, end=end) for start, end in link.rests_on))
    return Mention(
        start=found.start,
        end=found.end,
        text=draft.text[found.start : found.end],
        kind=found.kind,
        confidence=round(link.confidence * doubt, 3),
        because=(because,),
    )
