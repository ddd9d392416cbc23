"""The article as text: what a source hands over, and what every step of the reading rests on."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Literal

from msgspec.structs import force_setattr

from tui.model.value import Frozen, Natural

BlockKind = Literal["heading", "paragraph", "item", "quote", "caption"]


class Span(Frozen):
    """A stretch of the article's text: code point offsets, half open."""

    start: Natural
    end: Natural

    def __post_init__(self) -> None:
        """Raises ValueError when it ends before it starts, or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Piece(Span):
    """A span together with the words that stand there."""

    text: str


class Block(Span):
    """A piece of layout: a heading, paragraph, list item, quotation or caption.

    `level` is the depth: of a heading (1 is the title), of a list item or quotation (1 is outermost), else 0.
    """

    kind: BlockKind
    level: Natural = 0


class RawArticle(Frozen):
    """What a source read: text as it came (not yet cleaned), its layout, and what the source knows about it.

    Block offsets refer to this `text`. Whatever a source cannot tell stays None.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    dateline_place: str | None = None
    language: str = "en"
    published_at: datetime | None = None
    publisher: str | None = None
    url: str | None = None


class Document(Frozen):
    """The normalised article, the `article` of the contract. All offsets anywhere refer to its `text`.

    `published_at` is the moment that the source itself gives, `published` the day that the reading goes by, which a
    user may have set; `url` is where the article is to be found by anybody.
    """

    id: str = ""
    source: str
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    dateline_place: str | None = None
    language: str = "en"
    published_at: datetime | None = None
    publisher: str | None = None
    url: str | None = None
    text: str
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        """Gives it the id of its text where it has none; raises ValueError when its blocks do not fit that."""
        if not self.id:
            force_setattr(self, "id", fingerprint(self.text))
        ends = 0
        for block in self.blocks:
            if block.start < ends or block.end > len(self.text):
                raise ValueError(f"block {block.start}-{block.end} overlaps another or runs past the text")
            ends = block.end

    def slice(self, start: int, end: int) -> Piece:
        """The piece of text between two offsets."""
        return Piece(start=start, end=end, text=self.text[start:end])


def fingerprint(text: str) -> str:
    """The article's id: the first 16 hex digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
