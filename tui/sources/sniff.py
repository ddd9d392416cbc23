"""Which reader an input needs, by its name and then by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tui.model import RawArticle
from tui.sources import markdown, plain
from tui.sources.decode import decode
from tui.sources.errors import SourceError

STANDARD_INPUT = "-"
_LARGEST = 8 * 1024 * 1024
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_PLAIN = frozenset({".txt", ".text"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def read(source: str, standard_input: Callable[[], bytes]) -> RawArticle:
    """The article of a file, or of standard input for `-`.

    Raises:
        SourceError: when it cannot be read; the message says what and where on one line.
    """
    if source == STANDARD_INPUT:
        name, suffix, data = "standard input", "", standard_input()
    else:
        name, suffix, data = source, Path(source).suffix.lower(), _bytes(source)
    if len(data) > _LARGEST:
        raise SourceError(f"{name}: is larger than {_LARGEST // 1024**2} MB, the most that one article can have")
    text = decode(data, name)
    if suffix in _MARKDOWN or (suffix not in _PLAIN and markdown.looks_like(text)):
        return markdown.read(text, source)
    return plain.read(text, source)


def _bytes(source: str) -> bytes:
    """A file's bytes, and one more than the most, so that a device that never ends is noticed."""
    if _ADDRESS.match(source):
        raise SourceError(f"{source}: is an address on the network; dateline reads files")
    if Path(source).suffix.lower() in _HTML:
        raise SourceError(f"{source}: is HTML; dateline reads plain text and Markdown")
    try:
        with Path(source).open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise SourceError(f"{source}: {_reason(error)}") from error
    except ValueError as error:
        raise SourceError(f"{source}: is no file name") from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name the files in it"
    return "may not be read" if isinstance(error, PermissionError) else (error.strerror or "cannot be read").lower()
