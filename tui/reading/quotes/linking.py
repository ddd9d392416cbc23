"""Which cue, source and contents belong together: one Viterbi pass over the pieces in text order.

An attribution is, nearly always, a run of neighbouring pieces with at most one source and one cue (measured on
annotated
news: 19 of 20; the rest share the source of the attribution before them). So the row of pieces is cut into runs, and
the
cheapest way of cutting wins: a cost for every gap inside a run, by what it crosses, one for what a run lacks, and one
for every piece left out, by how sure the tagger is of it. Costs are
roughly negative log odds. Time is linear in the number of pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from tui.reading.draft import Draft
from tui.reading.quotes.pieces import Piece

_NEAR = 3  # tokens between two pieces: a comma, an adverb, "to reporters"
_NO_CONTENT, _NO_CUE, _NO_SOURCE, _ALONE = 3.6, 2.5, 1.2, 4.0
_NEW_VOICE = 4.0  # a quotation after a paraphrase hardly ever belongs to the paraphrase's cue
_OTHER_KIND = 2.0  # of a quotation broken by its cue both parts stand in marks
_OVER = 5.0  # a sentence that is over leads to no quotation, nor does a name that signs one
_BEAM = 9.0  # dearer than the cheapest way by so much is never the cheapest in the end
_NEVER = 1e6
DASHES = frozenset({"-", "--", "–", "—", "―"})
"""Marks before the name of whom a quotation is by."""
_PASSED = 2  # pieces in a row that may be left out
_LEFT_OUT = {"source": 2.0, "cue": 1.5, "content": 1.8}  # of which the tagger is as sure as not
_WEIGHT = 0.8
_IN_MARKS = 3.0


class _State(NamedTuple):
    """What the run holds so far; `last` is the label of its latest piece, `at` the place of that in the row.

    `quoted`: its first content stands in quotation marks.
    """

    source: bool
    cue: bool
    content: bool
    quoted: bool
    last: str
    at: int


class _Step(NamedTuple):
    """The cheapest way to a state: its total cost, the state before, whether a run begins or the piece is left out."""

    cost: float
    before: _State | None
    begins: bool
    left_out: bool = False


@dataclass(slots=True)
class Run:
    """The pieces of one attribution."""

    contents: list[Piece] = field(default_factory=list)
    cue: Piece | None = None
    source: Piece | None = None
    shared: bool = False
    inferred: bool = False

    def add(self, piece: Piece) -> None:
        """Take one more piece in."""
        if piece.label == "content":
            self.contents.append(piece)
        elif piece.label == "cue":
            self.cue = piece
        else:
            self.source = piece


def runs(draft: Draft, row: Sequence[Piece]) -> Iterator[Run]:
    """The row cut into attributions, in text order; some may lack content. Pieces that fit nowhere are left out."""
    columns: list[dict[_State, _Step]] = []
    for index in range(len(row)):
        columns.append(_column(draft, columns[-1] if columns else {}, row, index))
    run = Run()
    for piece, step in zip(row, _path(columns), strict=True):
        if step.left_out:
            continue
        if step.begins and (run.contents or run.cue or run.source):
            yield run
            run = Run()
        run.add(piece)
    if row:
        yield run


def _column(draft: Draft, before: dict[_State, _Step], row: Sequence[Piece], index: int) -> dict[_State, _Step]:
    """The cheapest steps to every state after this piece."""
    piece = row[index]
    column: dict[_State, _Step] = {}
    if not before:
        column[_taken(None, piece, index)] = _Step(0.0, None, begins=True)
        return column
    gaps: dict[int, _Gap] = {}
    doubt = _doubt(piece)
    worth = min(step.cost for step in before.values()) + _BEAM
    for state, step in before.items():
        if step.cost > worth:
            continue
        ways = [(_taken(None, piece, index), _Step(step.cost + _lacks(state), state, begins=True))]
        if state.at not in gaps:
            gaps[state.at] = _gap(draft, row[state.at], piece)
        if not _full(state, piece):
            cost = step.cost + _join(state, piece, gaps[state.at])
            ways.append((_taken(state, piece, index), _Step(cost, state, begins=False)))
        if index - state.at <= _PASSED:
            ways.append((state, _Step(step.cost + doubt, state, begins=False, left_out=True)))
        for after, way in ways:
            if after not in column or way.cost < column[after].cost:
                column[after] = way
    return column


def _path(columns: Sequence[dict[_State, _Step]]) -> list[_Step]:
    """The step at each piece on the cheapest way through all columns."""
    if not columns:
        return []
    state = min(columns[-1], key=lambda s: columns[-1][s].cost + _lacks(s))
    steps: list[_Step] = []
    for column in reversed(columns):
        step = column[state]
        steps.append(step)
        state = step.before or state
    return steps[::-1]


def _taken(state: _State | None, piece: Piece, index: int) -> _State:
    """The state after a piece."""
    source, cue, content = (state.source, state.cue, state.content) if state else (False, False, False)
    label = piece.label
    quoted = state.quoted if state and content else label == "content" and piece.quoted
    return _State(
        source or label == "source", cue or label == "cue", content or label == "content", quoted, label, index
    )


def _doubt(piece: Piece) -> float:
    """The cost of leaving a piece out: the surer the tagger, the higher; quotation marks count as well."""
    kept = min(max(piece.score, 0.02), 0.98)
    cost = max(_LEFT_OUT[piece.label] + _WEIGHT * log(kept / (1 - kept)), 0.2)
    return cost + _IN_MARKS if piece.quoted and piece.label == "content" else cost


def _full(state: _State, piece: Piece) -> bool:
    """Whether the run has such a piece already and takes one only."""
    return (piece.label == "source" and state.source) or (piece.label == "cue" and state.cue)


def _lacks(state: _State) -> float:
    """The cost of ending a run as it is."""
    if not state.content:
        return _NO_CONTENT
    if not state.cue:
        return _NO_CUE if state.source else _ALONE
    return 0.0 if state.source else _NO_SOURCE


class _Gap(NamedTuple):
    """What stands between two neighbouring pieces: tokens, the end of a sentence, the ends of paragraphs.

    `colon`: a colon leads over it; `unclosed`: a quotation runs on over it; `prose`: the left piece is not quoted.
    """

    words: int
    sentences: bool
    blocks: int
    colon: bool
    unclosed: bool
    prose: bool


def _gap(draft: Draft, left: Piece, right: Piece) -> _Gap:
    """The gap between two pieces of a row."""
    ends = draft.sentence_at(left.end - 1)
    between = draft.text[left.end : right.start] if right.start - left.end < 80 else ""
    colon = ":" in between or draft.text[left.end - 1] == ":"
    closed = draft.text[left.end - 1] in "\"”'’»›"
    unclosed = left.quoted and right.quoted and not closed
    signs = (
        left.last < len(draft.tokens)
        and draft.tokens[left.last].text in DASHES
        and right.start < draft.document.blocks[ends.block].end
    )
    return _Gap(
        words=max(right.first - left.last, 0),
        sentences=right.start >= ends.end and not signs,
        blocks=max(right.sentence.block - ends.block, 0),
        colon=colon,
        unclosed=unclosed,
        prose=not (closed or left.quoted),
    )


def _join(state: _State, piece: Piece, gap: _Gap) -> float:
    """The cost of taking the piece into the run across the gap."""
    if piece.label == "content":
        return _distance(piece, gap) + _join_content(state, piece, gap)
    if state.last != "content" and gap.sentences:
        return _NEVER  # a source and its cue are of one sentence
    cost = _distance(piece, gap)
    if piece.label == "cue" and state.source and state.last == "content" and gap.words > 1:
        cost += _NEW_VOICE  # "they held a "good talk", promising more": the cue leads to what follows it
    if piece.label == "source" and state.cue and state.content and state.last == "content":
        cost += 0.8
    return cost + 0.5 if gap.sentences and not gap.words else cost


def _join_content(state: _State, piece: Piece, gap: _Gap) -> float:
    """What it costs, beside the gap, to take a content into a run."""
    cost = 0.0
    if state.content and state.cue and not gap.sentences:
        cost += 0.4 if piece.quoted or gap.words <= 1 else 1.0
    if state.content and state.cue and state.quoted != piece.quoted:
        cost += _OTHER_KIND + (_NEW_VOICE if gap.sentences or gap.colon else 0.0)
    over = piece.quoted and not state.content if state.cue else state.last == "source"
    if over and gap.sentences and not gap.colon:
        cost += _OVER  # "Roe declined. "I will not," Poe said.", "— Roe": they lead to nothing
    if state.last == "content" and gap.sentences and gap.prose and not gap.colon:
        cost += _NEW_VOICE
    if state.last == "content" and gap.blocks and not (state.cue or gap.unclosed):
        cost += _NEW_VOICE
    return cost


def _distance(piece: Piece, gap: _Gap) -> float:
    """The cost of the gap by itself."""
    if not gap.sentences:
        return 0.0 if not gap.words else 0.15 if gap.words <= _NEAR else min(0.5 + gap.words / 20, 2.5)
    if gap.unclosed and gap.blocks <= 1:
        return 0.1
    if piece.label == "content" and gap.colon:
        return 0.3 + 0.3 * gap.blocks
    if piece.label == "content" and piece.quoted and not gap.blocks:
        return 0.8 + min(gap.words / 12, 2.0)  # past the rest of "..., said Roe, who lives in Ohio."
    if gap.words > _NEAR or gap.blocks > 1:
        return 6.0
    return (0.8 if piece.label == "content" and piece.quoted else 2.2) + 1.6 * gap.blocks
