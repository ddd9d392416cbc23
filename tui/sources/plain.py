"""Plain text: the text is the article, to the character."""

from __future__ import annotations

from tui.model import RawArticle
from tui.sources import layout, masthead


def read(text: str, source: str) -> RawArticle:
    """The article of a plain text, with its layout and what its masthead says."""
    blocks = layout.blocks(text)
    return RawArticle(source=source, text=text, blocks=blocks, **masthead.find(text, blocks)._asdict())
