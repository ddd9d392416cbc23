"""The lines of a PDF's pages, with where they stand; running heads and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any, NamedTuple

# Ligatures that fonts have and words do not; spaces of all widths.
_LETTERS = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " "})
HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
_ENDS = frozenset(f"\r\n{HYPHEN}")
# Heads and feet stand in the outer parts of a page, in its first or last lines.
_OUTER, _OUTERMOST = 0.1, 3
_SAMPLED = 8
"""About so many characters of a line tell its height."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*\Z", re.IGNORECASE
)
_OFTEN = 2
"""From this number of pages on, what is alike and in the same place is furniture: a chapter may have but two."""


class Line(NamedTuple):
    """A line of a page. Lengths are in points, `top` and `bottom` counted from the page's foot up."""

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    broken: bool
    """Whether a word goes on in the next line after a hyphen, which is not in `text`."""

    @property
    def size(self) -> float:
        """How high the letters are."""
        return self.top - self.bottom


def of_page(number: int, page: Any) -> list[Line]:
    """The lines of a page, in the order of its text."""
    from pypdfium2 import raw  # noqa: PLC0415 - loaded by what opened the file

    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        chars = [_char(raw.FPDFText_GetUnicode(text_page, i)) for i in range(count)]
        return list(_lines(number, chars, text_page))
    finally:
        text_page.close()


def _char(code: int) -> str:
    """A character, a blank for what is none."""
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _lines(number: int, chars: list[str], text_page: Any) -> Iterator[Line]:
    start = 0
    for end in [*(i for i, char in enumerate(chars) if char in _ENDS), len(chars)]:
        written = [i for i in range(start, end) if not chars[i].isspace()]
        if written:
            first, last = written[0], written[-1]
            # A sign or a word in another font at the beginning does not make it a line of another size.
            boxes = [text_page.get_charbox(i, loose=True) for i in written[:: max(len(written) // _SAMPLED, 1)]]
            bottom, top = (median(box[side] for box in boxes) for side in (1, 3))
            left, right = boxes[0][0], text_page.get_charbox(last, loose=True)[2]
            words = " ".join("".join(chars[first : last + 1]).translate(_LETTERS).split())
            broken = (end < len(chars) and chars[end] == HYPHEN) or words.endswith("\xad")
            yield Line(number, words.rstrip("\xad"), left, right, top, bottom, broken)
        start = end + 1


def without_furniture(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The pages without running heads and feet, which are alike on several pages, and without page numbers."""
    outer = [_outer(lines, height) for lines, height in zip(pages, heights, strict=True)]
    seen = Counter(key for lines in outer for key in {_key(line) for line in lines})
    gone = [{line for line in lines if seen[_key(line)] >= _OFTEN or _PAGE_NUMBER.match(line.text)} for lines in outer]
    return [[line for line in lines if line not in out] for lines, out in zip(pages, gone, strict=True)]


def _outer(lines: list[Line], height: float) -> list[Line]:
    """The lines near the upper and lower edge of a page."""
    by_height = sorted(lines, key=lambda line: -line.top)
    head = [line for line in by_height[:_OUTERMOST] if line.bottom > (1 - _OUTER) * height]
    return head + [line for line in by_height[-_OUTERMOST:] if line.top < _OUTER * height]


def _key(line: Line) -> tuple[str, int, int]:
    """What is alike in a running head on every page: its words but for numbers, its size and its height on the page."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.size), round(line.top)
