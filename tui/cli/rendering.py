"""A reading as rich text. Nothing an article says is ever parsed as markup: it only goes into Text objects."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from tui.model import Block, Document, Event, Piece, Quote, Reading
from tui.paths import shared

_INDENT = 2
_WIDEST_COLUMN = 28


class Page:
    """Prints one reading; `width` in cells, None for the terminal's own."""

    def __init__(self, reading: Reading, width: int | None = None) -> None:
        theme = Theme.read(str(shared("styles") / "show.ini"))
        self._console = Console(theme=theme, width=width, highlight=False, markup=False, emoji=False)
        self._reading = reading

    def print(self) -> None:
        """Print the head, the article, and what is in it."""
        reading = self._reading
        for part in (*_head(reading.article), *_article(reading)):
            self._console.print(part)
        shown, every = len(reading.main_events), len(reading.events)
        line = f"Time line: main events, {shown} of {every}" if shown < every else "Time line"
        sections = (("Actors", _actors(reading)), ("Quotes", _quotes(reading)), (line, _timeline(reading)))
        for name, table in sections:
            self._console.print(Text(f" {name} ", "section"), Text(), sep="\n")
            self._console.print(table if table.row_count else Text("none found", "meta"), Text(), sep="\n")


class _Mark(NamedTuple):
    """A style for a stretch of the article."""

    start: int
    end: int
    style: str


def _head(article: Document) -> Iterator[Text]:
    """The title, unless the text begins with it, and the line that says who, where and when."""
    if article.title and not article.text.lstrip().startswith(article.title):
        yield Text(article.title, "title")
    day = article.published.isoformat() if article.published else "no date"
    yield Text(" · ".join(filter(None, (article.byline, article.dateline_place, day, article.source))), "meta")
    yield Text()


def _article(reading: Reading) -> Iterator[RenderableType]:
    """The article's blocks with every mark in them."""
    article = reading.article
    blocks = article.blocks or (Block(start=0, end=len(article.text), kind="paragraph"),)
    for block, marks in zip(blocks, _by_block(blocks, _marks(reading)), strict=True):
        # A new line that the margin of the file made is no new line here.
        words = article.text[block.start : block.end].replace("\n", " ")
        text = Text(words, "heading" if block.kind == "heading" else "")
        for mark in marks:
            text.stylize(mark.style, max(mark.start - block.start, 0), mark.end - block.start)
        indent = _INDENT * block.level if block.kind in ("item", "quote") else 0
        yield Padding.indent(text, indent) if indent else text
        yield Text()


def _marks(reading: Reading) -> Iterator[_Mark]:
    for quote in reading.quotes:
        yield from _all(quote.content, "quote")
    yield from _all(reading.times, "time")
    for mention, actor in reading.mentions:
        yield _Mark(mention.start, mention.end, f"name.{actor.type}" if mention.kind == "name" else mention.kind)


def _all(pieces: Iterable[Piece], style: str) -> Iterator[_Mark]:
    return (_Mark(piece.start, piece.end, style) for piece in pieces)


def _by_block(blocks: tuple[Block, ...], marks: Iterable[_Mark]) -> list[list[_Mark]]:
    """The marks that reach into each block; a quote may run over several."""
    ends = [block.end for block in blocks]
    found: list[list[_Mark]] = [[] for _ in blocks]
    for mark in marks:
        index = bisect_right(ends, mark.start)
        while index < len(blocks) and blocks[index].start < mark.end:
            found[index].append(mark)
            index += 1
    return found


def _table(*columns: str) -> Table:
    """A table without lines, which a screen reader and `grep` can read; the last column has the most room."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="column", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", max_width=None if column == columns[-1] else _WIDEST_COLUMN)
    return table


def _actors(reading: Reading) -> Table:
    table = _table("name", "is a", "mentions", "role")
    for actor in reading.actors:
        name, roles = Text(actor.name, f"name.{actor.type}"), Text(", ".join(actor.roles))
        table.add_row(name, Text(actor.type), Text(str(len(actor.mentions))), roles)
    return table


def _quotes(reading: Reading) -> Table:
    table = _table("who", "how", "what")
    for quote in sorted(reading.quotes, key=lambda quote: quote.start):
        table.add_row(_speaker(reading, quote), Text(quote.kind), Text(quote.words, "quote"))
    return table


def _speaker(reading: Reading, quote: Quote) -> Text:
    """Who speaks: the actor; else the words that name somebody, in brackets; else that nobody is named."""
    if quote.speaker:
        actor = reading.actor_by_id[quote.speaker]
        return Text(actor.name, f"name.{actor.type}")
    return Text(f"({' '.join(quote.source.text.split())})" if quote.source else "(not named)", "meta")


def _timeline(reading: Reading) -> Table:
    table = _table("when", "tense", "what")
    for event in reading.main_events:
        table.add_row(Text(_when(reading, event)), Text(event.relation), Text(event.summary, event.relation))
    return table


def _when(reading: Reading, event: Event) -> str:
    """The days of an event as precisely as they are known, else the words for them."""
    if event.begins:
        first = {"month": event.begins.strftime("%Y-%m"), "year": event.begins.strftime("%Y")}.get(event.precision)
        last = event.ends if event.ends and event.ends != event.begins else None
        return first or (f"{event.begins} to {last}" if last else str(event.begins))
    return " ".join(reading.times[event.time].text.split()) if event.time is not None else "?"
