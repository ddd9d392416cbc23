"""Pieces to quotes: which belong together, of which kind each quote is, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Because, Quote, Span
from tui.reading.draft import Draft
from tui.reading.quotes.kinds import Kinds
from tui.reading.quotes.likely import LEAST, likelihood
from tui.reading.quotes.linking import Run, runs
from tui.reading.quotes.passives import is_suffered
from tui.reading.quotes.pieces import Piece, sequences
from tui.reading.quotes.sharing import join, share
from tui.reading.quotes.subjects import find_sources
from tui.reading.quotes.turns import take_turns

_SURE = 0.5
"""From this score on, the tagger's word for a content is enough."""


def assemble(draft: Draft) -> Draft:
    """Fill `draft.quotes` from `draft.tags.quotes`: content, cue, source, kind and likelihood; no speakers yet."""
    found = [run for row in sequences(draft) for run in _attributions(draft, row) if run.contents]
    found.sort(key=lambda run: (run.contents[0].start, -run.contents[-1].end))
    kinds = Kinds(draft)
    quotes = [_quote(draft, kinds, run) for run in found if not _heads(draft, run) and not is_suffered(draft, run)]
    likely = [quote for quote in quotes if (quote.confidence or 0.0) >= LEAST]
    return draft.with_(quotes=tuple(quote.with_(id=f"q{n}") for n, quote in enumerate(likely, 1)))


def _attributions(draft: Draft, row: Sequence[Piece]) -> Iterator[Run]:
    """The attributions of a row of pieces, some of which may lack content."""
    joined = join(list(runs(draft, row)))
    yield from find_sources(draft, list(take_turns(draft, share(draft, joined))))


def _heads(draft: Draft, run: Run) -> bool:
    """Whether the words are a heading's and nobody is said to say them: a title."""
    block = draft.document.blocks[run.contents[0].sentence.block]
    return block.kind == "heading" and run.source is None and run.cue is None


def _quote(draft: Draft, kinds: Kinds, run: Run) -> Quote:
    """The run as a fact."""
    document = draft.document
    kind = kinds.of((p.start, p.end) for p in run.contents)
    return Quote(
        id="",
        kind=kind,
        content=tuple(document.slice(p.start, p.end) for p in run.contents),
        cue=document.slice(run.cue.start, run.cue.end) if run.cue else None,
        source=document.slice(run.source.start, run.source.end) if run.source else None,
        confidence=round(likelihood(run, kind), 3),
        because=tuple(_because(draft, run)),
    )


def _because(draft: Draft, run: Run) -> Iterator[Because]:
    """The rules that put the quote together, with the words they looked at."""
    if run.cue is None:
        yield Because(rule="no-cue", spans=tuple(map(_span, run.contents)))
    elif draft.tokens[run.cue.first].lower == "according":
        yield Because(rule="according-to", spans=(_span(run.cue),))
    else:
        yield Because(rule=_order(run, run.cue), spans=(_span(run.cue),))
    if run.source is not None and run.inferred:
        yield Because(rule="subject-of-cue", spans=(_span(run.source),))
    if run.source is not None and run.shared:
        yield Because(rule="shared-source", spans=(_span(run.source),))
    later = [p for p in run.contents[1:] if p.sentence is not run.contents[0].sentence]
    if later:
        yield Because(rule="runs-on", spans=tuple(map(_span, later)))


def _order(run: Run, cue: Piece) -> str:
    """Where the cue stands to the words that it reports."""
    if cue.start < run.contents[0].start:
        return "cue-before"
    return "cue-inside" if cue.start < run.contents[-1].start else "cue-after"


def _span(piece: Piece) -> Span:
    """The piece's place."""
    return Span(start=piece.start, end=piece.end)
