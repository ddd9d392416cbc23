"""Sources that end in the middle of a name or phrase, ended where that does: "the" of "the film", "Jo" of "Jo Roe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from tui.reading.draft import Draft, Tagged

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_GOES_ON = {
    **dict.fromkeys(("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD"), (*_NOUN, "JJ", "CD", "JJS")),
    **dict.fromkeys(_NOUN, (*_NOUN, "POS")),
    "POS": (*_NOUN, "JJ", "CD"),
}
"""What a phrase goes on with after each part of speech."""
_FUNCTION = ("DT", "IN", "TO", "CC", "WDT", "WP", "WRB", "PDT", ",", ":")


def ended(draft: Draft, tags: Sequence[Tagged]) -> Iterator[Tagged]:
    """The tags in text order, each source to the end of its last phrase; contents that say nothing left out."""
    for tag, following in zip_longest(tags, tags[1:]):
        if tag.label == "source":
            yield _ended(draft, tag, following.start if following else len(draft.text))
        elif tag.label == "cue" or not _empty(draft, tag):
            yield tag


def _ended(draft: Draft, tag: Tagged, ceiling: int) -> Tagged:
    """The tag with the rest of the phrase that it ends in, before the offset `ceiling`."""
    tokens = draft.tokens
    words = draft.tokens_in(tag.start, tag.end)
    if not words or tokens[words[-1]].end != tag.end:
        return tag
    last = words[-1]
    edge = draft.sentence_at(tag.start).last
    while last + 1 < edge and tokens[last + 1].tag in _GOES_ON.get(tokens[last].tag, ()):
        if tokens[last + 1].end > ceiling:
            break
        last += 1
    return replace(tag, end=tokens[last].end)


def _empty(draft: Draft, tag: Tagged) -> bool:
    """Whether a content holds only words that say nothing: "that", "to which"."""
    return all(draft.tokens[i].tag in _FUNCTION for i in draft.tokens_in(tag.start, tag.end))
