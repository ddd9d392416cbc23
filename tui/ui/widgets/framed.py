"""A frame that says something: its words change without the whole of what it frames being painted again."""

from __future__ import annotations

from typing import Self

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


class Framed(Widget):
    """A widget with words in its frame. Set them by `frame`: Textual repaints all of a widget whose title changes."""

    _edge: int | None = None
    """The row of the edge whose words are being changed, from the top or from the bottom; else None."""

    def frame(self, title: Content, subtitle: str) -> None:
        """Show these words in the upper and the lower edge; nothing happens when they are there already."""
        try:
            if title != self._border_title:
                self._edge = 0
                self.border_title = title
            if Content(subtitle) != self._border_subtitle:
                self._edge = -1
                self.border_subtitle = Content(subtitle)
        finally:
            self._edge = None

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint anew; while only words in an edge change, only this edge."""
        if self._edge is not None and not layout:
            left, top = -self.content_offset.x, -self.content_offset.y
            width, height = self.outer_size
            regions = (Region(left, top + self._edge % max(height, 1), width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
