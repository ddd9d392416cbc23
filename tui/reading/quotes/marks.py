"""Quotation marks of every kind, paired: which stretches of the text stand in them.

Marks are matched inside a paragraph. A quotation left open at its end counts only where the next paragraph opens with a
mark, which is how print sets one quotation of several paragraphs. Straight marks and apostrophes are told apart by what
stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.model import Block, Document

OPENING = "“„‟«‹‘‚\"'`"
_MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚'`]")
_DOUBLE = frozenset({"“", "”", "„", "‟", "«", "»", "‹", "›", '"', "``", "''"})
_ANGLED = frozenset("«»‹›")
_BEFORE_OPENING = frozenset("([{—–-/:|>“„‟«‹‘‚\"'`…")
_ELISION = re.compile(r"['’‘](?:em|til|cause|tis|twas|round|bout|cuz|n|\d0s|\d\d)\b", re.IGNORECASE)
_LONGEST_SINGLE = 600  # characters; a single mark is an apostrophe too often to look further


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted text with its marks: character offsets, nesting depth (0 outermost), whether a mark closes it."""

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    mark: int = 1

    @property
    def inside(self) -> tuple[int, int]:
        """Offsets of what stands between the marks."""
        return self.start + self.mark, self.end - self.mark if self.closed else self.end


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its fellow; `close` is where a single mark was found to end."""

    mark: str
    start: int
    close: int | None = None


def stretches(document: Document) -> tuple[Stretch, ...]:
    """Every quoted stretch of the document, nested ones too, in order of their starts."""
    found: list[Stretch] = []
    blocks = document.blocks
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        found += _in_block(document.text, block, runs_on=following is not None and _opens(document.text, following))
    return tuple(_nested(sorted(found, key=lambda s: (s.start, -s.end))))


def _nested(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches with their depths, which an opening mark that nothing closes must not deepen."""
    around: list[Stretch] = []
    for stretch in found:
        while around and around[-1].end <= stretch.start:
            around.pop()
        around.append(stretch)
        yield replace(stretch, depth=len(around) - 1)


def _opens(text: str, block: Block) -> bool:
    """Whether a paragraph begins with a mark."""
    return text[block.start : block.start + 1] in _DOUBLE or text[block.start : block.start + 2] in _DOUBLE


def _in_block(text: str, block: Block, *, runs_on: bool) -> Iterator[Stretch]:
    """The stretches of one paragraph; each mark closes, opens or is an apostrophe, in this order of trial."""
    waiting: list[_Open] = []
    at = block.start
    while match := _MARK.search(text, at, block.end):
        mark, start = match.group(), match.start()
        at = match.end()
        if len(mark) > 1 and waiting and waiting[-1].close == start:
            mark, at = mark[0], start + 1
        if closes := _closes(text, block, mark, start, waiting):
            opened = waiting.pop(-closes)
            del waiting[len(waiting) - closes + 1 :]
            yield Stretch(opened.start, at, mark=len(opened.mark))
        elif _can_open(text, block, mark, start):
            _open(text, block, mark, start, waiting)
    if runs_on and (left := next((o for o in waiting if o.mark in _DOUBLE), None)):
        yield Stretch(left.start, block.end, closed=False, mark=len(left.mark))


def _open(text: str, block: Block, mark: str, start: int, waiting: list[_Open]) -> None:
    """Put an opening mark among those waiting; a double one that opens again replaces the one never closed."""
    if mark in _DOUBLE:
        if waiting and waiting[-1].mark == mark and mark not in _ANGLED:
            waiting.pop()
        waiting.append(_Open(mark, start))
    elif (close := _single_end(text, start, min(block.end, start + _LONGEST_SINGLE))) is not None:
        waiting.append(_Open(mark, start, close))


def _closes(text: str, block: Block, mark: str, start: int, waiting: Sequence[_Open]) -> int:
    """How far from the top of `waiting` (1 is the top) the mark finds its fellow; 0 when it closes nothing."""
    if mark not in _DOUBLE:
        return next((n for n, o in enumerate(reversed(waiting), 1) if o.close == start), 0)
    doubles = (n for n, o in enumerate(reversed(waiting), 1) if o.mark in _DOUBLE)
    nearest = next(doubles, 0)
    if not nearest or mark in ("„", "‟", "``"):
        return 0
    opened = waiting[-nearest].mark
    if mark == "“" and opened != "„":
        return 0
    if (mark in _ANGLED) != (opened in _ANGLED):
        return 0
    blank_before = start == block.start or text[start - 1].isspace()
    blank_after = start + len(mark) >= block.end or not text[start + len(mark)].isalnum()
    return nearest if blank_after or not blank_before else 0


def _can_open(text: str, block: Block, mark: str, start: int) -> bool:
    """Whether what stands around the mark lets it open a quotation."""
    if mark in ("’", "›"):
        return False
    after = text[start + len(mark)] if start + len(mark) < block.end else " "
    if after.isspace():
        return False
    before = text[start - 1] if start > block.start else " "
    if mark in ("“", "„", "‟", "«", "``"):
        return True
    free = before.isspace() or before in _BEFORE_OPENING
    if mark in ("'", "‘", "`"):
        return free and (after.isalnum() or after in '[(“"$#@…') and not _ELISION.match(text, start)
    return free


def _single_end(text: str, start: int, stop: int) -> int | None:
    """Where the single quotation opened at `start` is closed, None when its mark is an apostrophe.

    A mark after a plural s may be a possessive: it closes only when no other mark does.
    """
    fallback = None
    for index in range(start + 2, stop):
        if text[index] not in "'’" or text[index - 1].isspace():
            continue
        if index + 1 < stop and text[index + 1].isalnum():
            continue
        if text[index - 1] != "s" or (index + 1 < stop and text[index + 1] in '.,;:!?”"'):
            return index
        fallback = index if fallback is None else fallback
    return fallback
