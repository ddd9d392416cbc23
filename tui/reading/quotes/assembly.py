"""Pieces to quotes: which belong together, of which kind each quote is, and why."""

from __future__ import annotations

from tui.model import Because, Quote, QuoteKind, Span
from tui.reading.draft import Draft
from tui.reading.quotes.kinds import kind_of
from tui.reading.quotes.linking import Run, runs
from tui.reading.quotes.pieces import Piece, sequences
from tui.reading.quotes.sharing import share


def assemble(draft: Draft) -> Draft:
    """Fill `draft.quotes` from `draft.tags.quotes`: content, cue, source and kind; speakers come later."""
    found = [run for row in sequences(draft) for run in share(draft, list(runs(draft, row))) if run.contents]
    found.sort(key=lambda run: (run.contents[0].start, -run.contents[-1].end))
    return draft.with_(quotes=tuple(_quote(draft, run, f"q{n}") for n, run in enumerate(found, 1)))


def _quote(draft: Draft, run: Run, name: str) -> Quote:
    """The run as a fact."""
    document = draft.document
    return Quote(
        id=name,
        kind=_kind(draft, run),
        content=tuple(document.slice(p.start, p.end) for p in run.contents),
        cue=document.slice(run.cue.start, run.cue.end) if run.cue else None,
        source=document.slice(run.source.start, run.source.end) if run.source else None,
        because=_because(run),
    )


def _kind(draft: Draft, run: Run) -> QuoteKind:
    """Direct, mixed or indirect, by how much of the content stands in quotation marks."""
    return kind_of(draft, [(p.start, p.end) for p in run.contents])


def _because(run: Run) -> tuple[Because, ...]:
    """The rules that put the quote together, with the words they looked at."""
    return ()
