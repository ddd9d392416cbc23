"""What was said: by whom, how it is quoted, and the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from tui.model import Quote, Reading, Span
from tui.model.sureness import is_unsure
from tui.ui.commands import bindings_in
from tui.ui.panes.fact_list import FactList
from tui.ui.selection import FactKind
from tui.ui.widgets.drawn import Drawn
from tui.ui.widgets.lines import Line, Piece, fill, fit, height, wrapped

_MOST_LINES = 3


class QuotesPane(FactList[Quote]):
    """Quotes in text order: a line that says who and how, and the words below it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_in("quotes")
    KIND: ClassVar[FactKind] = "quote"
    NOTHING_FOUND = "nobody is quoted in this text"

    def facts(self, reading: Reading) -> Sequence[Quote]:
        """As they stand in the text."""
        return sorted(reading.quotes, key=lambda quote: quote.start)

    def place(self, fact: Quote) -> Span:
        """Where the words begin."""
        return fact.content[0]

    def lit(self, reading: Reading) -> Iterable[str]:
        """Everything said by those whom the selection lights up."""
        actors = self.selection.actors(reading)
        return (quote.id for actor in actors for quote in reading.quotes_of.get(actor, ()))

    def drawn(self, width: int) -> Sequence[Sequence[Line]]:
        """Those that come into view: an article may have a thousand."""
        return Drawn(len(self._facts), lambda index: self.entry(self._facts[index], width))

    def heights(self) -> Iterable[int]:
        """Of all of them."""
        return (1 + height(fact.words, self._width - 2, _MOST_LINES) for fact in self._facts)

    def entry(self, fact: Quote, width: int) -> list[Line]:
        """Speaker and kind, then the words."""
        kind = fill(fact.kind, 9, right=True)
        pieces: list[Piece] = [(self.glyphs.quote(fact.kind) + " ", "kind")]
        pieces += self._speaker(fact, max(width - 2 - len(kind), 4))
        pieces.append((kind, "kind"))
        words = wrapped(fact.words, width - 2, _MOST_LINES, self.glyphs.ellipsis)
        return [Line(tuple(pieces)), *(Line((("  ", ""), (line, "words"))) for line in words)]

    def _speaker(self, fact: Quote, room: int) -> Iterable[Piece]:
        """Who said it, in `room` cells; if nobody knows, so much is said, and how the article puts it."""
        mark, own = f" {self.glyphs.unsure}" if is_unsure(fact) else "", self.on_word(fact, fact.because)
        name = fit(self._said_by(fact), room - len(mark) - len(own), self.glyphs.ellipsis)
        yield name, "name" if fact.speaker else "unresolved"
        yield own, "corrected"
        yield fill(mark, room - cell_len(name) - len(own)), "unsure"

    def _said_by(self, fact: Quote) -> str:
        if fact.speaker and self.reading:
            return self.reading.actor_by_id[fact.speaker].name
        return f"speaker unresolved: {fact.source.text}" if fact.source else "speaker unresolved"

    def copied(self, fact: Quote) -> str:
        """The words, and who said them."""
        said_by = self._said_by(fact) if fact.speaker else fact.source.text if fact.source else ""
        return " ".join(f"{fact.words} - {said_by}".split()) if said_by else fact.words
