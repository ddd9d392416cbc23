"""Faint text: nearer to what is behind it, but never so near that it is hard to read."""

from __future__ import annotations

from functools import cache, lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_SHARES = (0.66, 0.75, 0.85, 1.0)
"""How much of its colour faint text keeps: the least with which it can be read."""
_NOT_DIM = Style(dim=False)


class Faint(LineFilter):
    """Takes the place of `dim`, by which terminals mean what they like; `least` is the contrast that text keeps."""

    def __init__(self, least: float) -> None:
        super().__init__()
        self._least = least

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, what is dim in them mixed with what is behind it."""
        if not any(style and style.dim for _, style, _ in segments):
            return segments
        behind = background.rich_color
        return [
            Segment(text, _faint(style, behind, self._least) if style and style.dim else style, control)
            for text, style, control in segments
        ]


@cache
def faint(least: str) -> Faint:
    """The filter for a contrast: the same one every time, since what it made is kept by it."""
    return Faint(float(least))


@lru_cache(1024)
def _faint(style: Style, behind: RichColor, least: float) -> Style:
    front, back = style.color, style.bgcolor or behind
    if front is None or front.triplet is None or back.triplet is None:
        return style  # the terminal's own colours: nobody knows what they are
    if style.reverse:
        front, back = back, front
    letters, ground = Color.from_rich_color(front), Color.from_rich_color(back)
    mixed = (ground.blend(letters, share) for share in _SHARES)
    found = next((colour for colour in mixed if contrast(colour, ground) >= least), letters).rich_color
    return style + _NOT_DIM + (Style(bgcolor=found) if style.reverse else Style(color=found))


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
