"""The pipeline: a plain list of steps, each a pure function from a draft to a fuller one."""

from __future__ import annotations

from tui.model import Document, Reading
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Step

STEPS: tuple[Step, ...] = (
    sentences.split,  # document -> sentences, tokens
    parts_of_speech.tag,  # tokens -> their tags and lemmas
)


def analyse(document: Document) -> Reading:
    """Read a document: every fact that the steps find, as one validated Reading."""
    draft = Draft(document)
    for step in STEPS:
        draft = step(draft)
    return Reading(article=document, actors=draft.actors, quotes=draft.quotes, times=draft.times, events=draft.events)
