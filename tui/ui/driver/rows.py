"""Rows of widgets that draw by the line: what Textual does with each of them is left out where it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual._border import get_box
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

_EFFECTS = frozenset(
    {"tint", "hatch", "text_opacity", *(f"outline_{side}" for side in ("top", "right", "bottom", "left"))}
)
"""The rules by which a style sheet changes what a widget draws, or draws over it."""


class Frame(NamedTuple):
    """What is drawn around the rows of a widget: segments before and after each, and so many rows above and below."""

    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    above: int
    below: int


def rendered(widget: Widget, crop: Region) -> Sequence[Strip]:
    """The rows of a part of a widget, as `Widget.render_lines` gives them."""
    if type(widget).render_line is Widget.render_line or not (frame := _frame(widget)):
        return widget.render_lines(crop)
    return list(_rendered(widget, crop, frame))


def _rendered(widget: Widget, crop: Region, frame: Frame) -> Iterator[Strip]:
    left, right, above, below = frame
    width, height = widget.outer_size
    inner = width - len(left) - len(right)
    filters, (_, background) = widget.get_line_filters(), widget.background_colors
    blank = RichStyle(bgcolor=background.rich_color)
    for y in crop.line_range:
        if y < above or y >= height - below:
            yield from widget.render_lines(Region(crop.x, y, crop.width, 1))
            continue
        strip = widget.render_line(y - above).adjust_cell_length(inner, blank)
        if left or right:
            strip = Strip([*left, *strip, *right], width)
        for line_filter in filters:
            strip = strip.apply_filter(line_filter, background)
        yield strip.crop(*crop.column_span)


def _frame(widget: Widget) -> Frame | None:
    """What is drawn around it; None where more than a border is, or something over it."""
    styles = widget.styles
    if not _EFFECTS.isdisjoint(styles.get_rules()) or any(styles.padding) or widget.opacity != 1.0:
        return None
    (top, _), (right, right_colour), (bottom, _), (left, left_colour) = styles.border
    base, background = widget.background_colors
    behind, outside = Style(background=base + background), Style(background=base)
    return Frame(
        get_box(left, behind, outside, Style(foreground=base + left_colour))[1][:1] if left else (),
        get_box(right, behind, outside, Style(foreground=base + right_colour))[1][2:] if right else (),
        bool(top),
        bool(bottom),
    )
