"""Which characters of a line a query matched, and the part of a long line that shows them."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import Indel

from tui.search.fold import Word, sources

_WIDEST, _BEFORE = 110, 30
_CUT = "… "


def matched(label: str, pairs: Iterable[tuple[str, Word]]) -> tuple[int, ...]:
    """The indices into `label` of what each typed word matched of its word, in order; unbroken where it can be."""
    found: set[int] = set()
    for typed, word in pairs:
        origins = [word.start + i for i in sources(label[word.start : word.end])]
        found.update(origins[i] for i in _characters(typed, word.folded) if i < len(origins))
    return tuple(sorted(found))


def _characters(typed: str, word: str) -> list[int]:
    at = word.find(typed)
    if at >= 0:
        return list(range(at, at + len(typed)))
    blocks = Indel.opcodes(typed, word).as_matching_blocks()
    return [i for block in blocks for i in range(block.b, block.b + block.size)]


def clip(label: str, marks: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """A long line from a little before its first mark on, so that the mark is seen; the marks move with it."""
    if not marks or marks[-1] < _WIDEST:
        return label, marks
    start = label.rfind(" ", 0, max(marks[0] - _BEFORE, 1)) + 1
    if start == 0:
        return label, marks
    return _CUT + label[start:], tuple(mark - start + len(_CUT) for mark in marks)
