"""Reads short texts up to their actors, for the tests of names, actors and salience."""

import re

from tui.model import Actor, Block, Document
from tui.reading import actors, parts_of_speech, sentences
from tui.reading.draft import Draft, Tagged, Tags
from tui.reading.tagging import heads, names


def document(text: str) -> Document:
    """One paragraph a line."""
    lines = [line for line in re.finditer(r"[^\n]+", text) if line.group().strip()]
    blocks = tuple(Block(start=line.start(), end=line.end(), kind="paragraph") for line in lines)
    return Document(source="test", text=text, blocks=blocks)


def tokens_of(text: str) -> Draft:
    """Sentences and tagged tokens."""
    return parts_of_speech.tag(sentences.split(Draft(document(text))))


def tagged(text: str, **given: str) -> Draft:
    """Names and heads as the tagger finds them, or these names with these types and no others."""
    draft = tokens_of(text)
    if given:
        spans = [
            Tagged(found.start(), found.end(), kind)
            for name, kind in given.items()
            for found in re.finditer(rf"\b{re.escape(name.replace('_', ' '))}(?!\w)", text)
        ]
        kept = [s for s in spans if not any(o != s and o.start <= s.start and s.end <= o.end for o in spans)]
        found = tuple(sorted(kept, key=lambda tag: tag.start))
    else:
        found = names.find(draft)
    named = draft.with_(tags=Tags(names=found))
    return draft.with_(tags=Tags(names=found, heads=heads.find(named)))


def read(text: str, **given: str) -> dict[str, Actor]:
    """The actors of a text by their names."""
    return {actor.name: actor for actor in actors.resolve(tagged(text, **given)).actors}


def called(actor: Actor) -> list[str]:
    """What an actor is called, in text order."""
    return [mention.text for mention in actor.mentions]


def rule(actor: Actor, text: str) -> str:
    """The rule by which the first mention with these words belongs to the actor."""
    return next(m.because[0].rule for m in actor.mentions if m.text == text)
