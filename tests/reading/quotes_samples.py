"""Drafts made by hand for the tests of quotes: text, tagged pieces and actors."""

import re

from tui.model import Actor, Block, Document, Mention
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Tagged, Tags

LABELS = {"S": "source", "K": "cue", "C": "content"}
_PIECE = re.compile(r"([SKC])<|>")


def draft(text, kind="paragraph"):
    """The text, a paragraph a line, in sentences and words."""
    blocks = [
        Block(start=m.start(), end=m.end(), kind=kind if m.start() == 0 else "paragraph")
        for m in re.finditer(r"\S[^\n]*", text)
    ]
    document = Document(source="-", text=text, blocks=tuple(blocks))
    return parts_of_speech.tag(sentences.split(Draft(document)))


def tagged(marked):
    """A draft whose pieces are written in its text: `S<Roe> K<said> C<that it rained>`."""
    text, tags, waiting, at = "", [], [], 0
    for mark in _PIECE.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group(1):
            waiting.append((mark.group(1), len(text)))
        else:
            label, start = waiting.pop()
            tags.append(Tagged(start, len(text), LABELS[label]))
    text += marked[at:]
    return draft(text).with_(tags=Tags(quotes=tuple(sorted(tags, key=lambda t: (t.start, -t.end)))))


def actor(text, name, *places, kind="name", number=1, sort="person"):
    """An actor with a mention at the first (or `number`th) place of each of these words."""
    mentions = []
    for words in places or (name,):
        start = [m.start() for m in re.finditer(re.escape(words), text)][number - 1]
        mentions.append(Mention(start=start, end=start + len(words), text=words, kind=kind))
    return Actor(id=name.lower().replace(" ", "-"), name=name, type=sort, mentions=tuple(mentions))


def told(draft):
    """Every quote as (kind, contents, cue, source)."""
    return [
        (
            quote.kind,
            [piece.text for piece in quote.content],
            quote.cue.text if quote.cue else None,
            quote.source.text if quote.source else None,
        )
        for quote in draft.quotes
    ]
