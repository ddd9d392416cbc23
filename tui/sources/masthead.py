"""What a story says about itself at its head: title, byline, day and place. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tui.model import Block
from tui.sources import bylines, datelines
from tui.sources.bylines import Byline
from tui.sources.dates import Stamp, stamps

# The head is over with the first paragraph of the story, which is longer than any byline or date line.
_LONGEST_HEAD_LINE, _MOST_HEAD_BLOCKS, _MOST_FOOT_BLOCKS = 110, 12, 3
# In words: "Updated 3:15 PM ET, Mon May 2, 2022".
_LONGEST_RUBRIC = 8


class Masthead(NamedTuple):
    """What the text says of itself; None where it says nothing."""

    title: str | None
    byline: str | None
    published: date | None
    dateline_place: str | None


def find(text: str, blocks: tuple[Block, ...]) -> Masthead:
    """The masthead of a text, looked for before and in its first paragraph (a labelled date also at its foot)."""
    head = _head(blocks)
    lines = [line for block in head for line in text[block.start : block.end].splitlines() if line.strip()]
    dateline = next(filter(None, (datelines.find(text[block.start : block.end]) for block in head)), None)
    found = [byline for line in lines if (byline := bylines.find(line))]
    return Masthead(
        title=_title(text, head),
        byline=found[0].names if found else None,
        published=_published(lines, found, text, blocks) or (dateline.day if dateline else None),
        dateline_place=dateline.place if dateline else None,
    )


def _head(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks up to the first paragraph of the story, with it."""
    head: list[Block] = []
    for block in blocks[:_MOST_HEAD_BLOCKS]:
        head.append(block)
        if block.kind != "heading" and block.end - block.start > _LONGEST_HEAD_LINE:
            break
    return head


def _title(text: str, head: list[Block]) -> str | None:
    """The first heading, when nothing but a byline, a date or a rubric stands over it."""
    for block in head:
        words = text[block.start : block.end].split()
        if block.kind == "heading":
            return " ".join(words).rstrip(";")
        if len(words) > _LONGEST_RUBRIC:
            break
    return None


def _published(lines: list[str], found: list[Byline], text: str, blocks: tuple[Block, ...]) -> date | None:
    """The best date of the head, else one at the foot."""
    dates = [stamp for line in lines for stamp in stamps(line)] + [stamp for byline in found for stamp in byline.stamps]
    dates = dates or list(_at_foot(text, blocks))
    return min(dates, key=lambda stamp: stamp.rank).day if dates else None


def _at_foot(text: str, blocks: tuple[Block, ...]) -> Iterator[Stamp]:
    """Dates that stand under the story; only those that say what they are the date of."""
    for block in blocks[-_MOST_FOOT_BLOCKS:]:
        yield from (stamp for stamp in stamps(text[block.start : block.end]) if stamp.rank != 1)
