"""The YAML block at the head of a Markdown file."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tui.sources.dates import parse_date

_FENCED = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


class FrontMatter(NamedTuple):
    """What the file says of itself, None where it does not, and where the article begins in it."""

    title: str | None = None
    author: str | None = None
    date: date | None = None
    source: str | None = None
    ends: int = 0


def read(text: str) -> FrontMatter:
    """The front matter of a Markdown text. What is not a YAML mapping between its fences is part of the article."""
    fenced = _FENCED.match(text)
    values = _mapping(fenced[1]) if fenced else None
    if fenced is None or values is None:
        return FrontMatter()
    return FrontMatter(
        title=_words(values.get("title")),
        author=_words(values.get("author")),
        date=parse_date(_words(values.get("date")) or ""),
        source=_words(values.get("source")),
        ends=fenced.end(),
    )


def _mapping(block: str) -> dict[str, object] | None:
    """The keys of a YAML mapping in lower case; None for any other text. No value is turned into anything but text."""
    import yaml  # noqa: PLC0415 - few articles have any

    try:
        # BaseLoader makes strings, lists and mappings only; nothing of the file is ever constructed or called.
        values = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if values is None:
        return {}
    return (
        {key.lower(): value for key, value in values.items() if isinstance(key, str)}
        if isinstance(values, dict)
        else None
    )


def _words(value: object) -> str | None:
    """A value as a line of text; a list (of authors) is joined."""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str)) or None
    return value.strip() or None if isinstance(value, str) else None
