"""Feeds: RSS, Atom and JSON Feed, as lists of articles."""

from __future__ import annotations

import json
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from tui.model import RawArticle
from tui.model.listing import Entry, Listing
from tui.sources import web_page
from tui.sources.decode import decode
from tui.sources.errors import SourceError
from tui.sources.fetch import host_of, is_address, is_private
from tui.sources.json_ld import Described, parse_moment
from tui.sources.material import Material

# A feed that gives its articles whole gives more words than these; a summary has fewer.
_WHOLE = 120
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read(material: Material) -> Listing:
    """The entries of a feed, in its order.

    Raises:
        SourceError: when it is none, or has none.
    """
    is_json = material.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    title, found = _of_json(material) if is_json else _of_xml(material)
    # Only who was let into a private network may lead further into it.
    inside = is_address(material.source) and is_private(material.source)
    entries = tuple(entry.with_(inside=inside) for entry in found)
    if not entries:
        raise SourceError(f"{material.name}: is a feed without an article")
    return Listing(source=material.source, title=title or material.name, kind="feed", entries=entries)


def read_entry(entry: Entry) -> RawArticle:
    """The article of an entry that has it whole, or has nothing that leads to it.

    Raises:
        SourceError: when it is empty.
    """
    known = Described(
        headline=entry.title,
        authors=entry.author,
        published=entry.published,
        published_at=entry.published_at,
        publisher=entry.publisher,
    )
    return web_page.read_fragment(entry.content or "", entry.source, known)


def _of_xml(material: Material) -> tuple[str, Iterator[Entry]]:
    # A document type can define entities that grow without end, or that are read from this machine's files.
    if _DOCTYPE.search(material.data):
        raise SourceError(f"{material.name}: is a feed with a document type, which a feed has no use for")
    import feedparser  # noqa: PLC0415 - slow to load

    headers = {"content-location": material.source} if is_address(material.source) else {}
    parsed: Any = feedparser.parse(BytesIO(material.data), response_headers=headers)
    if not parsed.version and not parsed.entries:
        raise SourceError(f"{material.name}: is no feed")
    title = _line(parsed.feed.get("title"))
    return title, (_entry(material, title, _taken(entry)) for entry in parsed.entries)


def _taken(entry: Any) -> dict[str, Any]:
    """What is wanted of an entry as feedparser gives it, under the names that JSON Feed has for it."""
    contents = [part.get("value") or "" for part in entry.get("content", ())]
    return {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "content_html": max(contents, key=len, default=""),
        "summary": entry.get("summary"),
        "date_published": entry.get("published") or entry.get("updated"),
        "parsed": entry.get("published_parsed") or entry.get("updated_parsed"),
        "authors": entry.get("authors") or [],
    }


def _of_json(material: Material) -> tuple[str, Iterator[Entry]]:
    try:
        feed = json.loads(decode(material.data, material.name))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{material.name}: is no feed") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org/version" not in str(feed.get("version")):
        raise SourceError(f"{material.name}: is no feed")
    title = _line(feed.get("title"))
    return title, (_entry(material, title, item) for item in items if isinstance(item, dict))


def _entry(material: Material, publisher: str, item: dict[str, Any]) -> Entry:
    """An entry; one that leads nowhere is what it holds."""
    content = item.get("content_html") or item.get("content_text") or ""
    summary = item.get("summary") or ""
    link = _link(material, item)
    longest = max(str(content), str(summary), key=len)
    whole = len(_TAG.sub(" ", longest).split()) >= _WHOLE or not link
    day, moment = _moment(item)
    return Entry(
        source=link or f"{material.source}#{_line(item.get('id')) or _line(item.get('title'))}",
        title=_line(item.get("title")) or _line(longest)[:80] or link or "untitled",
        kind="feed",
        published=day,
        published_at=moment,
        where=host_of(link),
        author=_authors(item),
        publisher=publisher or None,
        content=longest if whole else None,
    )


def _link(material: Material, item: dict[str, Any]) -> str:
    """The address that an entry leads to, empty where it leads to none."""
    try:
        link = urljoin(material.source if is_address(material.source) else "", str(item.get("url") or ""))
    except ValueError:
        return ""
    return link if link.lower().startswith(("http://", "https://")) and host_of(link) else ""


def _moment(item: dict[str, Any]) -> tuple[date | None, datetime | None]:
    """When it was published: as written, or else as feedparser makes it out, in UTC."""
    day, moment = parse_moment(_line(item.get("date_published")))
    if day is None and item.get("parsed"):
        moment = datetime.fromtimestamp(timegm(item["parsed"]), UTC)
        day = moment.date()
    return day, moment


def _authors(item: dict[str, Any]) -> str | None:
    authors = item.get("authors")
    authors = authors if isinstance(authors, list) else [item.get("author")]
    names = [_line(author.get("name")) for author in authors if isinstance(author, dict)]
    return ", ".join(filter(None, names)) or None


def _line(value: object) -> str:
    """A value as a line of text without tags; empty where it is no text."""
    return " ".join(_TAG.sub(" ", value).split()) if isinstance(value, str) else ""
