"""A page of HTML: its article without what stands around it, and what the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tui.model import RawArticle
from tui.sources import json_ld, masthead
from tui.sources.assembly import Assembly
from tui.sources.decode import decode
from tui.sources.errors import SourceError
from tui.sources.json_ld import Described
from tui.sources.material import Material

_CHARSET = re.compile(
    rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding=[\"']([\w.:-]+)", re.IGNORECASE
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD = 4096
_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:published_time' or @itemprop='datePublished' "
    "or @name='date' or @name='pubdate' or @name='publish-date' or @name='DC.date.issued' or @name='parsely-pub-date']"
    "/@content | //time[@itemprop='datePublished' or @pubdate]/@datetime"
)
# Fewer words than these are a caption or a notice, and not an article.
_FEWEST = 20
# Over the headline stand at most a rubric and a picture's caption.
_HEADLINE_WITHIN = 3


def read(material: Material) -> RawArticle:
    """The article of a page.

    Raises:
        SourceError: when there is none in it.
    """
    found = _CHARSET.search(material.data[:_HEAD])
    declared = material.charset or (next(filter(None, found.groups())).decode("ascii", "replace") if found else None)
    markup = decode(material.data, material.name, declared)
    return read_page(markup, material.source, material.name)


def read_page(markup: str, source: str, name: str) -> RawArticle:
    """The article of a page's markup, chosen by trafilatura out of what surrounds it.

    Raises:
        SourceError: when there is none in it.
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - slow to load, and few sessions need it

    tree = load_html(_DECLARATION.sub("", markup))
    if tree is None:
        raise SourceError(f"{name}: has no article in it")
    # Extraction takes the tree apart; what it drops is read before.
    described, captions, moments = json_ld.find(_scripts(tree)), dict(_captions(tree)), tree.xpath(_PUBLISHED)
    dates = {"extensive_search": False, "original_date": True}
    found: Any = bare_extraction(
        tree, url=source if "://" in source else None, fast=True, include_comments=False, include_images=True,
        with_metadata=True, date_extraction_params=dates,
    )  # fmt: skip
    made = _made(found, captions, described)
    if len(made.text.split()) < _FEWEST:
        raise SourceError(f"{name}: has no article in it that can be told from the rest of the page")
    meta = Described(headline=found and found.title, authors=found and found.author, publisher=found and found.sitename)
    moments = [*moments, found and found.date]
    return _article(_titled(made, described.headline or meta.headline), source, described, meta, moments)


def read_fragment(markup: str, source: str, known: Described) -> RawArticle:
    """The article that markup holds, all of it: the body of a mail, an entry of a feed. `known` is what is said of it.

    Raises:
        SourceError: when there are no words in it.
    """
    from trafilatura import load_html  # noqa: PLC0415 - as above

    from tui.sources.markup import Markup  # noqa: PLC0415 - as above

    tree = load_html(f"<html><body>{_DECLARATION.sub('', markup)}</body></html>")
    made = Markup().take(tree) if tree is not None else Assembly()
    if not made.blocks:
        raise SourceError(f"{source}: is empty")
    return _article(made, source, known, Described(), [])


def _scripts(tree: Any) -> list[str]:
    return [script.text or "" for script in tree.iterfind(".//script[@type='application/ld+json']")]


def _captions(tree: Any) -> Iterator[tuple[str, str]]:
    """The captions of pictures, by the pictures' addresses."""
    for figure in tree.iter("figure"):
        caption = figure.find(".//figcaption")
        if caption is not None:
            words = " ".join(caption.text_content().split())
            yield from ((image.get("src", ""), words) for image in figure.iter("img"))


def _made(found: Any, captions: dict[str, str], described: Described) -> Assembly:
    """The blocks that were found, or else the text that the page gives to machines."""
    from tui.sources.markup import Markup  # noqa: PLC0415 - loads lxml

    made = Markup(captions).take(found.body) if found is not None and found.body is not None else Assembly()
    if described.body and len(described.body) > 3 * len(made.text):
        made = Assembly()
        for paragraph in described.body.split("\n\n"):
            made.add(paragraph)
    return made


def _titled(made: Assembly, title: str | None) -> Assembly:
    """With a headline at its head, unless the page's own stands there."""
    head = list(zip(made.blocks, made.texts, strict=True))[:_HEADLINE_WITHIN]
    if not title or any((b.kind == "heading" and b.level == 1) or _same(text, title) for b, text in head):
        return made
    titled = Assembly()
    titled.add_as(title, "heading", 1)
    for text, block in zip(made.texts, made.blocks, strict=True):
        titled.add_as(text, block.kind, block.level)
    return titled


def _same(one: str, other: str) -> bool:
    """Whether two headlines are one, but for their punctuation and case."""
    return re.sub(r"\W+", "", one.casefold()) == re.sub(r"\W+", "", other.casefold())


def _article(made: Assembly, source: str, first: Described, then: Described, moments: list[Any]) -> RawArticle:
    """The article with what is said of it: for machines first, then in meta tags, then in its own words."""
    text, blocks = made.text, tuple(made.blocks)
    head = masthead.find(text, blocks)
    published, published_at = first.published, first.published_at
    for written in moments:
        if published is None and isinstance(written, str):
            published, published_at = json_ld.parse_moment(written)
    return RawArticle(
        source=source,
        text=text,
        blocks=blocks,
        title=first.headline or then.headline or head.title,
        byline=first.authors or (then.authors or "").replace("; ", ", ") or head.byline,
        published=published or head.published,
        published_at=published_at,
        dateline_place=_place(first.dateline) or head.dateline_place,
        publisher=first.publisher or then.publisher,
        url=source if "://" in source else None,
    )


def _place(dateline: str | None) -> str | None:
    """A place in capitals as it is written elsewhere."""
    return dateline.title() if dateline and dateline.isupper() else dateline
