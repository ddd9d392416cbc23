"""Notes as Markdown: the article, then each passage as a quotation and what was noted on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.model.notes import NoteFound

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_STARTS = re.compile(r"^(\s*\d*)([-+=.)])")


def markdown(notes: Sequence[NoteFound]) -> str:
    """The notes of one article, at least one; nothing in the article or a note is Markdown."""
    return "\n".join(_lines(notes))


def _lines(notes: Sequence[NoteFound]) -> Iterator[str]:
    first = notes[0]
    yield f"## {_plain(first.title or 'An article without a title')}"
    yield ""
    yield ", ".join(_plain(part) for part in (first.source, first.published) if part)
    for found in notes:
        yield ""
        yield f"> {_plain(found.note.quoted)}"
        yield ""
        yield from (f"{_escaped(line)}  " for line in found.note.words.splitlines())
        yield ""
        yield f"*noted {found.note.made:%Y-%m-%d}*"
    yield ""


def _plain(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is, without what could command a terminal."""
    visible = "".join(char for char in text if char.isprintable())
    return _STARTS.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", visible))
