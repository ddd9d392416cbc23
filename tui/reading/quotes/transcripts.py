"""Transcripts of interviews and hearings: paragraphs with a name and a colon first, "ROE: I never said so."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.quotes import marks

_TURNS = 3  # paragraphs of this look; fewer are headings, labels of pictures and the like
_NAME = 3  # words of a name at most


def transcribed(draft: Draft, tags: Sequence[Tagged]) -> list[Tagged]:
    """The tags, those in the turns of a transcript replaced by who speaks, the colon and all that is said."""
    turns = list(_turns(draft))
    speakers = [draft.text[source.start : source.end] for source, *_ in turns]
    if len(turns) < _TURNS or len(set(speakers)) == len(speakers):
        return list(tags)
    kept = list(tags)
    for turn in reversed(turns):
        start, end = turn[0].start, turn[-1].end
        first = bisect_left([tag.end for tag in kept], start + 1) if kept else 0
        last = first
        while last < len(kept) and kept[last].start < end:
            last += 1
        kept[first:last] = turn
    return kept


def _turns(draft: Draft) -> Iterator[tuple[Tagged, Tagged, Tagged]]:
    """Source, cue and content of each paragraph that begins with a name and a colon."""
    opened = -1
    for sentence in draft.sentences:
        if sentence.block != opened:
            opened = sentence.block
            end = draft.document.blocks[opened].end
            colon = _colon(draft, sentence)
            after = draft.tokens[colon].end if colon else end
            start = after + len(draft.text[after:end]) - len(draft.text[after:end].lstrip())
            if colon and start < end:
                name = next(i for i in range(sentence.first, colon) if draft.tokens[i].text not in marks.OPENING)
                yield (
                    Tagged(draft.tokens[name].start, draft.tokens[colon - 1].end, "source"),
                    Tagged(draft.tokens[colon].start, after, "cue"),
                    Tagged(start, end, "content"),
                )


def _colon(draft: Draft, sentence: Sentence) -> int | None:
    """The token of the colon after a name that opens the sentence; None when none does."""
    at = sentence.first + (draft.tokens[sentence.first].text in marks.OPENING)
    for index in range(at, min(at + _NAME + 1, sentence.last)):
        token = draft.tokens[index]
        if token.text == ":":
            return index if index > at else None
        if not token.text[:1].isupper():
            return None
    return None
