"""Who is worth a line on the list of actors without having a name: "the victims", "four protesters", "a court".

A noun phrase speaks of somebody in particular when it is definite, when it counts them, or when it takes part in what
happened (Carlson 1977): "firefighters entered the house" against "firefighters are brave".
"""

from __future__ import annotations

from tui.model import ActorType
from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.roles import land_of
from tui.reading.draft import Draft
from tui.reading.tagging.heads import noun_kind

# A place without a name matters when the article comes back to it so often.
_OFTEN = 3
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# "The two leaders", "both sides": others who are named, taken together.
_TOGETHER = frozenset({"both", "either", "neither", "two", "three", "four"})
_QUANTITY = frozenset(
    {"some", "several", "many", "dozens", "hundreds", "thousands", "scores", "another"}
    | {"multiple", "numerous", "various", "few", "more"}
)
_NOBODY = frozenset({"no", "any", "every", "each", "whatever", "which", "what", "whose"})
# "A lot of painkillers": how much, not who.
_AMOUNTS = frozenset({"lot", "bit", "percent", "plenty", "deal", "load"})


def matters(draft: Draft, entity: Entity, quoted: set[int]) -> bool:
    """Whether an entity without a name belongs on the list; `quoted` are the tokens that sources begin with."""
    nominals = [link.found for link in entity.links if link.found.kind == "nominal"]
    if entity.type == "thing" or not nominals or any(_together(draft, found) for found in nominals):
        return False
    if entity.type == "place":
        return len(nominals) >= _OFTEN
    tells = (found for found in nominals if not _nobody(draft, found))
    return any(_speaks(found, quoted) or _in_particular(draft, found) for found in tells)


def _nobody(draft: Draft, found: Found) -> bool:
    """Whether a phrase tells of nobody in particular whatever it does: "no court", "a lot"."""
    return draft.tokens[found.first].lower in _NOBODY or draft.tokens[found.head].lower in _AMOUNTS


def _speaks(found: Found, quoted: set[int]) -> bool:
    """Whether a phrase is the first of a source."""
    return not quoted.isdisjoint(range(found.first, found.last))


def kind_of(draft: Draft, entity: Entity) -> ActorType:
    """The type of an actor without a name: several people, and a crowd or a family, are a group."""
    heads = (draft.tokens[link.found.head] for link in entity.links if link.found.kind == "nominal")
    people = entity.type == "person" and any(noun_kind(head) in ("group", "organization") for head in heads)
    if people or entity.type == "group" or entity.plural:
        return "group"
    return entity.type  # type: ignore[return-value]  # things have been left out


def fullest(draft: Draft, entity: Entity) -> str:
    """The longest of its noun phrases, the first of several; "your son" only where nothing else is said."""
    nominals = [link.found for link in entity.links if link.found.kind == "nominal"]
    best = max(nominals, key=lambda found: (draft.tokens[found.first].tag != "PRP$", found.last - found.first))
    return " ".join(draft.text[best.start : best.end].split())


def _together(draft: Draft, found: Found) -> bool:
    """Whether the phrase takes together who has been named: "the two leaders", "both"."""
    words = [token.lower for token in draft.tokens[found.first : found.head + 1]]
    return words[0] in ("both", "either", "neither", "others") or (
        words[0] in _DEFINITE and bool(_TOGETHER & set(words[1:3]))
    )


def _in_particular(draft: Draft, found: Found) -> bool:
    """Whether a phrase speaks of somebody in particular. A singular without any article is a title or a predicate."""
    opening = draft.tokens[found.first]
    if found.happened and (found.plural or opening.tag in ("DT", "PDT")):
        return True
    definite = opening.lower in _DEFINITE or (opening.tag == "PRP$" and _related(draft, found))
    counted = any(draft.tokens[index].tag == "CD" for index in range(found.first, found.head))
    return definite or counted or opening.lower in _QUANTITY or _owned(draft, found)


def _related(draft: Draft, found: Found) -> bool:
    """Whether a phrase that begins with "his" speaks of people of his: not of "its position", nor "your own people"."""
    return found.type == "person" and draft.tokens[found.first + 1].lower != "own"


def _owned(draft: Draft, found: Found) -> bool:
    """Whether the phrase says whose it is: "the plane's passengers", "the Russian government"."""
    inside = range(found.first, found.head)
    return any(draft.tokens[index].tag == "POS" for index in inside) or bool(land_of(draft, found.first, found.head))
