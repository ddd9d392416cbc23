"""The articles of a folder or feed: a line each, with what was typed marked in its title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import overload

from tui.model import Choice, Entry
from tui.ui.widgets.dates import day
from tui.ui.widgets.line_list import LineList, Look
from tui.ui.widgets.lines import Line, Piece, fill, fit, marked

# Cells for the day, for the kind, and between columns; below a width the place gives way, then the kind.
_DAY, _KIND, _GAP = 11, 8, 2
_ROOM_FOR_PLACE, _ROOM_FOR_KIND = 80, 50


class _Row(Sequence[Line]):
    """One line that is not drawn before it is looked at: a list may have thousands, and changes with every key."""

    def __init__(self, draw: Callable[[], Line]) -> None:
        self._draw = draw

    def __len__(self) -> int:
        return 1

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        return (self._draw(),)[index]


class ArticleList(LineList):
    """Entries of a listing, those that the filter leaves, and a cursor among them."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        self.choices: Sequence[Choice] = ()
        self.opened: frozenset[str] = frozenset()
        self.note = ""

    def show(self, entries: Sequence[Entry], choices: Sequence[Choice]) -> None:
        """List other entries, or others of them; the cursor goes to the first."""
        self.entries, self.choices, self.cursor = entries, choices, 0
        self.lay_out()
        self.show_entry(0)

    @property
    def chosen(self) -> Entry | None:
        """The entry at the cursor."""
        return self.entries[self.choices[self.cursor].index] if self.choices else None

    def stand_at(self, source: str) -> None:
        """Put the cursor on the entry of a source, if it is listed."""
        at = (i for i, choice in enumerate(self.choices) if self.entries[choice.index].source == source)
        self.cursor = next(at, self.cursor)
        self.show_entry(self.cursor)

    def move(self, step: int) -> None:
        """Move the cursor, as far as there are entries."""
        self.cursor = max(min(self.cursor + step, len(self.choices) - 1), 0)
        self.show_entry(self.cursor)
        self.update_looks()

    def draw(self, width: int) -> Iterable[Sequence[Line]]:
        """A line for each, made when it comes into view."""
        longest = max((len(entry.where) for entry in self.entries), default=0)
        places = min(longest, width // 3) if width >= _ROOM_FOR_PLACE else 0
        kinds = _KIND if width >= _ROOM_FOR_KIND and any(entry.kind != "feed" for entry in self.entries) else 0
        room = max(width - _DAY - kinds - places - _GAP * (1 + bool(kinds) + bool(places)), 1)
        return (_Row(partial(self._line, choice, room, places, kinds)) for choice in self.choices)

    def _line(self, choice: Choice, room: int, places: int, kinds: int) -> Line:
        entry, gap = self.entries[choice.index], " " * _GAP
        title = fit(entry.title, room, self.glyphs.ellipsis)
        matched = choice.matched if entry.title.startswith(title[:-1]) else ()
        when = day(entry.published) if entry.published else ""
        pieces: list[Piece] = [*marked(title, matched), (fill(title, room)[len(title) :], "")]
        if places:
            pieces.append((gap + fill(fit(entry.where, places, self.glyphs.ellipsis), places), "note"))
        pieces.append((gap + fill(when, _DAY), "date"))
        if kinds:
            pieces.append((gap + fill(entry.kind, kinds), "kind"))
        return Line(tuple(pieces))

    def look(self, index: int) -> Look:
        """The cursor is always seen: it is what enter opens. An article that was open is told from the others."""
        source = self.entries[self.choices[index].index].source
        return Look(cursor=index == self.cursor, lit=source in self.opened)

    def empty(self) -> str:
        """That nothing was found."""
        return self.note
