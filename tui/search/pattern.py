"""Places in an article that match a regular expression.

The `regex` package searches, for what `re` has not: a time limit, and threads that go on meanwhile. A pattern such as
`(a+)+$` can take longer than anybody lives, and the reader who types it must not notice.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

import regex

from tui.model import Document, Span

SECONDS = 2.0
"""How long one pattern may take."""
MOST = 20_000
"""How many places are found at most."""
_ESCAPE = regex.compile(r"\\(?:p\{[^}]*\}|.)", regex.IGNORECASE | regex.DOTALL)


def find(document: Document, pattern: str) -> tuple[Span, ...]:
    """The places that match, in text order; a line of the text is a block, however its source broke it.

    Capitals count only if the pattern has one. A match of no characters is none.

    Raises:
        ValueError: when it is no pattern, or takes too long; the message says so on one line.
    """
    flags = regex.MULTILINE | (0 if any(char.isupper() for char in _ESCAPE.sub("", pattern)) else regex.IGNORECASE)
    try:
        compiled: Any = regex.compile(pattern, flags)
        matches = compiled.finditer(_lines(document), timeout=SECONDS, concurrent=True)
        found = (Span(start=match.start(), end=match.end()) for match in matches if match.end() > match.start())
        return tuple(islice(found, MOST))
    except regex.error as error:
        where = "" if error.pos is None else f" at character {error.pos + 1}"
        raise ValueError(f"not a pattern yet: {error.msg}{where}") from error
    except TimeoutError as error:
        raise ValueError("this pattern takes too long: make it simpler") from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise ValueError("this pattern is too big") from error


def _lines(document: Document) -> str:
    """The text with a newline between blocks only: words that a source broke over two lines are still side by side."""
    pieces, end = [], 0
    for block in document.blocks:
        pieces += [document.text[end : block.start], document.text[block.start : block.end].replace("\n", " ")]
        end = block.end
    return "".join((*pieces, document.text[end:]))
