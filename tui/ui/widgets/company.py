"""Who with whom as a table of shaded cells: a row and a column for each actor, a cell cursor among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, get_args

from textual import events
from textual.binding import BindingType

from tui.model import Actor, Bond, Company, Reading, Span
from tui.ui.commands.view_keys import COMPANY_KEYS
from tui.ui.widgets.lines import Line, Piece, fill, fit
from tui.ui.widgets.names import short_names
from tui.ui.widgets.rows import Rows

_MANY = 24
"""So many actors are shown until all are asked for."""
_NARROW = 100
_BONDS: dict[Bond, str] = {
    "sentence": "in one sentence",
    "paragraph": "in one paragraph",
    "speaks": "speaks of",
    "event": "in one event",
}


class CompanyTable(Rows):
    """Actors by salience, against each other. Of a bond that has a direction, the row is who speaks."""

    BINDINGS: ClassVar[list[BindingType]] = [*COMPANY_KEYS]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._reading: Reading | None = None
        self._company: Company | None = None
        self._actors: Sequence[Actor] = ()
        self._shorts: Sequence[str] = ()
        self._most = 1
        self._left = 0
        self.column = 0
        self.bond: Bond = "sentence"
        self.every = False

    # What is shown.

    def show(self, reading: Reading, company: Company, at: Sequence[str]) -> None:
        """Show who with whom, standing at two actors, or at one of them and whoever he is with most."""
        self._reading, self._company = reading, company
        shown = {actor.id for actor in self._main()}
        self.every = self.every or not shown.issuperset(at[:2])
        self._list(at)

    def _main(self) -> Sequence[Actor]:
        """The foremost of those who are with anybody at all; of all, where nobody is."""
        assert self._reading is not None
        assert self._company is not None
        tied = {actor for places in self._company.places.values() for pair in places for actor in pair}
        return [actor for actor in self._reading.actors if actor.id in tied][:_MANY] or self._reading.actors[:_MANY]

    def _list(self, at: Sequence[str]) -> None:
        assert self._reading is not None
        self._actors = self._reading.actors if self.every else self._main()
        self._shorts = short_names(self._actors)
        ids = [actor.id for actor in self._actors]
        row = ids.index(at[0]) if at and at[0] in ids else 0
        self.cursor = row
        self._weigh()
        self.column = ids.index(at[1]) if len(at) > 1 and at[1] in ids else self._strongest(row)
        self.lay_out()
        self._reach_column()
        self.go_to(row)

    def _weigh(self) -> None:
        """The greatest number of the bond, by which cells are shaded."""
        places = self._company.places[self.bond].values() if self._company else ()
        self._most = max((len(spans) for spans in places), default=1)

    def _strongest(self, row: int) -> int:
        """The column in which a row has most."""
        return max(range(len(self._actors)), key=lambda column: self._number(row, column), default=0)

    def _number(self, row: int, column: int) -> int:
        return len(self.places(self.bond, row, column))

    def places(self, bond: Bond, row: int, column: int) -> Sequence[Span]:
        """Where a bond between two rows shows."""
        if self._company is None or not max(row, column) < len(self._actors):
            return ()
        return self._company.shown(bond, self._actors[row].id, self._actors[column].id)

    @property
    def pair(self) -> tuple[Actor, Actor] | None:
        """The actors of the row and of the column at the cursor; None where there are none."""
        if not self._actors:
            return None
        return self._actors[self.cursor], self._actors[min(self.column, len(self._actors) - 1)]

    @property
    def left_out(self) -> int:
        """How many actors are not shown."""
        return len(self._reading.actors) - len(self._actors) if self._reading else 0

    # Drawing.

    @property
    def _names(self) -> int:
        """Cells for the names of the rows."""
        return min(max(self.drawn_width // 4, 10), 32)

    @property
    def _cell(self) -> int:
        """Cells of a column, with the gap after it."""
        return 8 if self.drawn_width >= _NARROW else 7

    @property
    def _columns(self) -> range:
        """The columns in view."""
        room = max((self.drawn_width - self._names) // self._cell, 1)
        return range(self._left, min(self._left + room, len(self._actors)))

    def count(self) -> int:
        """An actor a row."""
        return len(self._actors)

    def row(self, index: int) -> Line:
        """Who it is, and how much he is with each of the others."""
        actor = self._actors[index]
        name = fill(fit(actor.name, self._names - 3, self.glyphs.ellipsis), self._names - 2)
        cells = (piece for column in self._columns for piece in self._drawn(index, column))
        return Line(((f"{self.glyphs.actor(actor.type)} ", actor.type), (name, "name"), *cells))

    def _drawn(self, row: int, column: int) -> Iterable[Piece]:
        """A cell: its number, after a shade that is the denser the greater it is."""
        room, number = self._cell - 1, self._number(row, column)
        text, role = f"   {self.glyphs.itself if row == column else self.glyphs.dot_undated}", "grid"
        if number and row != column:
            share = (number - 1) / max(self._most - 1, 1)
            text = f"{self.glyphs.shade(share) * 2} {number}"
            role = "weak" if share < 0.25 else "middling" if share < 0.6 else "strong"
        if (row, column) == (self.cursor, self.column):
            text, role = f"   {number or text[-1]}", "cell"
        yield fill(text, room), role
        yield " ", ""

    def head(self) -> Iterable[Line]:
        """The bonds to choose from, and whom the columns are."""
        more = f" {self.glyphs.separator} "
        bonds: list[Piece] = []
        for bond, words in _BONDS.items():
            bonds += [(words, "cell" if bond == self.bond else "axis"), (more, "grid")]
        yield Line(tuple(bonds[:-1]))
        corner = "row speaks of column" if self.bond == "speaks" else ""
        names: list[Piece] = [(fill(fit(corner, self._names - 1, self.glyphs.ellipsis), self._names), "axis")]
        for column in self._columns:
            short = fit(self._shorts[column], self._cell - 1, self.glyphs.ellipsis)
            names.append((fill(short, self._cell), "head" if column == self.column else "axis"))
        yield Line(())
        yield Line(tuple(names))

    def empty(self) -> str:
        """Why there are no rows."""
        return f"counting{self.glyphs.ellipsis}" if self._company is None else "nobody is named in this text"

    # Moving.

    def go_to(self, index: int) -> None:
        """Move to another row; the cell that was left is drawn without the cursor."""
        super().go_to(index)
        self._forget()

    def action_across(self, step: int) -> None:
        """Move to the next or previous column."""
        if self._actors:
            self.column = max(min(self.column + step, len(self._actors) - 1), 0)
            self._reach_column()
            self.go_to(self.cursor)

    def _reach_column(self) -> None:
        """Bring the column of the cursor into view."""
        room = max((self.drawn_width - self._names) // self._cell, 1)
        self._left = max(min(self._left, self.column), self.column - room + 1)

    def on_resize(self) -> None:
        """Another width holds other columns."""
        super().on_resize()
        self._reach_column()

    def action_bond(self, step: int) -> None:
        """Count another bond."""
        bonds = get_args(Bond)
        self.bond = bonds[(bonds.index(self.bond) + step) % len(bonds)]
        self._weigh()
        self.go_to(self.cursor)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """All actors are offered where not all of them are shown."""
        if action == "every":
            return self.every or bool(self.left_out)
        return super().check_action(action, parameters)

    def action_every(self) -> None:
        """Show every actor, or the main ones again."""
        at = [actor.id for actor in self.pair or ()]
        self.every = not self.every
        self._list(at)

    def on_click(self, event: events.Click) -> None:
        """Move to the cell that was clicked on."""
        column = (event.get_content_offset_capture(self).x - 1 - self._names) // self._cell
        if column >= 0:
            self.column = max(min(self._left + column, len(self._actors) - 1), 0)
        super().on_click(event)
