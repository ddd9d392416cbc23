"""Where the app will show an article: the frame of its pane, and the rows of text in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.ui.driver.shown import Span
from tui.ui.looks import PLAIN, Looks
from tui.ui.paint.lettered import lettered
from tui.ui.paint.pane import Pane
from tui.ui.paint.wrap import measure, spaced, wrap

_NAME = " dateline "
_ROUND, _ASCII = tuple("╭─╮│╰╯"), tuple("+-+|++")


def draw(rows: Iterable[str], pane: Pane, left: int, *, ascii_only: bool, looks: Looks = PLAIN) -> list[Span]:
    """The pane, with as many rows of text as it has room for, from the cell `left` of its inside on."""
    spans = _framed(pane, _ASCII if ascii_only else _ROUND, looks.frame)
    for row, words in zip(range(pane.room), rows, strict=False):
        spans.append((row + 2, left + 1, lettered(words, looks.text)))
    return sorted([(0, 0, lettered(_NAME, looks.name)), *spans], key=lambda span: span[:2])


def flow(blocks: Iterable[str], measured: int) -> Iterator[str]:
    """Blocks as rows of text, one left blank between two of them."""
    for index, block in enumerate(blocks):
        if index:
            yield ""
        words = spaced(block)
        for start, end in wrap(words, measure(words), measured):
            yield words[start:end]


def _framed(pane: Pane, signs: tuple[str, ...], look: str) -> list[Span]:
    """The edges of the pane."""
    upper_left, across, upper_right, side, lower_left, lower_right = signs
    inside = across * (pane.width - 2)
    spans = [(1, 0, lettered(upper_left + inside + upper_right, look))]
    for row in range(2, pane.height):
        spans += [(row, 0, lettered(side, look)), (row, pane.width - 1, lettered(side, look))]
    return [*spans, (pane.height, 0, lettered(lower_left + inside + lower_right, look))]
