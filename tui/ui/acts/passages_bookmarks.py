"""Places in the article marked with a letter, and gone to by it."""

from __future__ import annotations

from textual import events

from tui.model import Span
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.glyphs import ASCII, UNICODE

BACK = "'"
"""Goes to where the reader was before the last step, as a mark that sets itself."""
_WORDS = 3


class Bookmarks(Act):
    """Marks of each article by its id, letters to offsets; `m` sets them, `'` goes there."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._of: dict[str, dict[str, int]] = {}

    @property
    def marks(self) -> dict[str, int]:
        """The marks of this article."""
        document = self.screen.document
        return self._of.setdefault(document.id, {}) if document else {}

    def ask_to_set(self) -> None:
        """Wait for the letter to mark this place with."""
        self.screen.note = "type a letter to mark this place with; the one it has takes the mark away"
        self.screen.taker = self._set

    def ask_to_go(self) -> None:
        """Wait for the letter to go to."""
        glyphs = ASCII if self.screen.article.view.ascii else UNICODE
        known = [f"{letter} {self._words(offset)}{glyphs.ellipsis}" for letter, offset in sorted(self.marks.items())]
        self.screen.note = f" {glyphs.separator} ".join([*known, f"{BACK} where you were before"])
        self.screen.taker = self._go

    def show(self) -> None:
        """Draw the marks of this article beside its text."""
        self.screen.article.view.bookmarks = {offset: letter for letter, offset in self.marks.items()}

    def _words(self, offset: int) -> str:
        document = self.screen.document
        return " ".join(document.text[offset : offset + 60].split()[:_WORDS]) if document else ""

    def _set(self, event: events.Key) -> None:
        letter, place = self._done(event), self.screen.article.view.cursor
        if not letter.isalnum():
            return
        if self.marks.get(letter) == place:
            del self.marks[letter]
            self.screen.note = f"no longer marked {letter}"
        else:
            self.marks[letter] = place
            self.screen.note = f"marked {letter}: {BACK}{letter} comes back here"
        self.show()

    def _go(self, event: events.Key) -> None:
        letter = self._done(event)
        if letter == BACK and self.screen.trail:
            place = self.screen.trail.last
            self.screen.trail.append(self.screen.here())
            self.screen.return_to(place)
        elif (offset := self.marks.get(letter)) is not None:
            self.screen.go_to(Span(start=offset, end=offset))
        elif letter.isalnum():
            self.screen.note = f"no place is marked {letter}"

    def _done(self, event: events.Key) -> str:
        """Wait no more; the character that was typed, empty for a key without one."""
        self.screen.taker = None
        self.screen.note = ""
        return (event.character or "") if event.is_printable else ""
