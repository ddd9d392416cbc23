"""A pane that lists one kind of fact: bound to the reading and the selection, it posts what was picked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive

from tui.model import ACCEPTED, CORRECTED, Actor, Because, Event, Quote, Reading, Span, Together
from tui.ui.commands import LIST_COMMANDS
from tui.ui.driver.lean import hold
from tui.ui.filter import Filter
from tui.ui.selection import NOTHING, FactKind, Picked, Selection
from tui.ui.widgets.framed import Framed
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, fit

Fact = TypeVar("Fact", Actor, Quote, Event)
_TITLES: dict[FactKind, str] = {"actor": "2 Actors", "quote": "3 Quotes", "event": "4 Time line"}


class FactList(LineList, Framed, Generic[Fact], can_focus=True, inherit_bindings=False):
    """Facts of one kind, a cursor among them, and which of them the selection lights up.

    Moving the cursor picks the fact at once; only what the reader does posts, so that a selection from elsewhere,
    which moves the cursor too, does not echo.
    """

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in LIST_COMMANDS]
    KIND: ClassVar[FactKind]
    NOTHING_FOUND: ClassVar[str]

    reading: reactive[Reading | None] = reactive(None, repaint=False)
    """The facts; None while the article is being read."""
    partial: reactive[bool] = reactive(False, repaint=False)
    """Whether they are those of the article's beginning alone."""
    selection: reactive[Selection] = reactive(NOTHING, repaint=False)
    """What is selected."""
    marked: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)
    """Ids of the facts that are marked."""
    together: reactive[Together | None] = reactive(None, repaint=False)
    """Several marked actors together; None while there are none."""
    noted: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)
    """Ids of the facts that have a note."""
    filters: reactive[Mapping[FactKind, Filter]] = reactive({}, repaint=False)
    """What narrows the lists, by what they list."""
    alone: reactive[bool] = reactive(False, repaint=False)
    """Whether there is room for but one list at a time."""
    failure: reactive[str] = reactive("", repaint=False)
    """Why the article could not be read; empty when it could."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._facts: Sequence[Fact] = ()
        self._places: dict[str, int] = {}  # of the facts in the list, by their ids
        self._lit: frozenset[str] = frozenset()
        self._posted: deque[Selection] = deque()
        self._chosen: str | None = None
        self._article = ""

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

    def on_word(self, fact: Fact, because: Iterable[Because]) -> str:
        """Signs that a fact rests on the reader's own word, and that it has a note, a blank before them; often none."""
        rules = {each.rule for each in because}
        sign = self.glyphs.corrected if CORRECTED in rules else self.glyphs.accepted if ACCEPTED in rules else ""
        sign += self.glyphs.noted if fact.id in self.noted else ""
        return f" {sign}" if sign else ""

    def copied(self, fact: Fact) -> str:
        """A fact as a line of plain text to copy."""
        raise NotImplementedError

    def counted(self) -> str:
        """How many facts there are, for the frame."""
        return str(len(self._facts))

    def telling(self) -> str:
        """What the frame says of the list while nothing is selected."""
        return ""

    @property
    def refs(self) -> tuple[str, ...]:
        """The ids of the facts, as they are listed."""
        return tuple(self._places)

    # Following what is bound.

    def watch_reading(self) -> None:
        """List the facts of another reading."""
        self._list()
        article = self.reading.article.id if self.reading else ""
        if article != self._article:  # else the facts were corrected, and the list stays where it is
            self._scroll_to_row(0)
        self._article = article
        self.lay_out()
        self.watch_selection()

    def watch_partial(self) -> None:
        """Say whether there are more."""
        self._follow()

    def watch_noted(self) -> None:
        """Show which have notes."""
        self.lay_out()

    def watch_marked(self) -> None:
        """Show which are marked."""
        self._follow()

    def watch_filters(self, old: Mapping[FactKind, Filter], new: Mapping[FactKind, Filter]) -> None:
        """List fewer facts, or more."""
        if old.get(self.KIND) != new.get(self.KIND):
            self._list_again()

    def listed(self, reading: Reading) -> Sequence[Fact]:
        """The facts that a filter leaves, with the one that is selected: it must be seen."""
        facts, narrowing = self.facts(reading), self.filters.get(self.KIND)
        if narrowing is None:
            return facts
        chosen = self.selection.ref if self.selection.kind == self.KIND else None
        return tuple(fact for fact in facts if fact.id in narrowing.ids or fact.id == chosen)

    def _list(self) -> None:
        self._facts = self.listed(self.reading) if self.reading else ()
        self._places = {fact.id: index for index, fact in enumerate(self._facts)}

    def _list_again(self) -> None:
        """The same reading with other facts listed."""
        self._list()
        self.lay_out()
        self.follow_selection()

    def watch_alone(self) -> None:
        """Name the lists that are behind this one, or no longer."""
        self._follow()

    def watch_failure(self) -> None:
        """Say why the list is empty."""
        self.refresh()

    def watch_together(self) -> None:
        """Light up what several actors share, or what the selection does again."""
        self.watch_selection()

    def watch_selection(self) -> None:
        """A fact selected elsewhere is listed whatever the filter, and no longer once it is selected no more."""
        if self.reading and self.filters and tuple(self.listed(self.reading)) != tuple(self._facts):
            self._list_again()
        else:
            self.follow_selection()

    def follow_selection(self) -> None:
        """Move to what was selected, or bring what it lights up into view."""
        own = self.selection.kind == self.KIND
        lit = self.lit(self.reading) if self.reading and not own else ()
        self._lit = frozenset(lit) if not self.together else self.together.lit & self._places.keys()
        while self._posted and self._posted.popleft() != self.selection:
            pass
        if not self._posted:  # else the reader has moved on since
            self._chosen = self.selection.ref if own else None
            if own:
                self.cursor = self._places.get(self._chosen or "", self.cursor)
        self.reveal()
        self._follow()

    def reveal(self) -> None:
        """Bring the selected fact into view, or one of those that the selection lights up."""
        if self._lit and not self._picked():
            self.show_any(sorted(self._places[ref] for ref in self._lit & self._places.keys()))
        else:
            self.show_entry(self.cursor)

    def _follow(self) -> None:
        """Repaint what looks different, and say in the frame how many there are."""
        self.update_looks()
        count = len(self._facts)
        marks = sum(ref in self.marked for ref in self.refs) if self.marked else 0
        linked = f"{len(self._lit)} linked" if self._lit else ""
        where = f"{self.cursor + 1} of {count}" if self._picked() else linked or self.telling()
        parts = (self._narrowed(), f"{marks} marked" if marks else "", where)
        self.frame(self._title(), f" {self.glyphs.separator} ".join(filter(None, parts)))

    def _narrowed(self) -> str:
        """What narrows the list, and how much it leaves."""
        narrowing = self.filters.get(self.KIND)
        if narrowing is None or self.reading is None:
            return ""
        facts = self.facts(self.reading)
        left = sum(fact.id in narrowing.ids for fact in facts)
        return f"filter: {fit(narrowing.query, 24, self.glyphs.ellipsis)}, {left} of {len(facts)}"

    def _title(self) -> Content:
        """The pane's number, name and count; where it stands alone, among the names of those behind it."""
        count = f" {self.glyphs.separator} {self.counted()}{'+' if self.partial else ''}" if self._facts else ""
        if not self.alone:
            return Content(_TITLES[self.KIND] + count)
        parts = ((t + count, "bold") if kind == self.KIND else (t, "not bold dim") for kind, t in _TITLES.items())
        return Content("  ").join(Content.styled(text, style) for text, style in parts)

    def draw(self, width: int) -> Iterable[list[Line]]:
        """Every fact as lines."""
        return (self.entry(fact, width) for fact in self._facts)

    def look(self, index: int) -> Look:
        """The cursor shows where the keys go, or where the selection is."""
        lit = self._facts[index].id in self._lit
        cursor = index == self.cursor and (self.has_focus or self._picked())
        return Look(cursor, lit, faint=bool(self._lit) and not lit, marked=self._facts[index].id in self.marked)

    def _picked(self) -> bool:
        """Whether the fact at the cursor is the selection."""
        return self.cursor < len(self._facts) and self._facts[self.cursor].id == self._chosen

    # Moving and picking.

    def pick(self, index: int, *, follow: bool = False) -> None:
        """Pick the fact at an index, or at the nearest end, as the reader's own act."""
        if self._facts:
            self.cursor = max(min(index, len(self._facts) - 1), 0)
            self.show_entry(self.cursor)
            fact = self._facts[self.cursor]
            self._chosen = fact.id
            self._posted.append(Selection(self.KIND, fact.id, self.place(fact)))
            hold(self.app)
            self.post_message(Picked(self._posted[-1], follow=follow))
            self._follow()

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

    def at_cursor(self) -> Selection | None:
        """The fact at the cursor; None in an empty list."""
        return Selection(self.KIND, self._facts[self.cursor].id) if self.cursor < len(self._facts) else None

    def selected_text(self) -> str:
        """What `y` copies: the fact at the cursor."""
        return self.copied(self._facts[self.cursor]) if self.cursor < len(self._facts) else ""

    def empty(self) -> str:
        """Why nothing is listed."""
        if self.failure:
            return "not read - R reads it"
        if self.reading is None:
            return f"reading{self.glyphs.ellipsis}"
        return "the filter leaves nothing" if self.filters.get(self.KIND) else self.NOTHING_FOUND
