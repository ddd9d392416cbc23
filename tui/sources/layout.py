"""Where the blocks of a plain text are. The text itself is not touched, and none of its words is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from tui.model import Block
from tui.sources import bylines, datelines
from tui.sources.dates import stamps

# A line wrapped by hand is between these widths; a longer one is a whole paragraph.
_NARROWEST, _WIDEST = 40, 120
# How many characters a wrapped line may fall short of the width and still not be the last of its paragraph.
_SLACK = 6
_LONGEST_TITLE, _LONGEST_HEADING = 160, 80
_BULLET = re.compile(r"(?:[-*+•‣◦▪●·–]|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;,—–-][\"'”’)\]]*$")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_END = r"(?>\r\n|[\r\n\u2028\u2029])"
_BLANK_LINES = re.compile(rf"({_END}(?:[^\S\r\n\u2028\u2029]*+{_END})++)")


class _Line(NamedTuple):
    """A line without the white space around it. `indent` counts what stood before it."""

    start: int
    end: int
    text: str
    indent: int


def blocks(text: str) -> tuple[Block, ...]:
    """The headings, paragraphs and list items of a plain text, in text order."""
    runs = [run for chunk in _chunks(text) for run in _paragraphs(chunk)]
    last = len(runs) - 1
    return tuple(_levelled(_block(run, i == 0, i == last) for i, run in enumerate(runs)))


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Lines between blank lines."""
    gaps = _BLANK_LINES.split(text)
    offset = 0
    for i, chunk in enumerate(gaps):
        lines = [_line(found[0], offset + found.start()) for found in _LINE.finditer(chunk)] if i % 2 == 0 else []
        if written := [line for line in lines if line.text]:
            yield written
        offset += len(chunk)


def _line(raw: str, start: int) -> _Line:
    text = raw.strip().lstrip("\ufeff").lstrip()
    indent = raw.index(text) if text else 0
    return _Line(start + indent, start + indent + len(text), text, indent)


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """A chunk cut where its author began a new line on purpose, and not where the margin did."""
    widest = max(len(line.text) for line in lines)
    width = widest if _NARROWEST <= widest <= _WIDEST else 0
    run = lines[:1]
    for before, line in pairwise(lines):
        if _on_purpose(before, line, width, hangs=bool(_BULLET.match(run[0].text))):
            yield run
            run = []
        run.append(line)
    yield run


def _on_purpose(before: _Line, line: _Line, width: int, *, hangs: bool) -> bool:
    """Whether a new line begins something. What `hangs` is a list item, whose further lines are indented."""
    if not width or _BULLET.match(line.text) or _says_who_or_when(line.text) or _says_who_or_when(before.text):
        return True
    if line.text[0].islower() and not _SENTENCE_END.search(before.text):
        return False
    room = width - len(before.text) - 1 - len(line.text.split(maxsplit=1)[0])
    return room > _SLACK or (line.indent >= before.indent + 2 and not hangs)


def _block(run: list[_Line], first: bool, last: bool) -> tuple[Block, int]:
    """The block of some lines, with its indentation."""
    text, start, end = run[0].text, run[0].start, run[-1].end
    bullet = _BULLET.match(text)
    if bullet:
        return Block(start=start, end=end, kind="item", level=1), run[0].indent
    if len(run) == 1 and not last and _is_heading(text, first):
        return Block(start=start, end=end, kind="heading", level=1 if first else 2), 0
    return Block(start=start, end=end, kind="paragraph"), 0


def _is_heading(line: str, first: bool) -> bool:
    """Whether a line that stands alone, with text after it, is a headline (the first) or a crosshead."""
    if len(line) > (_LONGEST_TITLE if first else _LONGEST_HEADING) or line[0].islower():
        return False
    if not any(char.isalpha() for char in line) or _says_who_or_when(line) or datelines.find(line):
        return False
    # A news service ends a headline over a second one with a semicolon.
    if _SENTENCE_END.search(line.rstrip("?!;" if first else "?!")):
        return line.isupper() or (first and _in_title_case(line))
    return first or (line[0].isalnum() and line[-1] not in '?!”"')


def _says_who_or_when(line: str) -> bool:
    return bool(bylines.find(line) or stamps(line))


def _in_title_case(line: str) -> bool:
    """Whether most of the long words have capitals, as in an American headline that ends in a full stop."""
    long = re.findall(r"[^\W\d_]{4,}", line)
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _levelled(found: Iterable[tuple[Block, int]]) -> Iterator[Block]:
    """The blocks, the depth of list items taken from their indentation."""
    for is_item, group in groupby(found, key=lambda pair: pair[0].kind == "item"):
        indents: list[int] = []
        for block, indent in group:
            if is_item:
                while indents and indents[-1] > indent:
                    indents.pop()
                if not indents or indents[-1] < indent:
                    indents.append(indent)
            yield block.with_(level=len(indents)) if is_item else block
