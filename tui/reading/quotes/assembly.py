"""Pieces to quotes: which belong together, of which kind each quote is, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Because, Quote, Span
from tui.reading.draft import Draft
from tui.reading.quotes.kinds import Kinds
from tui.reading.quotes.linking import Run, runs
from tui.reading.quotes.pieces import Piece, sequences
from tui.reading.quotes.sharing import join, share
from tui.reading.quotes.turns import take_turns


def assemble(draft: Draft) -> Draft:
    """Fill `draft.quotes` from `draft.tags.quotes`: content, cue, source and kind, in text order; no speakers yet."""
    found = [run for row in sequences(draft) for run in _attributions(draft, row) if run.contents]
    found.sort(key=lambda run: (run.contents[0].start, -run.contents[-1].end))
    kinds = Kinds(draft)
    return draft.with_(quotes=tuple(_quote(draft, kinds, run, f"q{n}") for n, run in enumerate(found, 1)))


def _attributions(draft: Draft, row: Sequence[Piece]) -> Iterator[Run]:
    """The attributions of a row of pieces, some of which may lack content."""
    joined = join(draft, list(runs(draft, row)))
    yield from take_turns(draft, share(draft, joined))


def _quote(draft: Draft, kinds: Kinds, run: Run, name: str) -> Quote:
    """The run as a fact."""
    document = draft.document
    return Quote(
        id=name,
        kind=kinds.of((p.start, p.end) for p in run.contents),
        content=tuple(document.slice(p.start, p.end) for p in run.contents),
        cue=document.slice(run.cue.start, run.cue.end) if run.cue else None,
        source=document.slice(run.source.start, run.source.end) if run.source else None,
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
