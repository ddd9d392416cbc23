"""What kind of input something is: by its first bytes where they tell, by its name, then by what is in it."""

from __future__ import annotations

import re
from typing import Literal

from tui.sources.errors import SourceError
from tui.sources.material import Material

Kind = Literal["text", "markdown", "html", "pdf", "docx", "mail", "feed"]

MEGABYTE = 1024 * 1024
_LARGEST: dict[Kind | None, int] = {"pdf": 128 * MEGABYTE, "docx": 64 * MEGABYTE, "mail": 32 * MEGABYTE}
_LARGEST_TEXT = 8 * MEGABYTE

_SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mkdn": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
}
ARTICLES = frozenset(suffix for suffix, kind in _SUFFIXES.items() if kind != "feed")
"""The endings of files that hold one article."""
_MEDIA_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "message/rfc822": "mail",
    "text/markdown": "markdown",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/feed+json": "feed",
}
# After whatever may stand before it: a byte order mark, an XML declaration, comments, a style sheet.
_BEFORE = rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*"
_HTML = re.compile(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(_BEFORE + rb"(?:<!doctype[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_JSON_FEED = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{.{0,65536}?jsonfeed\.org\\?/version", re.DOTALL)
_MAIL = re.compile(
    rb"\A(?:From [^\n]*\n)?(?:(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Date|From|Subject|To):[^\n]*"
    rb"\r?\n(?:[ \t][^\n]*\n)*){2}",
    re.IGNORECASE,
)
_HEAD = 1 << 16


MOST = max(_LARGEST.values())
"""More bytes than this no input may have, whatever it is."""


def suffix(source: str) -> str:
    """The ending of a file's name or an address's path, in lower case: `.pdf`; empty where there is none."""
    path = re.sub(r"[?#].*", "", source) if "://" in source else source
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def by_name(source: str) -> Kind | None:
    """The kind that a name says, None where it says none."""
    return _SUFFIXES.get(suffix(source))


def largest(kind: Kind | None) -> int:
    """The most bytes that an input of a kind may have: pictures are in some of them."""
    return _LARGEST.get(kind, _LARGEST_TEXT)


def of_type(media_type: str) -> Kind | None:
    """The kind that a server's media type says, None where it says none."""
    return _MEDIA_TYPES.get(media_type)


def of(material: Material) -> Kind | None:
    """The kind of an input; None for text that nothing is known of.

    Raises:
        SourceError: when it is known to be something that is not read.
    """
    head = material.data[:_HEAD]
    if found := _by_mark(head, material.name):
        return found
    said = of_type(material.media_type) or by_name(material.source)
    if said == "feed" or (said is None and (_FEED.match(head) or _JSON_FEED.match(head))):
        return "feed"
    if said is None and material.media_type not in {"text/plain", "text/markdown"}:
        said = "html" if _HTML.match(head) else "mail" if _MAIL.match(head) else None
    if said is None:
        _refuse(material)
    return said


def _by_mark(head: bytes, name: str) -> Kind | None:
    """By the first bytes, which a wrong name does not change."""
    if b"%PDF-" in head[:1024] and head.lstrip()[:1] == b"%":
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(f"{name}: is an old Word file or under a password; save it as .docx without one")
    return None


def _refuse(material: Material) -> None:
    """Name what is certainly no article."""
    what = material.media_type.partition("/")[0]
    if what in {"image", "audio", "video", "font"}:
        raise SourceError(f"{material.name}: is {material.media_type}, not an article")
    if suffix(material.source) in {".xml", ".json"} or material.media_type.endswith(("xml", "json")):
        raise SourceError(f"{material.name}: is data and no feed, so there is no article in it")
