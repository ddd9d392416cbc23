"""The pipeline: a plain list of steps, each a pure function from a draft to a fuller one."""

from __future__ import annotations

from tui.model import Document, Reading
from tui.reading import actors, confidence, parts_of_speech, quotes, salience, sentences, tagger
from tui.reading.draft import Draft, Step
from tui.reading.events import find_events
from tui.reading.times import find_times

STEPS: tuple[Step, ...] = (
    sentences.split,  # document -> sentences, tokens
    parts_of_speech.tag,  # tokens -> their tags and lemmas
    tagger.tag,  # tokens -> tags: names, mention heads, pieces of quotes, triggers
    find_times,  # tokens, published -> times
    quotes.assemble,  # tags -> quotes, without speakers
    actors.resolve,  # tags, quotes -> actors with their mentions
    quotes.attribute,  # quotes, actors -> quotes with speakers
    actors.resolve_speech,  # quotes, actors -> mentions of the first and second person
    find_events,  # tags, times, actors -> events with day, order and people
    salience.weigh,  # all of it -> actors by what they carry
    confidence.settle,  # how sure the rules are -> how sure one can be
)


def analyse(document: Document) -> Reading:
    """Read a document: every fact that the steps find, as one validated Reading."""
    draft = Draft(document)
    for step in STEPS:
        draft = step(draft)
    return Reading(article=document, actors=draft.actors, quotes=draft.quotes, times=draft.times, events=draft.events)
