"""Component classes as styles for text, each worked out when something is first drawn with it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.dom import DOMNode
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


class Styled(Widget):
    """A widget that draws with component classes.

    It does not name them in COMPONENT_CLASSES: Textual would match all of them against the style sheet whenever the
    widget's own styles are looked up, which for the article took half of the time to start, and few are in view.
    """

    auto_links = False
    """Nothing drawn here is a link; looking for one takes Textual as long as drawing a row."""
    _components: dict[str, Style]
    """Those looked up, by name; made anew whenever Textual has styled the widget."""

    def notify_style_update(self) -> None:
        """Colours or states changed: other styles."""
        super().notify_style_update()
        self._components = {}

    def component_style(self, name: str) -> Style:
        """What a component class itself says; `get_visual_style` loses `reverse` and mixes tints into black."""
        if name not in self._components:
            self._components[name] = self._look_up(name)
        return self._components[name]

    def _look_up(self, name: str) -> Style:
        node = DOMNode(classes=name)
        node._attach(self)  # noqa: SLF001 - as Stylesheet does for COMPONENT_CLASSES
        self.app.stylesheet.apply(node)
        styles, text = node.styles, node.styles.text_style
        return Style(
            background=styles.background if styles.has_rule("background") else None,
            foreground=styles.color if styles.has_rule("color") else None,
            bold=text.bold,
            dim=text.dim,
            italic=text.italic,
            underline=text.underline,
            underline2=text.underline2,
            reverse=text.reverse,
        )


def filled(segments: Iterable[Segment], width: int, blank: RichStyle) -> Strip:
    """A row of so many cells: blanks after the segments, or no more of them than fits."""
    drawn = list(segments)
    missing = width - sum(cell_len(segment.text) for segment in drawn)
    if missing < 0:
        return Strip(drawn, width - missing).crop(0, width)
    # Textual's `crop_extend` gives the same by way of three strips.
    return Strip([*drawn, Segment(" " * missing, blank)] if missing else drawn, width)
