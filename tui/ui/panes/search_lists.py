"""The two lists of the search: what was found, by kind, and what could be typed on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from tui.model import Answer, Hit, HitKind, Suggestion
from tui.ui.widgets.drawn import Drawn
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, Piece, fit

_HEADINGS: dict[HitKind, str] = {
    "actor": "actors",
    "mention": "mentions",
    "quote": "quotes",
    "event": "events",
    "time": "times",
    "note": "notes",
    "text": "text",
}
_WITHOUT_DETAIL = {"mention", "text"}


class HitList(LineList):
    """What a search found under a heading for each kind, the best first, with the letters that matched."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = Answer()
        self.note = ""

    @property
    def hits(self) -> Sequence[Hit]:
        """The hits, those of a kind together."""
        return self.answer.hits

    def drawn(self, width: int) -> Sequence[Sequence[Line]]:
        """A line for the hit, and one for its detail where it has any; above the first of a kind its heading."""
        return Drawn(len(self.hits), lambda index: self._lines(index, width))

    def heights(self) -> Iterable[int]:
        """Of all of them, of which few are drawn."""
        return (1 + _has_detail(hit) + (not self._follows(index)) for index, hit in enumerate(self.hits))

    def _lines(self, index: int, width: int) -> list[Line]:
        hit = self.hits[index]
        heading = [] if self._follows(index) else [self._heading(hit.kind, width)]
        return [*heading, *self._entry(hit, width)]

    def _follows(self, index: int) -> bool:
        return index > 0 and self.hits[index - 1].kind == self.hits[index].kind

    def _heading(self, kind: HitKind, width: int) -> Line:
        shown = sum(hit.kind == kind for hit in self.hits)
        total = self.answer.totals.get(kind, shown)
        count = f"{shown} of {total}" if shown < total else str(total)
        words = fit(f"{_HEADINGS[kind]} {self.glyphs.separator} {count}", width - 1, self.glyphs.ellipsis)
        rule = self.glyphs.rule * max(width - cell_len(words) - 1, 0)
        return Line(((f"{words} ", "section"), (rule, "rule")), heading=True)

    def _entry(self, hit: Hit, width: int) -> list[Line]:
        signs = {"quote": self.glyphs.direct, "event": self.glyphs.dot_present, "time": self.glyphs.dot_future}
        signs |= {"actor": self.glyphs.person, "mention": self.glyphs.person}
        sign = signs.get(hit.kind, self.glyphs.indirect)
        hit = _seen(hit, width - 2, self.glyphs.ellipsis)
        label = fit(hit.label, width - 2, self.glyphs.ellipsis)
        role = {"mention": "actor", "time": "event", "note": "text"}.get(hit.kind, hit.kind)
        lines = [Line(((f"{sign} ", role), *_marked(label, hit)))]
        if not _has_detail(hit):
            return lines
        return [*lines, Line((("  ", ""), (fit(hit.detail, width - 2, self.glyphs.ellipsis), "note")))]

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what enter takes."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """What to do, or that nothing was found."""
        return self.note

    def group(self, step: int) -> int:
        """The index of the first hit of the next kind, or of the kind before, round the ends."""
        firsts = [index for index in range(len(self.hits)) if not self._follows(index)]
        here = max((n for n, first in enumerate(firsts) if first <= self.cursor), default=0)
        return firsts[(here + step) % len(firsts)] if firsts else 0


def _has_detail(hit: Hit) -> bool:
    """Whether a line below the hit says more of it."""
    return hit.kind not in _WITHOUT_DETAIL and bool(hit.detail)


def _seen(hit: Hit, width: int, ellipsis: str) -> Hit:
    """The hit with a label that begins where its match is seen; the marks move with it."""
    if not hit.matched or hit.matched[0] < width - 12:
        return hit
    start = hit.label.rfind(" ", 0, max(hit.matched[0] - 10, 0)) + 1
    gap = f"{ellipsis} "
    marks = tuple(mark - start + len(gap) for mark in hit.matched)
    return hit.with_(label=gap + hit.label[start:], matched=marks)


def _marked(label: str, hit: Hit) -> Iterable[Piece]:
    """The label cut where letters that matched begin and end; indices hold while it is as the search gave it."""
    matched = set(hit.matched) if hit.label.startswith(label[:-1]) else set()
    start = 0
    for index in range(1, len(label) + 1):
        if index == len(label) or (index in matched) != (start in matched):
            yield label[start:index], "matched" if start in matched else ""
            start = index


class SuggestionList(LineList):
    """What could be typed on, each with its meaning, and which of it the key would take."""

    def __init__(self) -> None:
        super().__init__()
        self.options: Sequence[Suggestion] = ()

    def draw(self, width: int) -> Iterable[list[Line]]:
        """A line for each: the words to type, and what they mean."""
        room = max((cell_len(option.text) for option in self.options), default=0)
        room = min(room, max(width * 3 // 5, 1))
        for option in self.options:
            text = fit(option.text, room, self.glyphs.ellipsis)
            detail = fit(option.detail, width - room - 2, self.glyphs.ellipsis)
            gap = " " * (room + 2 - cell_len(text))
            yield [Line(((text, "name"), (gap, ""), (detail, "note")))]

    def look(self, index: int) -> Look:
        """The cursor is on what would be taken."""
        return Look(cursor=index == self.cursor)

    def empty(self) -> str:
        """It is out of sight then."""
        return ""
