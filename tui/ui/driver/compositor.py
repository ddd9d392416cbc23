"""Textual's compositor, rendering only the rows of widgets that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.ui.driver.rows import rendered

_GAP = 8
"""Rows that take as long as asking a widget for some."""
Span = tuple[int, int, int]
"""A row, its first column, and the one after its last."""
Cuts = Sequence[Sequence[int]]
"""For each row of the screen the columns where a widget may begin or end."""
Chops = list[dict[int, Strip | None]]
"""For each row of the screen the strips that begin at its cuts; None where nothing is rendered."""


class FrugalCompositor(Compositor):
    """For a part that changed Textual renders every widget near it, all of it, and those behind it too."""

    @classmethod
    def take_over(cls, screen: Screen[object]) -> None:
        """Compose a screen from now on: it makes its compositor itself, and asks nobody for another."""
        if type(screen._compositor) is Compositor:  # noqa: SLF001 - as everything here is
            screen._compositor.__class__ = cls  # noqa: SLF001

    def render_partial_update(self) -> ChopsUpdate | None:
        """What became dirty since the last time; None where nothing did."""
        dirty, screen_region = self._dirty_regions.copy(), self.size.region
        self._dirty_regions.clear()
        spans = list(self._regions_to_spans(filter(None, map(screen_region.intersection, dirty))))
        if not spans:
            return None
        cuts = self.cuts
        chops: Chops = [cast("dict[int, Strip | None]", dict.fromkeys(row[:-1])) for row in cuts]
        self._fill(chops, cuts, spans)
        ends = [row[1:] for row in cuts]
        return ChopsUpdate(cast("Sequence[Mapping[int, Strip]]", chops), spans, ends)

    def _fill(self, chops: Chops, cuts: Cuts, spans: Iterable[Span]) -> None:
        """Render into the chops what the spans need, from the front to the back."""
        missing: dict[int, set[int]] = {}
        for y, first, end in spans:
            touched = (cut for cut, after in pairwise(cuts[y]) if cut < end and after > first)
            missing.setdefault(y, set()).update(touched)
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            left, right = seen.column_span
            wanted = {
                y: here for y in missing if seen.y <= y < seen.bottom if (here := _between(missing[y], left, right))
            }
            if wanted:
                for y, strip in _rendered(widget, region, seen, wanted):
                    own = [cut for cut in cuts[y] if left <= cut <= right]
                    pieces = dict(zip(own, strip.divide([cut - left for cut in own[1:]]), strict=False))
                    chops[y].update((cut, pieces[cut]) for cut in wanted[y] if cut in pieces)
                    missing[y] -= wanted[y]


def _between(cuts: set[int], left: int, right: int) -> set[int]:
    return {cut for cut in cuts if left <= cut < right}


def _rendered(widget: Widget, region: Region, seen: Region, wanted: Collection[int]) -> Iterator[tuple[int, Strip]]:
    """The wanted rows of a widget in its region, of each as much as is seen."""
    for top, last in _stretches(sorted(wanted)):
        crop = Region(seen.x - region.x, top - region.y, seen.width, last - top + 1)
        for y, strip in enumerate(rendered(widget, crop), top):
            if y in wanted:
                yield y, strip


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of rows that are best rendered in one go: a row takes less than another go."""
    top = rows[0]
    for before, row in pairwise(rows):
        if row - before > _GAP:
            yield top, before
            top = row
    yield top, rows[-1]
