"""Finding places of the article that match a regular expression, as it is typed."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.model import Document, Span
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.marks import Mark, Marks
from tui.ui.selection import NOTHING
from tui.ui.trail import Place
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.article_text import Position
from tui.ui.widgets.find_bar import FindBar


class Finding(Act):
    """The pattern's matches are found on a thread, so that no pattern can hold up the keys; `n` and `N` walk them."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.matches: Sequence[Span] = ()
        self._before = Place(NOTHING, Position(0, 0), "article")
        self._awaited = False  # whether the last pattern has not been found yet

    @property
    def _view(self) -> ArticleView:
        return self.screen.article.view

    @property
    def _bar(self) -> FindBar:
        return self.screen.article.find_bar

    def open(self) -> None:
        """Let the reader type a pattern; leaving it comes back to here."""
        self._before = self.screen.here()
        self.end()
        self._bar.open()

    def ask(self, pattern: str) -> None:
        """Find a pattern, in the place of what was being found."""
        self._awaited = True
        self.screen.run_worker(self._find(self.screen.document, pattern), group="find", exclusive=True)

    async def _find(self, document: Document | None, pattern: str) -> None:
        found: Sequence[Span] = ()
        note = "no match" if pattern else ""
        if document and pattern:
            try:
                found = await asyncio.to_thread(self.screen.desk.find, document, pattern)
            except ValueError as error:
                note = str(error)
        if self._awaited and document is self.screen.document:
            self._awaited = False
            self._show([span for span in found if self._view.shows(span.start)], note)

    def _show(self, matches: Sequence[Span], note: str) -> None:
        """Mark the matches, and look at the first from where the reader was; go there if the keys have gone on."""
        self.matches = matches
        self._view.matches = Marks(Mark(span.start, span.end, "match") for span in matches)
        if matches:
            index = bisect_left(matches, self._before.position.cursor, key=lambda span: span.start) % len(matches)
            self._look_at(matches[index])
        else:
            self._view.match = None
            self._view.restore(self._before.position)
            self._bar.tell(note, wrong=note not in ("", "no match"))
        if not self._bar.display:
            self.leave(stay=True)
        self.screen.update_keys()

    def _look_at(self, match: Span) -> None:
        self._view.match = match
        self._view.stand_at(match)
        self._bar.tell(f"{self.matches.index(match) + 1} of {len(self.matches)}")

    def look_on(self, step: int) -> None:
        """Look at another match while the pattern is typed."""
        if self.matches:
            self._look_at(self._beyond(step))

    def walk(self, step: int) -> None:
        """Go to the next match or the one before, and round the ends, as a step of the trail."""
        match = self._beyond(step)
        self.screen.go_to(match)
        self._view.match = match

    def _beyond(self, step: int) -> Span:
        """The match after the cursor, or before it."""
        starts, cursor = [span.start for span in self.matches], self._view.cursor
        index = bisect_right(starts, cursor) if step > 0 else bisect_left(starts, cursor) - 1
        return self.matches[index % len(starts)]

    def leave(self, *, stay: bool) -> None:
        """Stay where the pattern leads to, as soon as that is found, its matches marked; or be where the reader was."""
        match = self._view.match
        self.screen.return_to(self._before)
        if stay and match:
            self.screen.go_to(match)
        elif not stay or not self._awaited:
            self.end()

    def end(self) -> None:
        """Mark no matches any more."""
        self.matches, self._awaited = (), False
        self._view.matches, self._view.match = Marks(), None
        self.screen.update_keys()
