"""From the lines of a PDF to headings, paragraphs and items: by gaps between lines, by size, by margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tui.sources.assembly import Assembly
from tui.sources.pdf_lines import Line

# Of the height of a line: how much more than usual is a gap, and what is an indent.
_GAP, _INDENT, _SAME_ROW = 0.3, 0.7, 0.35
_OTHER_SIZE, _HEADING_SIZE, _LONGEST_HEADING = 0.1, 1.12, 40
# A line that ends this share of the column before its edge, and a sentence with it, ends a paragraph.
_SHORT = 0.12
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*\Z")
_BULLET = re.compile(r"([•‣◦▪●·∙■□–*-])\s+(?=\S)|(\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+(?=\S)")
Edges = dict[tuple[int, int], tuple[float, float]]
"""The left and right edges of columns, by page and by where they begin."""
# A hyphen or slash in the middle of something: U.S.-/led, Reuters/Ipsos.
_OPEN = re.compile(r"[\w.][-/–]\Z")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")


def assemble(pages: Sequence[list[Line]]) -> Assembly:
    """The article that the lines make."""
    lines = [line for page in pages for line in page]
    made = Assembly()
    if not lines:
        return made
    body = _body_size(lines)
    hyphenated = {word.casefold() for line in lines for word in _HYPHENATED.findall(line.text)}
    levels = _levels(lines, body)
    for paragraph in _paragraphs(lines):
        words = _joined(paragraph, hyphenated)
        level = levels.get(round(paragraph[0].size), 0)
        bullet = _BULLET.match(words)
        if level and len(words.split()) <= _LONGEST_HEADING:
            made.add_as(words, "heading", level)
        elif bullet:
            # A number is read, a bullet is drawn: only the first belongs to the text.
            made.add_as(words[bullet.end() :] if bullet[1] else words, "item", 1)
        else:
            made.add_as(words, "paragraph")
    return made


def _body_size(lines: list[Line]) -> float:
    """The size in which most of the text is set."""
    counts = Counter[int]()
    for line in lines:
        counts[round(line.size)] += len(line.text)
    most = counts.most_common(1)[0][0]
    return median(line.size for line in lines if round(line.size) == most)


def _levels(lines: list[Line], body: float) -> dict[int, int]:
    """The level of heading that each size larger than the body's is of, the largest 1."""
    sizes = sorted({round(line.size) for line in lines if line.size > _HEADING_SIZE * body}, reverse=True)
    return {size: min(level, 6) for level, size in enumerate(sizes, 1)}


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    pitch = _pitch(lines)
    edges = _edges(lines)
    run = lines[:1]
    for before, line in pairwise(lines):
        if _begins(before, line, pitch, edges):
            yield run
            run = []
        run.append(line)
    yield run


def _pitch(lines: list[Line]) -> float:
    """How far the lines of a paragraph are from each other, as a multiple of their height."""
    steps = [
        (a.top - b.top) / a.size
        for a, b in pairwise(lines)
        if a.page == b.page and a.size > 0 and _SAME_ROW * a.size < a.top - b.top < 3 * a.size
    ]
    return median(steps) if steps else 1.0


def _edges(lines: list[Line]) -> Edges:
    """The left and right edge of the column that begins about where a line does, by page and place."""
    found: Edges = {}
    for line in lines:
        left, right = found.get(_column(line), (line.left, line.right))
        found[_column(line)] = min(left, line.left), max(right, line.right)
    return found


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.left / 100)


def _begins(before: Line, line: Line, pitch: float, edges: Edges) -> bool:
    """Whether a line begins a paragraph after the one before it."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    step = before.top - line.top
    if before.page != line.page or step < -_SAME_ROW * before.size:
        # A new page, or the top of a new column: a sentence that is not over goes on there.
        goes_on = before.broken or line.text[0].islower()
        return not goes_on and (_ends_sentence(before) or _is_short(before, edges))
    if step < _SAME_ROW * before.size or before.broken:
        return False
    indented = line.left - before.left > _INDENT * line.size and not _BULLET.match(before.text)
    gap = step > (pitch + _GAP) * before.size
    return gap or indented or bool(_BULLET.match(line.text)) or (_ends_sentence(before) and _is_short(before, edges))


def _ends_sentence(line: Line) -> bool:
    return bool(_SENTENCE_END.search(line.text))


def _is_short(line: Line, edges: Edges) -> bool:
    """Whether a line ends well before the edge of its column."""
    left, right = edges[_column(line)]
    return right - line.right > _SHORT * (right - left)


def _joined(lines: list[Line], hyphenated: set[str]) -> str:
    """The words of lines; a word that a hyphen breaks is put together."""
    words = lines[0].text
    for before, line in pairwise(lines):
        if before.broken:
            words += ("-" if _keeps_hyphen(words, line.text, hyphenated) else "") + line.text
        else:
            words += line.text if _OPEN.search(words) else f" {line.text}"
    return words


def _keeps_hyphen(words: str, rest: str, hyphenated: set[str]) -> bool:
    """Whether the hyphen at a line's end is the word's own: the whole stands elsewhere with it, or as in U.S.-led."""
    first = words.rpartition(" ")[2]
    second = re.match(r"\w*", rest)
    whole = f"{first.lstrip('“‘([')}-{second[0] if second else ''}"
    return rest[:1].isupper() or rest[:1].isdigit() or "." in first or "-" in first or whole.casefold() in hyphenated
