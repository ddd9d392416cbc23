"""Sources that the tagger missed, by grammar: the subject of a cue, and who spoke before a quotation without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.reading.draft import Draft, Tagged
from tui.reading.phrases import NounPhrase, Syntax, governed, read_clauses
from tui.reading.quotes.linking import DASHES, Run
from tui.reading.quotes.pieces import Piece, piece_at

_ADVERBS = ("RB", "RBR", "RBS")
_RELATIVE = ("WP", "WDT")


def find_sources(draft: Draft, found: Sequence[Run]) -> Sequence[Run]:
    """Give each run without a source the phrase right before its cue, or the source of the quote that it goes on from.

    "It 's denouncing", "one saying"; "Roe denied it. "I was at home."" in one paragraph is all Roe's.
    """
    before: Run | None = None
    for run in found:
        if run.source is None and run.contents:
            if signed := _signature(draft, run.contents[-1]):
                run.source = signed
            elif run.cue is not None:
                run.source = _before(draft, run, run.cue)
                run.inferred = run.source is not None
            elif before is not None and run.contents[0].quoted and _together(draft, before, run):
                run.source, run.shared = before.source, True
        before = run
    return found


def _signature(draft: Draft, content: Piece) -> Piece | None:
    """The name after a dash after a quotation, "— Jo Roe", where the paragraph ends with it."""
    if not content.quoted or content.last + 1 >= len(draft.tokens) or draft.tokens[content.last].text not in DASHES:
        return None
    start = draft.tokens[content.last + 1].start
    at = bisect_left(draft.tags.names, start, key=lambda name: name.start)
    name = draft.tags.names[at] if at < len(draft.tags.names) else None
    if name is None or name.start != start or draft.text[name.end : name.end + 2].strip(" .\n"):
        return None
    return piece_at(draft, Tagged(name.start, name.end, "source", 0.8))


def _together(draft: Draft, before: Run, run: Run) -> bool:
    """Whether two runs stand in one paragraph, and nobody else is named as speaking between them."""
    last = max(before.contents, key=lambda piece: piece.end, default=None) or before.cue or before.source
    return last is not None and draft.sentence_at(last.start).block == run.contents[0].sentence.block


def _before(draft: Draft, run: Run, cue: Piece) -> Piece | None:
    """The noun phrase or pronoun that ends where the cue begins, and is no part of the content."""
    at = cue.first - 1
    while at >= cue.sentence.first and draft.tokens[at].tag in _ADVERBS:
        at -= 1
    if at < cue.sentence.first:
        return None
    span = (at, at + 1) if draft.tokens[at].tag in _RELATIVE else _phrase(draft, cue, at)
    if span is None:
        return None
    start, end = draft.tokens[span[0]].start, draft.tokens[span[1] - 1].end
    if any(start < piece.end and piece.start < end for piece in run.contents):
        return None
    return piece_at(draft, Tagged(start, end, "source", 0.5))


def _phrase(draft: Draft, cue: Piece, at: int) -> tuple[int, int] | None:
    """The base noun phrase whose last word this is, unless a preposition makes it part of another one."""
    syntax: Syntax = read_clauses(draft.tokens, cue.sentence)
    ends: dict[int, NounPhrase] = {phrase.last - 1: phrase for phrase in syntax.phrases}
    phrase = ends.get(at)
    first = phrase
    while first and draft.tokens[first.first - 1].text in ("and", ",") and first.first - 2 in ends:
        first = ends[first.first - 2]
    return None if phrase is None or first is None or governed(draft, first) else (phrase.first, phrase.last)
