"""The first blocks of an article as the readers of plain text and Markdown find them, as long as there is no doubt.

What could be a list, a byline, markup or an entity ends them: the readers know more, but take longer to load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

# A line wrapped by hand, and how far it may fall short of the others: as `tui.sources.layout` has them.
_NARROWEST, _WIDEST, _SLACK = 40, 120, 6
_GAPS = re.compile(r"\n(?:[ \t]*\n)+")
_WORDS_FIRST = re.compile(r"(?![a-zA-Z\d]{1,2}[.)]\s|\d+[.)])[\w\"“‘'’$€£]")
"""How a line begins that is no list item, rule, heading, table or quotation."""
_MAY_SAY_WHO_OR_WHEN = re.compile(r"\bby\b|\d{4}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;,—–-][\"'”’)\]]*$")
_STRANGE = re.compile(r"[^\S \n]|[\u2028\u2029]")
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#\xa0]|  |^(?:=+|-+)$")
_HEADING = re.compile(r"#{1,6} +(?=\S)")
_MATTER = re.compile(r"---\n(?:[A-Za-z]+: +[\w“‘][^\n:#'\"\\{}\[\],&*!|>%@`]*\n)+---\n+")


def first_blocks(head: str, *, whole: bool, markdown: bool) -> Iterator[str]:
    """The words of the first blocks of a clean text, of which `head` is the beginning or the whole."""
    if markdown:
        matter = _MATTER.match(head)
        head = head[matter.end() :] if matter else head
    chunks = _GAPS.split(head.strip("\n"))
    for chunk in chunks if whole else chunks[:-1]:
        lines = chunk.split("\n")
        if _STRANGE.search(chunk) or any(line != line.strip() for line in lines):
            return
        found = _markdown(lines) if markdown else _plain(lines)
        if not found:
            return
        yield from found


def _markdown(lines: Sequence[str]) -> list[str]:
    """The heading or the paragraph that some lines are; nothing where it cannot be told."""
    heading = _HEADING.match(lines[0])
    words = [lines[0][heading.end() :]] if heading and len(lines) == 1 else [*lines]
    if any(_MARKUP.search(line) or not _WORDS_FIRST.match(line) for line in words):
        return []
    return [" ".join(words)]


def _plain(lines: Sequence[str]) -> list[str]:
    """The paragraphs that some lines are: each its own, or several that were wrapped by hand."""
    if not all(map(_WORDS_FIRST.match, lines)):
        return []
    width = max(map(len, lines))
    if len(lines) == 1 or not _NARROWEST <= width <= _WIDEST:
        return [*lines]
    if any(map(_MAY_SAY_WHO_OR_WHEN.search, lines)):
        return []
    found = [lines[0]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width):
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return found


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line wrapped at a width goes on with the paragraph before it."""
    if line[0].islower() and not _SENTENCE_END.search(before):
        return True
    return width - len(before) - 1 - len(line.split(maxsplit=1)[0]) <= _SLACK
