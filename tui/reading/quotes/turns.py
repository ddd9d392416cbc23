"""Dialogue: once two people have spoken in turn, a paragraph by paragraph, the next quotation is the other one's.

Elsewhere a quotation that opens a paragraph without a cue goes on with the quote before it, as news sets long quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.reading.draft import Draft
from tui.reading.quotes.linking import Run
from tui.reading.quotes.pieces import Piece


def take_turns(draft: Draft, found: Sequence[Run]) -> Iterator[Run]:
    """The runs, those that run on over paragraphs parted where a dialogue is under way."""
    before: Run | None = None
    for run in found:
        yield from _parted(draft, run) if before is not None and _dialogue(draft, before, run) else (run,)
        before = run


def _dialogue(draft: Draft, before: Run, run: Run) -> bool:
    """Whether two runs are quoted paragraphs one after the other, by two people."""
    if before.source is None or run.source is None or not run.contents or not before.contents:
        return False
    first, last = before.contents[0], run.contents[0]
    apart = draft.text[before.source.start : before.source.end] != draft.text[run.source.start : run.source.end]
    return apart and _opens(draft, first) and _opens(draft, last) and last.sentence.block == first.sentence.block + 1


def _parted(draft: Draft, run: Run) -> Iterator[Run]:
    """The run without the paragraphs after its own, and each of those by itself."""
    block = run.contents[0].sentence.block
    own = [piece for piece in run.contents if piece.sentence.block == block or not _closed(draft, run, piece)]
    yield replace(run, contents=own)
    for piece in run.contents:
        if piece not in own:
            yield Run(contents=[piece])


def _closed(draft: Draft, run: Run, piece: Piece) -> bool:
    """Whether the quotation before this piece of the run was closed by its mark, so that this one is new."""
    before = run.contents[run.contents.index(piece) - 1]
    return draft.text[before.end - 1] in "\"”'’»›" and _opens(draft, piece)


def _opens(draft: Draft, piece: Piece) -> bool:
    """Whether a quoted piece opens its paragraph."""
    return piece.quoted and piece.start == draft.document.blocks[piece.sentence.block].start
