"""Who with whom on the whole screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.model import Actor, Bond, Company, Reading, Span
from tui.ui.acts.viewing import Outcome
from tui.ui.screens.view import ViewScreen
from tui.ui.selection import Selection
from tui.ui.widgets.company import CompanyTable
from tui.ui.widgets.lines import Line, Piece, counted, fit, wrapped

_TIMES = {1: "once", 2: "twice"}
_COUNTED: dict[Bond, str] = {"sentence": "sentence", "paragraph": "paragraph", "event": "event"}


class CompanyScreen(ViewScreen[Company]):
    """Who stands beside whom, who speaks of whom, who acts with whom."""

    NAME = "company"

    def make_rows(self) -> CompanyTable:
        """The table, empty."""
        return CompanyTable(id="view-rows")

    @property
    def table(self) -> CompanyTable:
        """The table."""
        return self.query_one(CompanyTable)

    def count(self, reading: Reading) -> Company:
        """The bonds of every two actors."""
        return self.desk.company(reading)

    def take(self, reading: Reading, counted: Company) -> None:
        """Stand at the marked actors, or at those whom the selection lights up."""
        pair = self.table.pair
        marked = [actor.id for actor in reading.actors if actor.id in self.reader.marked]
        at = [actor.id for actor in pair] if pair else marked or self.reader.selection.actors(reading)
        self.table.show(reading, counted, [actor for actor in at if actor in reading.actor_by_id])

    def head(self, width: int) -> Iterable[Line]:  # noqa: ARG002  # the table knows its own width
        """What is counted, and whom the columns are."""
        return self.table.head()

    def detail(self, width: int) -> Iterable[Line]:
        """The two at the cursor in words, and the first place where they meet."""
        pair = self.table.pair
        if pair is None or self.reading is None:
            return
        one, other = pair
        if one is other:
            yield self._alone(one)
            return
        glyphs = self.table.glyphs
        names: Piece = (fit(f"{one.name} and {other.name}", width, glyphs.ellipsis), "name")
        yield Line((names,))
        yield Line(((fit(self._counts(), width, glyphs.ellipsis), "note"),))
        yield Line(((fit(self._speech(one, other), width, glyphs.ellipsis), "note"),))
        if places := self._places(self.table.bond):
            text = self.reading.article.text[places[0].start : places[0].end]
            yield from (Line(((line, "words"),)) for line in wrapped(text, width, 2, glyphs.ellipsis))

    def _alone(self, actor: Actor) -> Line:
        """What is told of one actor by himself."""
        assert self.reading is not None
        counts = (
            counted(len(actor.mentions), "mention"),
            counted(len(self.reading.quotes_of.get(actor.id, ())), "quote"),
            counted(len(self.reading.events_of.get(actor.id, ())), "event"),
        )
        return Line(((f"{actor.name}  ", "name"), (", ".join(counts), "note")))

    def _places(self, bond: Bond, *, back: bool = False) -> Sequence[Span]:
        """Where the two at the cursor are tied; `back` is the other way round."""
        ends = (self.table.column, self.table.cursor) if back else (self.table.cursor, self.table.column)
        return self.table.places(bond, *ends)

    def _counts(self) -> str:
        """How often they stand and act together."""
        counts = [counted(len(self._places(bond)), word) for bond, word in _COUNTED.items() if self._places(bond)]
        return f"together in {', '.join(counts)}" if counts else "never together"

    def _speech(self, one: Actor, other: Actor) -> str:
        """How often each speaks of the other."""
        there, back = len(self._places("speaks")), len(self._places("speaks", back=True))
        if not there and not back:
            return "neither is quoted about the other"
        both = ((one, other, there), (other, one, back))
        return "; ".join(f"{_last(a)} speaks of {_last(b)} {_often(n)}" for a, b, n in both if n)

    def framing(self) -> tuple[str, str]:
        """How many actors are shown."""
        table = self.table
        if not len(table):
            return "5 Who with whom", ""
        of = f" of {len(table) + table.left_out}" if table.left_out else ""
        return f"5 Who with whom {table.glyphs.separator} {len(table)}{of}", ""

    def here(self) -> Selection | None:
        """The actor of the row."""
        pair = self.table.pair
        return Selection("actor", pair[0].id) if pair else None

    def opened(self) -> Outcome:
        """Both marked, in the article, where they are walked together."""
        pair = self.table.pair
        if pair is None or pair[0] is pair[1]:
            return Outcome(self.here(), "article")
        return Outcome(None, "article", frozenset(actor.id for actor in pair))

    def copied(self) -> str:
        """The two and how they are tied, on a line."""
        pair = self.table.pair
        if pair is None or pair[0] is pair[1]:
            return pair[0].name if pair else ""
        return f"{pair[0].name} and {pair[1].name}: {self._counts()}; {self._speech(*pair)}"


def _last(actor: Actor) -> str:
    """A person's last name, anybody else's whole name."""
    return actor.name.split()[-1] if actor.type == "person" and actor.name.split() else actor.name


def _often(count: int) -> str:
    return _TIMES.get(count, f"{count} times")
