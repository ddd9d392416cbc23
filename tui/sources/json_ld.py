"""What a page says of its article to machines: schema.org's NewsArticle and its kin, as JSON-LD."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from tui.sources.dates import parse_date

# The best first: a page may describe its article, the page itself, and others that it links to.
_TYPES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
    "AskPublicNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "Article", "Report", "BlogPosting",
    "ScholarlyArticle",
)  # fmt: skip
_MOST_NODES = 5_000
_ADDRESS = re.compile(r"\Ahttps?://\S+\Z", re.IGNORECASE)
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")
_COMMENT = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")

Node = dict[str, object]


class Described(NamedTuple):
    """What is said of an article; None where nothing is."""

    headline: str | None = None
    authors: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    publisher: str | None = None
    dateline: str | None = None
    body: str | None = None


def find(scripts: Iterable[str]) -> Described:
    """The article that the page's JSON-LD describes best; nothing where it describes none."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    articles = [(rank, node) for node in nodes if (rank := _rank(node)) is not None]
    if not articles:
        return Described()
    article = min(articles, key=lambda ranked: ranked[0])[1]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    day, moment = parse_moment(_words(article.get("datePublished")))
    return Described(
        headline=_words(article.get("headline")) or _words(article.get("name")),
        authors=_names(article.get("author"), by_id),
        published=day,
        published_at=moment,
        publisher=_names(article.get("publisher"), by_id),
        dateline=_words(article.get("dateline")),
        body=_body(article.get("articleBody")),
    )


def parse_moment(written: str | None) -> tuple[date | None, datetime | None]:
    """The day, and the moment with its zone where the time is given: of ISO 8601, of a mail's date, of any full date.

    The day is that of the place where it was written, not of the reader's.
    """
    if not written:
        return None, None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            moment = read(written.strip())
            return moment.date(), moment if re.search(r"\d:?\d\d", written[10:]) else None
    return parse_date(written), None


def _parsed(script: str) -> object:
    with suppress(ValueError, RecursionError):
        # Many a page breaks a line inside a string, which is no JSON: strict=False lets that pass.
        return json.loads(_COMMENT.sub("", script).strip(), strict=False)
    return None


def _nodes(value: object) -> Iterator[Node]:
    """Every object in it, outer ones first; not more than a page could need."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        match waiting.pop(0):
            case dict() as node:
                yield node
                waiting.extend(node.values())
            case list() as several:
                waiting.extend(several)


def _rank(node: Node) -> int | None:
    """How good a description of the article a node is, 0 the best; None for none."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    ranks = [_TYPES.index(name) for name in names if name in _TYPES]
    # What is merely linked has no date; what has neither headline nor date says nothing.
    return min(ranks) + (0 if "datePublished" in node else len(_TYPES)) if ranks else None


def _words(value: object) -> str | None:
    """A value as a line of text, entities resolved and tags out; the first of several."""
    if isinstance(value, list):
        return next(filter(None, map(_words, value)), None)
    if isinstance(value, dict):
        return _words(value.get("@value") or value.get("name"))
    return " ".join(html.unescape(_TAG.sub("", value)).split()) or None if isinstance(value, str) else None


def _names(value: object, by_id: dict[str, Node]) -> str | None:
    """The names of people or bodies, joined; an address is no name."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        node = by_id.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        name = re.sub(r"\A(?:by|von|par)\s+", "", _words(node) or "", flags=re.IGNORECASE)
        if name and not _ADDRESS.match(name) and name not in found:
            found.append(name)
    return ", ".join(found) or None


def _body(value: object) -> str | None:
    """The article's text with its lines, where the page gives it."""
    if not isinstance(value, str):
        return None
    lines = (" ".join(line.split()) for line in html.unescape(_TAG.sub(" ", value)).splitlines())
    return "\n\n".join(filter(None, lines)) or None
