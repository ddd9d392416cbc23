"""The bottom line: the keys that work here and now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip

from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.widgets.component import Styled, filled
from tui.ui.widgets.lines import fill, fit


class Hint(NamedTuple):
    """A key and what it does. `key` is Textual's name of it, `shown` what the reader sees."""

    key: str
    shown: str
    label: str

    @property
    def width(self) -> int:
        """Cells that it takes, with the space around it."""
        return cell_len(self.shown) + cell_len(self.label) + 3


class KeyLine(Styled):
    """One line of hints. Those that do not fit are left out, from the end of `hints`; `always` stand at the right."""

    hints: reactive[tuple[Hint, ...]] = reactive(())
    """The keys of this place, the most useful first."""
    always: reactive[tuple[Hint, ...]] = reactive(())
    """The keys that are never left out."""

    note: reactive[str] = reactive("")
    """A line to the reader that stands in the place of the hints; empty for none."""
    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    def laid(self) -> Iterator[tuple[int, Hint]]:
        """The hints that fit, each with its column."""
        edge = self.size.width - sum(hint.width for hint in self.always)
        column = 0
        for hint in () if self.note else self.hints:
            if column + hint.width > edge:
                break
            yield column, hint
            column += hint.width
        column = max(edge, column)
        for hint in self.always:
            yield column, hint
            column += hint.width

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # there is one line
        """The hints that fit."""
        base = self.visual_style
        segments: list[Segment] = []
        column = 0
        laid = list(self.laid())
        if self.note:
            column = laid[0][0] if laid else self.size.width
            note = fit(self.note, column - 2, (ASCII if self.ascii else UNICODE).ellipsis)
            style = base + self.component_style("keys--note")
            segments.append(Segment(fill(f" {note}", column), style.rich_style))
        for start, hint in laid:
            key = base + self.component_style("keys--key")
            label = base + self.component_style("keys--label")
            segments.append(Segment(" " * (start - column + 1), base.rich_style))
            segments.append(Segment(hint.shown, key.rich_style))
            segments.append(Segment(f" {hint.label} ", label.rich_style))
            column = start + hint.width
        return filled(segments, self.size.width, base.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked on."""
        for column, hint in self.laid():
            if column <= event.x < column + hint.width:
                self.app.simulate_key(hint.key)
