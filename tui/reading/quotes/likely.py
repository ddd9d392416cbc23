"""How likely a quote is: that somebody would mark these words, from this source, as an attribution.

A logistic regression on what the tagger and the rules say of the pieces. Its weights were fitted on annotated news;
what the tagger says counts by its log-odds, so that more doubt of it never makes a quote likelier.
"""

from __future__ import annotations

from math import exp, log

from tui.model import QuoteKind
from tui.reading.quotes.linking import Run
from tui.reading.quotes.pieces import Piece

LEAST = 0.3
"""Less likely than that, it is no quote."""
_BASE, _CONTENT, _CUE, _SOURCE = -0.4, 0.34, 0.15, 0.32
_NO_SOURCE, _SHARED, _INFERRED = -0.9, -0.1, -0.8
_IN_MARKS = 0.4
_EDGE = 0.02


def likelihood(run: Run, kind: QuoteKind) -> float:
    """The probability, 0 to 1, that the quote and its source are right."""
    total = _BASE + _CONTENT * min(_odds(piece) for piece in run.contents)
    total += _CUE * (_odds(run.cue) if run.cue else 0.0)
    total += _SOURCE * _odds(run.source) if run.source else _NO_SOURCE
    total += _SHARED * run.shared + _INFERRED * run.inferred + _IN_MARKS * (kind != "indirect")
    return 1 / (1 + exp(-total))


def _odds(piece: Piece) -> float:
    """The log-odds of what the tagger says, kept off the ends."""
    kept = min(max(piece.score, _EDGE), 1 - _EDGE)
    return log(kept / (1 - kept))
