"""An article put together block by block: its text, and where each block of it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.model import Block, BlockKind

BETWEEN_BLOCKS, BETWEEN_CELLS = "\n\n", " | "
_SPACES, _AROUND_BREAKS = re.compile("[ \xa0]{2,}|\xa0"), re.compile("[ \xa0]*\n[ \xa0]*")


def tidy(words: str) -> str:
    """Words of a paragraph with single spaces; a new line that is meant stays."""
    return _SPACES.sub(" ", _AROUND_BREAKS.sub("\n", words))


@dataclass
class Assembly:
    """The article as it grows. `texts` and `blocks` are parallel, offsets count what joins them.

    `heading` is the level of the heading that is open, 0 outside of one; `lists` and `quotes` say how deep in such.
    """

    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    heading: int = 0
    lists: int = 0
    quotes: int = 0
    captioned: bool = False
    _length: int = 0
    _item_begins: bool = False
    _number: str = ""

    @property
    def text(self) -> str:
        """The text so far."""
        return BETWEEN_BLOCKS.join(self.texts)

    def begin_item(self, number: str = "") -> None:
        """The next block begins a list item. A number is read, a bullet is drawn: only the first is of the text."""
        self._item_begins, self._number = True, number

    def end_item(self) -> None:
        """What follows belongs to no item, should the last one have been empty."""
        self._item_begins, self._number = False, ""

    def add(self, words: str) -> None:
        """Add a block of the kind that it is where it stands."""
        if words.strip():
            number, self._number = self._number, ""
            self.add_as(number + words.lstrip(), *self._kind())

    def add_as(self, words: str, kind: BlockKind, level: int = 0) -> None:
        """Add a block of a kind, unless it is empty."""
        text = "\n".join(line.rstrip() for line in words.strip("\n").split("\n")).rstrip()
        if not text.strip():
            return
        start = self._length + (len(BETWEEN_BLOCKS) if self.texts else 0)
        self._length = start + len(text)
        self.texts.append(text)
        self.blocks.append(Block(start=start, end=self._length, kind=kind, level=level))

    def _kind(self) -> tuple[BlockKind, int]:
        """What a block is where it stands, and how deep."""
        begins, self._item_begins = self._item_begins, False
        if self.heading:
            return "heading", self.heading
        if self.captioned:
            return "caption", 0
        if self.lists and begins:
            return "item", self.lists
        return ("quote", self.quotes) if self.quotes else ("paragraph", 0)
