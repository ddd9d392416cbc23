"""Markdown: what a person reads of it, marks taken out, with its headings, lists and quotations as blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.model import Block, BlockKind, RawArticle
from tui.sources import front_matter, masthead

_HTML = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[!?/a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_SPACES, _AROUND_BREAKS = re.compile(" {2,}"), re.compile(" *\n *")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BETWEEN_BLOCKS, _BETWEEN_CELLS = "\n\n", " | "


def read(text: str, source: str) -> RawArticle:
    """The article of a Markdown text. Its front matter is left out of the text and goes before what the text says."""
    matter = front_matter.read(text)
    page = _Page()
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text[matter.ends :]):
        page.take(token)
    words = _BETWEEN_BLOCKS.join(page.texts)
    blocks = tuple(page.blocks)
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


@dataclass
class _Page:
    """The article as it grows, token by token. `texts` and `blocks` are parallel, offsets count what joins them."""

    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    _length: int = 0
    _lists: int = 0
    _quotes: int = 0
    _heading: int = 0
    _item_begins: bool = False
    _number: str = ""
    _row: list[str] | None = None

    def take(self, token: Token) -> None:
        """Read one token of the block parser."""
        match token.type:
            case "inline":
                self._inline(token.children or [])
            case "fence" | "code_block":
                self._add(token.content, "paragraph", 0)
            case "html_block":
                self._add(_visible(token.content), *self._kind())
            case "tr_open":
                self._row = []
            case "tr_close":
                self._add(_BETWEEN_CELLS.join(self._row or ()), "paragraph", 0)
                self._row = None
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        """Go into a heading, list or quotation, or out of it."""
        match token.type.rpartition("_")[0]:
            case "heading":
                self._heading = int(token.tag[1:]) if token.nesting > 0 else 0
            case "bullet_list" | "ordered_list":
                self._lists += token.nesting
            case "blockquote":
                self._quotes += token.nesting
            case "list_item":
                self._item_begins = token.nesting > 0
                # A number is read, a bullet is drawn: only the first belongs to the text.
                self._number = f"{token.info}{token.markup} " if self._item_begins and token.info else ""

    def _inline(self, children: list[Token]) -> None:
        """The words of a paragraph; pictures in it become captions after it."""
        words = _SPACES.sub(" ", _AROUND_BREAKS.sub("\n", "".join(map(_words, children))))
        if self._row is not None:
            self._row.append(" ".join(words.split()))
            return
        number, self._number = self._number, ""
        self._add(number + words, *self._kind())
        for picture in (token for token in children if token.type == "image"):
            self._add("".join(map(_words, picture.children or ())), "caption", 0)

    def _kind(self) -> tuple[BlockKind, int]:
        """What a paragraph is where it stands, and how deep."""
        begins, self._item_begins = self._item_begins, False
        if self._heading:
            return "heading", self._heading
        if self._lists and begins:
            return "item", self._lists
        return ("quote", self._quotes) if self._quotes else ("paragraph", 0)

    def _add(self, words: str, kind: BlockKind, level: int) -> None:
        text = "\n".join(line.rstrip() for line in words.strip("\n").split("\n")).rstrip()
        if not text.strip():
            return
        start = self._length + (len(_BETWEEN_BLOCKS) if self.texts else 0)
        self._length = start + len(text)
        self.texts.append(text)
        self.blocks.append(Block(start=start, end=self._length, kind=kind, level=level))


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
