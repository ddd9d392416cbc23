"""A line that names several marked actors, each as the article shows them, and says how often they meet."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from tui.model import Reading, Together
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.paint.marks import SEVERAL
from tui.ui.widgets.component import Styled, filled
from tui.ui.widgets.lines import counted, fit
from tui.ui.widgets.names import short_names


class TogetherLine(Styled):
    """One line, there only while several actors are marked."""

    together: reactive[Together | None] = reactive(None)
    """The actors and what they share."""
    reading: reactive[Reading | None] = reactive(None)
    """The reading that knows their names."""
    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    def watch_together(self, together: Together | None) -> None:
        """Stand there, or leave the room to others."""
        self.display = together is not None

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # there is one line
        """The names, short ones where there is no room for all of them, then the counts."""
        base, segments = self.visual_style, []
        for text, role in self._pieces():
            segments.append(Segment(text, (base + self.component_style(f"together--{role}")).rich_style))
        return filled(segments, self.size.width, base.rich_style)

    def _pieces(self) -> Iterator[tuple[str, str]]:
        together, reading, glyphs = self.together, self.reading, ASCII if self.ascii else UNICODE
        if together is None or reading is None:
            return
        counts = f" {glyphs.separator} ".join(self._counts(together))
        actors = [reading.actor_by_id[actor] for actor in together.actors if actor in reading.actor_by_id]
        names, room = [actor.name for actor in actors], self.size.width - cell_len(counts) - 2
        if sum(cell_len(name) + 3 for name in names) > room:
            names = short_names(actors)
        for index, name in enumerate(names):
            yield " ", "note"
            yield f" {fit(name, self.size.width // 3, glyphs.ellipsis)} ", SEVERAL[index % len(SEVERAL)]
        yield f"  {counts}", "note"

    def _counts(self, together: Together) -> Iterator[str]:
        """How often they meet, speak of each other and act together."""
        yield counted(len(together.sentences), "sentence")
        yield counted(len(together.paragraphs), "paragraph")
        if not together.sentences and not together.paragraphs and together.some:
            yield counted(len(together.some), together.closeness)
        if together.quotes:
            yield counted(len(together.quotes), "quote about each other")
        if together.events:
            yield counted(len(together.events), "event")
