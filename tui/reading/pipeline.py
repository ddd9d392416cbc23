"""The pipeline: a plain list of steps, each a pure function from a draft to a fuller one."""

from __future__ import annotations

from functools import partial

from tui.model import Document, Reading
from tui.reading import actors, confidence, parts_of_speech, quotes, salience, sentences, tagger
from tui.reading.draft import Draft, Step
from tui.reading.events import find_events
from tui.reading.progress import Glimpse, Progress, unheard, unseen
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
_SHARES: dict[Step, int] = {tagger.tag: 64, find_events: 10, actors.resolve: 8, parts_of_speech.tag: 6}
"""How much of the time these steps take on a long article, in per cent; each of the others about two."""


_BEGINNING = 10_000
"""Characters of a long article that are read first and alone, in a fraction of a second: its lead and more."""
_LONG = 4 * _BEGINNING
"""So many has an article for which that is worth its while: it is read in a second and more."""


def analyse(document: Document, progress: Progress = unheard, glimpse: Glimpse = unseen) -> Reading:
    """Read a document: every fact that the steps find, as one validated Reading.

    `progress` is told how much is done, in time; what it raises ends the reading. Of a long article `glimpse` is given
    the facts of the first paragraphs before that: what they are without all that follows, ids and weights too.
    """
    if glimpse is not unseen and (beginning := _beginning(document)):
        glimpse(_read(beginning, lambda _: progress(0.0)).with_(article=document))
    return _read(document, progress)


def _beginning(document: Document) -> Document | None:
    """The first paragraphs of a long article, as an article."""
    blocks = tuple(block for block in document.blocks if block.end <= _BEGINNING)
    if len(document.text) < _LONG or not blocks:
        return None
    return document.with_(text=document.text[: blocks[-1].end], blocks=blocks)


def _read(document: Document, progress: Progress) -> Reading:
    draft, done = Draft(document), 0.0
    whole = sum(_SHARES.get(step, 2) for step in STEPS)
    for step in STEPS:
        share = _SHARES.get(step, 2) / whole
        draft = step(draft.with_(progress=partial(_tell, progress, done, share)))
        done += share
        progress(min(done, 1.0))
    return Reading(article=document, actors=draft.actors, quotes=draft.quotes, times=draft.times, events=draft.events)


def _tell(progress: Progress, done: float, share: float, part: float) -> None:
    """Tell how much of all is done, when a part of a step is."""
    progress(done + share * part)
