"""A passage of an article and where it comes from: what every form of quoting it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.model import Block, Document, Quote, Reading, Span

_MARKS = " \n\t“”‘’«»\"',;:"
_PAIRS = frozenset(("“”", '""', "‘’", "«»"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Passage(NamedTuple):
    """Pieces of one article, in text order; between two of them words are left out. `reading` may not be there yet."""

    document: Document
    pieces: Sequence[Span]
    reading: Reading | None = None

    def paragraphs(self) -> Iterator[str]:
        """The words of each block that the passage reaches into, each on one line."""
        found: dict[Block, list[str]] = {}
        for piece in self.pieces:
            for block in _blocks(self.document, piece):
                words = self.document.text[max(piece.start, block.start) : min(piece.end, block.end)]
                found.setdefault(block, []).append(one_line(words))
        return (" … ".join(filter(None, words)) for words in found.values() if any(words))

    def words(self) -> str:
        """The whole passage on one line, without the quotation marks around it."""
        text = " ".join(self.paragraphs())
        marks, inner = text[:1] + text[-1:], text[1:-1]
        return inner if marks in _PAIRS and not set(marks) & set(inner) else text

    def quote(self) -> Quote | None:
        """The quote in which the passage lies."""
        quotes = self.reading.quotes if self.reading else ()
        return next(
            (quote for quote in quotes if all(_inside(quote, p, self.document.text) for p in self.pieces)), None
        )

    def speaker(self) -> str:
        """Who said it, and how it is quoted if not word for word; empty where the passage lies in no quote."""
        quote = self.quote()
        if not quote or not self.reading:
            return ""
        actor = self.reading.actor_by_id.get(quote.speaker or "")
        name = actor.name if actor else quote.source.text if quote.source else "an unnamed speaker"
        return one_line(name) + (" (in the article's words)" if quote.kind == "indirect" else "")

    def origin(self) -> Iterator[str]:
        """What stands in a citation after the title: author, publication, day, place in the text."""
        document = self.document
        if document.byline:
            byline = one_line(document.byline)
            yield byline if byline.lower().startswith("by ") else f"by {byline}"
        yield from filter(None, (source(document), day(document), self.place()))

    def place(self) -> str:
        """Where in the text the passage begins: which paragraph, or that it is a heading."""
        start = self.pieces[0].start
        before = [block for block in self.document.blocks if block.start <= start]
        if not before:
            return ""
        if before[-1].kind == "heading":
            return "headline" if before[-1] == self.document.blocks[0] else "heading"
        return f"para. {sum(block.kind != 'heading' for block in before)}"


def one_line(text: str) -> str:
    """Words of strangers, safe to paste: on one line, without anything that commands a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def title(document: Document) -> str:
    """The article's title; where it has none, so much is said."""
    return one_line(document.title or "") or "untitled article"


def source(document: Document) -> str:
    """The address of a page; of a file its name alone, since folders are nobody else's business."""
    written = one_line(document.source)
    return "" if written == "-" else written if address(document) else written.rpartition("/")[2]


def address(document: Document) -> str:
    """The page's address, empty when the article came from elsewhere."""
    written = document.source
    is_page = written.lower().startswith(("http://", "https://"))
    return written if is_page and written.isprintable() and " " not in written else ""


def day(document: Document) -> str:
    """The day of publication: `8 August 2025`; empty when it is not known."""
    when = document.published
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else ""


def _blocks(document: Document, piece: Span) -> list[Block]:
    """The blocks that a piece reaches into; for text in none, one of its own."""
    return [block for block in document.blocks if block.overlaps(piece)] or [
        Block(start=piece.start, end=piece.end, kind="paragraph")
    ]


def _inside(quote: Quote, piece: Span, text: str) -> bool:
    """Whether a piece lies in the quoted words, the marks and stops around it apart."""
    words = text[piece.start : piece.end]
    start = piece.start + len(words) - len(words.lstrip(_MARKS))
    end = piece.end - len(words) + len(words.rstrip(_MARKS + "."))
    return start < end and any(said.start <= start and end <= said.end for said in quote.content)
