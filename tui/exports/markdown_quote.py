"""A passage as a block quotation in Markdown."""

from __future__ import annotations

import re

from tui.exports.passage import Passage, address, title

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#&!])")
_FIRST = re.compile(r"^(?:([-+=])|(\d+)([.)]))")


def markdown_quote(passage: Passage) -> str:
    """The words, paragraph by paragraph, and below them who said them and where; a page's title links to it."""
    speaker = passage.speaker()
    told = f"{escaped(speaker)}, in " if speaker else ""
    parts = [part for part in passage.origin() if part != address(passage.document)]
    origin = "".join(f", {escaped(part)}" for part in parts)
    paragraphs = [*map(escaped, passage.paragraphs()), f"— {told}{_titled(passage)}{origin}"]
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs)


def escaped(words: str) -> str:
    """Words that Markdown shows as they are: nothing in them is a mark, a tag, a link or a list."""
    return _FIRST.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", _SPECIAL.sub(r"\\\1", words)
    )


def _titled(passage: Passage) -> str:
    words = escaped(title(passage.document))
    page = address(passage.document).replace("<", "%3C").replace(">", "%3E")
    return f"[{words}](<{page}>)" if page else f"*{words}*"
