"""The only place where text changes: what commands a terminal or turns the reading direction goes out.

Neither Textual nor rich nor wcwidth removes all of it, and article text ends up on a terminal. What stays is the text
to the character; clean text stays the same object.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model import Block, Document, Listing, RawArticle

_C0_C1 = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_BIDI = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ANNOTATIONS_TAGS_SURROGATES = r"\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff"
_GONE = f"[{_C0_C1}{_BIDI}{_ANNOTATIONS_TAGS_SURROGATES}]"

# ECMA-48 sequences, 7 and 8 bit. A string (OSC, DCS, SOS, PM, APC) ends on its own line or is none: a title that is
# never terminated must not swallow the article. What is left of such a string loses its introducer as two bytes.
_CSI = r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"
_OSC = rf"(?:\x1b\]|\x9d)[^{_C0_C1}\n]*+(?:\x07|\x1b\\|\x9c)"
_STRING = rf"(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^{_C0_C1}\n]*+(?:\x1b\\|\x9c)"
_TWO_BYTES = r"\x1b[ -/]*+[0-~]"
_OUT = f"{_CSI}|{_OSC}|{_STRING}|{_TWO_BYTES}|(?!\\r){_GONE}"
_NEW_LINE = r"\r\n|[\r\u2028\u2029]"

# Nothing else can begin what goes: a set of characters is found ten times as fast as what may follow them.
_SUSPECT = re.compile(rf"[{_C0_C1}{_BIDI}{_ANNOTATIONS_TAGS_SURROGATES}\u2028\u2029\ufeff]")
_DIRT = re.compile(rf"\A(?:\ufeff|{_OUT})++|(?P<line>{_NEW_LINE})|{_OUT}")


class _Edits(NamedTuple):
    """What changes in one text: parallel lists, in text order. `growth[i]` is the change of length up to and with i."""

    starts: list[int]
    ends: list[int]
    growth: list[int]

    def moved(self, offset: int) -> int:
        """Where an offset into the old text is in the new one; inside something that went, where that began."""
        last = bisect_right(self.starts, offset) - 1
        if last < 0:
            return offset
        before = self.growth[last - 1] if last else 0
        return offset + self.growth[last] if offset >= self.ends[last] else self.starts[last] + before


def clean(text: str) -> str:
    """The text without what commands a terminal, ending lines with LF; the same object when there is nothing to do."""
    return _DIRT.sub(_replacement, text) if _SUSPECT.search(text) and _DIRT.search(text) else text


def one_line(text: str) -> str:
    """Clean text on one line: for titles, file names, messages and whatever else strangers wrote."""
    return " ".join(clean(text).split())


def normalise(raw: RawArticle) -> Document:
    """The clean document of what a source read; blocks move with the text, those with nothing left go."""
    from tui.model import Document  # noqa: PLC0415 - the model is not loaded to clean the first lines of an article

    text = clean(raw.text)
    return Document(
        source=one_line(raw.source),
        title=_label(raw.title),
        byline=_label(raw.byline),
        published=raw.published,
        dateline_place=_label(raw.dateline_place),
        language=raw.language,
        published_at=raw.published_at,
        publisher=_label(raw.publisher),
        url=_label(raw.url),
        text=text,
        blocks=raw.blocks if text is raw.text else tuple(_moved(raw, text)),
    )


def normalise_listing(listing: Listing) -> Listing:
    """The list with clean words to show; what opens an article stays as it is."""
    entries = (entry.with_(title=one_line(entry.title), where=one_line(entry.where)) for entry in listing.entries)
    return listing.with_(title=one_line(listing.title), entries=tuple(entries))


def _replacement(match: re.Match[str]) -> str:
    return "\n" if match["line"] else ""


def _label(text: str | None) -> str | None:
    """A cleaned label, None when nothing is left of it."""
    return one_line(text) or None if text else None


def _moved(raw: RawArticle, text: str) -> Iterator[Block]:
    edits = _edits(raw.text)
    for block in raw.blocks:
        start, end = edits.moved(block.start), edits.moved(block.end)
        if text[start:end].strip():
            yield block.with_(start=start, end=end)


def _edits(text: str) -> _Edits:
    found = list(_DIRT.finditer(text))
    growth = accumulate(len(_replacement(match)) - len(match[0]) for match in found)
    return _Edits([match.start() for match in found], [match.end() for match in found], list(growth))
