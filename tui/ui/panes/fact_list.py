"""A pane that lists one kind of fact: bound to the reading and the selection, it posts what was picked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.reactive import reactive

from tui.model import Actor, Event, Quote, Reading, Span
from tui.ui.commands import LIST_COMMANDS
from tui.ui.selection import NOTHING, FactKind, Picked, Selection
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line

Fact = TypeVar("Fact", Actor, Quote, Event)
UNSURE = 0.5
"""Below this confidence a fact is marked as unsure."""


class FactList(LineList, Generic[Fact], can_focus=True, inherit_bindings=False):
    """Facts of one kind, a cursor among them, and which of them the selection lights up.

    Moving the cursor picks the fact at once; only what the reader does posts, so that a selection from elsewhere,
    which moves the cursor too, does not echo.
    """

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in LIST_COMMANDS]
    KIND: ClassVar[FactKind]
    TITLE: ClassVar[str]

    reading: reactive[Reading | None] = reactive(None, repaint=False)
    """The facts; None while the article is being read."""
    selection: reactive[Selection] = reactive(NOTHING, repaint=False)
    """What is selected."""
    failure: reactive[str] = reactive("", repaint=False)
    """Why the article could not be read; empty when it could."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._facts: Sequence[Fact] = ()
        self._lit: frozenset[str] = frozenset()

    # What a subclass gives.

    def facts(self, reading: Reading) -> Sequence[Fact]:
        """The facts to list, in order."""
        raise NotImplementedError

    def place(self, fact: Fact) -> Span | None:
        """Where in the article a picked fact takes the reader; None leaves it to the article."""
        raise NotImplementedError

    def lit(self, reading: Reading) -> Iterable[str]:
        """Ids of the facts that a selection of another kind lights up."""
        raise NotImplementedError

    def entry(self, fact: Fact, width: int) -> list[Line]:
        """A fact as lines."""
        raise NotImplementedError

    def copied(self, fact: Fact) -> str:
        """A fact as a line of plain text to copy."""
        raise NotImplementedError

    # Following what is bound.

    def watch_reading(self) -> None:
        """List the facts of another reading."""
        self._facts = self.facts(self.reading) if self.reading else ()
        self._scroll_to_row(0)
        self.lay_out()
        self.watch_selection()

    def watch_failure(self) -> None:
        """Say why the list is empty."""
        self.refresh()

    def watch_selection(self) -> None:
        """Move to what was selected, or bring what it lights up into view."""
        own = self.selection.kind == self.KIND
        self._lit = frozenset(self.lit(self.reading)) if self.reading and not own else frozenset()
        ids = [fact.id for fact in self._facts]
        if own and self.selection.ref in ids:
            self._move_to(ids.index(self.selection.ref))
        elif self._lit:
            self.show_any([index for index, ref in enumerate(ids) if ref in self._lit])
        self._follow()

    def _follow(self) -> None:
        """Repaint what looks different, and say in the frame how many there are."""
        self.update_looks()
        count = len(self._facts)
        dot = self.glyphs.separator
        self.border_title = f"{self.TITLE} {dot} {count}" if count else self.TITLE
        self.border_subtitle = f"{self.cursor + 1} of {count}" if self._picked() else self._lit_words(dot)

    def _lit_words(self, _dot: str) -> str:
        return f"{len(self._lit)} linked" if self._lit else ""

    def draw(self, width: int) -> Iterable[list[Line]]:
        """Every fact as lines."""
        return (self.entry(fact, width) for fact in self._facts)

    def look(self, index: int) -> Look:
        """The cursor shows where the keys go, or where the selection is."""
        lit = self._facts[index].id in self._lit
        cursor = index == self.cursor and (self.has_focus or self._picked())
        return Look(cursor, lit, faint=bool(self._lit) and not lit)

    def _picked(self) -> bool:
        """Whether the fact at the cursor is the selection."""
        here = self.cursor < len(self._facts) and self._facts[self.cursor].id == self.selection.ref
        return here and self.selection.kind == self.KIND

    # Moving and picking.

    def _move_to(self, index: int) -> None:
        self.cursor = index
        self.show_entry(index)
        self.update_looks()

    def pick(self, index: int, *, follow: bool = False) -> None:
        """Pick the fact at an index, or at the nearest end, as the reader's own act."""
        if self._facts:
            self._move_to(max(min(index, len(self._facts) - 1), 0))
            fact = self._facts[self.cursor]
            self.post_message(Picked(Selection(self.KIND, fact.id, self.place(fact)), follow=follow))

    def action_move(self, step: int) -> None:
        """Pick the next or previous fact; the first move into a list picks the one at the cursor."""
        self.pick(self.cursor + (step if self._picked() else 0))

    def action_page(self, direction: int) -> None:
        """Pick the fact a screenful on."""
        step = max(len(self.in_view()) - 1, 1)
        self.pick(self.cursor + direction * step)

    def action_first(self) -> None:
        """Pick the first fact."""
        self.pick(0)

    def action_last(self) -> None:
        """Pick the last fact."""
        self.pick(len(self._facts) - 1)

    def action_open(self) -> None:
        """Pick the fact at the cursor and go to it in the article."""
        self.pick(self.cursor, follow=True)

    def on_click(self, event: events.Click) -> None:
        """Pick what was clicked on; a double click goes to it in the article."""
        index = self.entry_at(event.get_content_offset_capture(self).y + self.scroll_offset.y)
        if 0 <= index < len(self._facts):
            self.pick(index, follow=event.chain > 1)

    def selected_text(self) -> str:
        """What `y` copies: the fact at the cursor."""
        return self.copied(self._facts[self.cursor]) if self.cursor < len(self._facts) else ""

    def empty(self) -> str:
        """Why nothing is listed."""
        if self.failure:
            return "the article could not be read"
        return f"reading{self.glyphs.ellipsis}" if self.reading is None else self.NOTHING_FOUND

    NOTHING_FOUND: ClassVar[str]
