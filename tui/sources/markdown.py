"""Markdown: what a person reads of it, marks taken out, with its headings, lists and quotations as blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.model import RawArticle
from tui.sources import front_matter, masthead
from tui.sources.assembly import BETWEEN_CELLS, Assembly, tidy

_HTML = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[!?/a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read(text: str, source: str) -> RawArticle:
    """The article of a Markdown text. Its front matter is left out of the text and goes before what the text says."""
    matter = front_matter.read(text)
    page = _Page()
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text[matter.ends :]):
        page.take(token)
    words, blocks = page.made.text, tuple(page.made.blocks)
    head = masthead.find(words, blocks)
    return RawArticle(
        source=matter.source or source,
        text=words,
        blocks=blocks,
        title=matter.title or head.title,
        byline=matter.author or head.byline,
        published=matter.date or head.published,
        dateline_place=head.dateline_place,
    )


class _Page:
    """The article as it grows, token by token."""

    def __init__(self) -> None:
        self.made = Assembly()
        self._row: list[str] | None = None

    def take(self, token: Token) -> None:
        """Read one token of the block parser."""
        match token.type:
            case "inline":
                self._inline(token.children or [])
            case "fence" | "code_block":
                self.made.add_as(token.content, "paragraph")
            case "html_block":
                self.made.add(_visible(token.content))
            case "tr_open":
                self._row = []
            case "tr_close":
                self.made.add_as(BETWEEN_CELLS.join(self._row or ()), "paragraph")
                self._row = None
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        """Go into a heading, list or quotation, or out of it."""
        match token.type.rpartition("_")[0]:
            case "heading":
                self.made.heading = int(token.tag[1:]) if token.nesting > 0 else 0
            case "bullet_list" | "ordered_list":
                self.made.lists += token.nesting
            case "blockquote":
                self.made.quotes += token.nesting
            case "list_item" if token.nesting > 0:
                self.made.begin_item(f"{token.info}{token.markup} " if token.info else "")
            case "list_item":
                self.made.end_item()

    def _inline(self, children: list[Token]) -> None:
        """The words of a paragraph; pictures in it become captions after it."""
        words = tidy("".join(map(_words, children)))
        if self._row is not None:
            self._row.append(" ".join(words.split()))
            return
        self.made.add(words)
        for picture in (token for token in children if token.type == "image"):
            self.made.add_as("".join(map(_words, picture.children or ())), "caption")


def _words(token: Token) -> str:
    """What a person reads of an inline token; of emphasis, links and tags nothing but the words inside."""
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline" if _BREAK.fullmatch(token.content):
            return "\n"
        case _:
            return ""


def _visible(markup: str) -> str:
    """The words of raw HTML: tags, comments, scripts and styles out, entities resolved."""
    return html.unescape(_HTML.sub("", _BREAK.sub("\n", markup)))


def looks_like(text: str) -> bool:
    """Whether text of unknown kind is Markdown: it has front matter, headings or links as only Markdown has them."""
    return bool(front_matter.read(text).ends or next(_signs(text), None))


def _signs(text: str) -> Iterator[re.Match[str]]:
    yield from re.finditer(r"^#{1,6}[ \t]+\S|^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$", text, re.MULTILINE)
    yield from re.finditer(r"\]\((?:https?://|/|#)|^\[[^\]\n]+\]:\s+\S", text, re.MULTILINE)
