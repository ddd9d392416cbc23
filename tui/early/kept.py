"""An article that was opened before, as the library keeps it: the rows of text from where the reader left it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from itertools import islice
from typing import Any, NamedTuple

from tui.paths import user_library
from tui.reading.normalise import one_line
from tui.ui.driver.shown import Span
from tui.ui.paint.wrap import measure, spaced, wrap
from tui.ui.pictures import occasion, unpacked

_PLAIN = frozenset({"heading", "paragraph"})
"""Kinds of blocks that have nothing drawn before their rows."""
_Row = tuple[int, int]
"""Offsets of a row's text; equal where it is blank."""


class Kept(NamedTuple):
    """The text of an article, its blocks, and where the reader left it: the first row in view, the cursor."""

    text: str
    blocks: Sequence[dict[str, Any]]
    top: int = 0
    cursor: int = 0

    def rows(self, measured: int, room: int) -> list[str]:
        """The rows, of at most `measured` cells, that a view of `room` rows shows; none where they are in doubt."""
        text = spaced(self.text)
        # With one more, the app does not have to move what it shows down to the last row of its view.
        rows = list(islice(self._flow(text, measured), room + 1))
        shown = rows[:room]
        if not shown or (self.top and len(rows) <= room) or not shown[0][0] <= self.cursor < shown[-1][1]:
            return []
        return [text[start:end] for start, end in shown]

    def _flow(self, text: str, measured: int) -> Iterator[_Row]:
        """The rows from the first in view on, up to the first block that is drawn otherwise."""
        above, is_first = 0, True
        for block in self.blocks:
            start, end = block["start"], block["end"]
            if end > self.top:
                is_between = is_first and 0 < self.top < start
                if is_between or block["kind"] not in _PLAIN or text[above:start].strip():
                    return
                words = text[start:end]
                rows = [(start + first, start + last) for first, last in wrap(words, measure(words), measured)]
                if is_first:
                    rows = rows[max(sum(first <= self.top for first, _ in rows) - 1, 0) :]
                elif rows:
                    yield start, start
                yield from rows
                is_first = is_first and not rows
            above = end


def recall(name: str, columns: int, rows: int) -> list[Span]:
    """What a file's article looked like where it was left, on such a terminal; nothing where nobody can tell."""
    with suppress(OSError, ValueError):
        row = _row("SELECT drawn FROM pictures WHERE occasion = ?", occasion(name, columns, rows, os.environ))
        return unpacked(row[0]) if row else []
    return []


def left_elsewhere(name: str) -> bool:
    """Whether the reader left an article of this name at another place than its beginning, or nobody can tell."""
    asked = (
        "SELECT 1 FROM places p JOIN articles a ON a.id = p.article WHERE a.source = ? AND"
        " (json_extract(p.whereabouts, '$.top') > 0 OR json_extract(p.whereabouts, '$.zoomed'))"
    )
    try:
        return _row(asked, one_line(name)) is not None
    except ValueError:
        return True


def kept_article(name: str) -> Kept | None:
    """What the library has of a file as it is now, by the opener as it is now; None where it has nothing.

    Raises:
        OSError: when the file cannot be read.
        ValueError: when the library cannot.
    """
    import json  # noqa: PLC0415 - few starts need these
    import zlib  # noqa: PLC0415

    from tui.origin import origin  # noqa: PLC0415
    from tui.reading.version import opener_version  # noqa: PLC0415

    asked = (
        "SELECT d.document, p.whereabouts FROM documents d LEFT JOIN places p ON p.article = d.article"
        " WHERE d.origin = ? AND d.opener = ?"
    )
    row = _row(asked, origin(name, None), opener_version())
    if not row:
        return None
    try:
        document, place = json.loads(zlib.decompress(row[0])), json.loads(row[1] or "{}")
        if place.get("zoomed"):
            return None
        return Kept(document["text"], document["blocks"], place.get("top", 0), place.get("cursor", 0))
    except (zlib.error, KeyError, AttributeError) as error:
        raise ValueError(f"the library keeps something else: {error}") from error


def _row(asked: str, *values: str | None) -> Any:
    """The first row of an answer of the library; None where there is no library, or no answer.

    Raises:
        ValueError: when it cannot be asked, or is that of another version.
    """
    path = user_library()
    if not path.exists():
        return None
    import sqlite3  # noqa: PLC0415 - not before the first article was read

    try:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute(asked, values).fetchone()
    except sqlite3.Error as error:
        raise ValueError(str(error)) from error
