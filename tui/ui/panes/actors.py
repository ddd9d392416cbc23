"""Who is in the article: by salience, with role, number of mentions and where in the article they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from tui.model import Actor, Reading
from tui.model.sureness import is_unsure
from tui.ui.commands import bindings_in
from tui.ui.panes.fact_list import FactList
from tui.ui.selection import FactKind
from tui.ui.widgets.lines import Line, Piece, fill, fit


class ActorsPane(FactList[Actor]):
    """A line an actor: sign of the type, name, role, mentions, and a strip that is the article in small."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_in("actors")
    KIND: ClassVar[FactKind] = "actor"
    NOTHING_FOUND = "nobody and nothing is named in this text"

    def facts(self, reading: Reading) -> Sequence[Actor]:
        """By salience, as the reading has them."""
        return reading.actors

    def place(self, fact: Actor) -> None:  # noqa: ARG002  # an actor stands in many places; the article chooses
        """None: the article keeps its place while a mention is in view."""
        return

    def lit(self, reading: Reading) -> Iterable[str]:
        """The speaker of a quote, the people of an event."""
        return self.selection.actors(reading)

    def entry(self, fact: Actor, width: int) -> list[Line]:
        """One line, its columns where the eye can run down them."""
        strip_width = max(min(width // 4, 40), 6)
        tail = fill(str(len(fact.mentions)), 4, right=True)
        room = max(width - 2 - len(tail) - 1 - strip_width, 4)
        pieces: list[Piece] = [(self.glyphs.actor(fact.type) + " ", fact.type)]
        pieces += self._named(fact, room)
        pieces += [(tail + " ", "count"), (self._strip(fact, strip_width), "strip")]
        return [Line(tuple(pieces))]

    def _named(self, fact: Actor, room: int) -> Iterable[Piece]:
        """Name and role in `room` cells."""
        unsure = f" {self.glyphs.unsure}" if is_unsure(fact) else ""
        own = self.on_word(fact, (because for mention in fact.mentions for because in mention.because))
        name = fit(fact.name, room - len(unsure) - len(own), self.glyphs.ellipsis)
        left = room - cell_len(name) - len(unsure) - len(own)
        role = fit(", ".join(fact.roles), left - 2, self.glyphs.ellipsis) if left > 6 else ""
        yield name, "name"
        yield unsure, "unsure"
        yield own, "corrected"
        yield fill(f"  {role}" if role else "", left), "note"

    def _strip(self, fact: Actor, width: int) -> str:
        """How many mentions stand in each part of the article; three or more fill a cell."""
        assert self.reading is not None
        length = max(len(self.reading.article.text), 1)
        parts = [0] * width
        for mention in fact.mentions:
            parts[min(mention.start * width // length, width - 1)] += 1
        most = max(3, *parts)
        return "".join(self.glyphs.level(part / most) for part in parts)

    def copied(self, fact: Actor) -> str:
        """The name, and the roles after it."""
        return ", ".join((fact.name, *fact.roles))
