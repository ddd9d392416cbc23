"""The title and day of a file without reading it all: from its first lines, for a list of thousands."""

from __future__ import annotations

import html
import re
from email import message_from_bytes, policy
from pathlib import Path

from tui.model import Entry
from tui.sources import json_ld, markdown, plain
from tui.sources.decode import decode

_HEAD = 1 << 16
_HEAD_TEXT = 1 << 12
_TITLE = re.compile(
    r"<meta[^>]+property=[\"']og:title[\"'][^>]+content=[\"']([^\"'>]+)|<title[^>]*>([^<]+)|<h1[^>]*>([^<]+)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:article:published_time[\"'][^>]+content=|\"datePublished\"\s*:\s*)[\"']([^\"']+)", re.IGNORECASE)


def entitled(entry: Entry) -> Entry:
    """The entry of a file with the title and day that its first lines tell; as it was, where they tell none."""
    try:
        with Path(entry.source).open("rb") as file:
            head = file.read(_HEAD)
        title, written = _told(entry, head)
    except (OSError, ValueError, LookupError, AttributeError, IndexError):
        # Only the list is poorer for it; what is wrong with the file is said when it is opened.
        return entry
    day, _ = json_ld.parse_moment(written)
    if not title:
        return entry.with_(published=day)
    where = f"{entry.where}/{Path(entry.source).name}" if entry.where else Path(entry.source).name
    return entry.with_(title=" ".join(title.split()), published=day, where=where)


def _told(entry: Entry, head: bytes) -> tuple[str | None, str | None]:
    """The title, and the day as it is written."""
    if entry.kind == "html":
        markup = decode(head, entry.source)
        title, day = _TITLE.search(markup), _DAY.search(markup)
        return (html.unescape(next(filter(None, title.groups()))) if title else None), (day[1] if day else None)
    if entry.kind == "mail":
        mail = message_from_bytes(head, policy=policy.default)
        return str(mail.get("Subject") or "") or None, str(mail.get("Date") or "") or None
    if entry.kind in {"text", "markdown"}:
        text = decode(head[:_HEAD_TEXT], entry.source)
        article = (markdown if entry.kind == "markdown" else plain).read(text, entry.source)
        return article.title, article.published.isoformat() if article.published else None
    return None, None
