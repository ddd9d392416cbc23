"""Where the reader is in each article: kept while he reads, and found again when he comes back."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Lock

from tui.model import Document, Reading
from tui.model.notes import Whereabouts
from tui.ui.acts.base import Act
from tui.ui.acts.noting_pictures import Seen, picture, seen
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.anchors import anchor, fact_at
from tui.ui.selection import NOTHING
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.article_text import Position


class Places(Act):
    """The place that is kept, and the one that is still to be restored."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._document: Document | None = None
        self._view: ArticleView | None = None
        self._last: Whereabouts | None = None
        self._seen: Seen | None = None
        self._unkept: tuple[Document, Whereabouts, Seen | None] | None = None
        self._awaited: Whereabouts | None = None
        self._ready = False
        self._pane = "article"
        self._keeping = Lock()

    def begin(self, document: Document) -> None:
        """Wait for what is kept of an article."""
        self._document, self._ready = document, False
        # Held, because at the end the screen has no panes any more when it is asked where the reader is.
        self._view = self.screen.article.view
        self._last = self._awaited = self._seen = None
        self._pane = self.screen.current

    def restore(self, kept: Whereabouts | None) -> None:
        """Stand where the reader was, unless he has gone elsewhere in the meantime."""
        self._ready, self._last = True, kept
        if kept is None:
            return
        screen, bookmarks = self.screen, self.screen.passages.bookmarks
        end = len(screen.document.text) if screen.document else 0
        bookmarks.marks.update({letter: offset for letter, offset in kept.marks.items() if offset <= end})
        bookmarks.show()
        if not self._has_moved():
            told = screen.note
            screen.zoomed = kept.zoomed
            screen.show(kept.pane if kept.pane in ("article", "actors", "quotes", "timeline") else "article")
            screen.article.view.restore(Position(min(kept.cursor, end), min(kept.top, end)))
            self._awaited = kept
            if screen.reading:
                self.select(screen.reading)
            screen.note = told  # coming back is no move of the reader's, who may not have read it yet

    def _has_moved(self) -> bool:
        screen = self.screen
        if screen.current != self._pane or screen.typing:
            return True
        return bool(screen.article.view.cursor or screen.trail or screen.selection != NOTHING)

    def select(self, reading: Reading) -> None:
        """Select what was selected, once the facts are there."""
        kept, view, screen = self._awaited, self.screen.article.view, self.screen
        if not screen.partial:
            self._awaited = None
        if kept and kept.kind and screen.selection == NOTHING and view.cursor == kept.cursor:
            here, told = view.position(), screen.note
            screen.selection = fact_at(reading, kept.kind, kept.spans)
            view.restore(here)
            screen.note = told
            screen.update_keys()

    def look(self) -> None:
        """Take down where the reader is and what he sees, and keep it if it is not what it was before."""
        if self._taken_down():
            self.screen.run_worker(self._keep(), group="place", exclusive=False)

    def leave(self) -> None:
        """Keep at once where the reader is: the program ends."""
        self._taken_down()
        self.keep_now()

    def _taken_down(self) -> bool:
        """Whether the reader is elsewhere, or sees something else, than when this was asked before."""
        if not self._document or not self._view or not self._ready or self._awaited:
            return False
        here, now = self._here(self._view.position()), seen(self.screen)
        if here == self._last and now in (self._seen, None):
            return False
        self._last, self._seen, self._unkept = here, now, (self._document, here, now)
        return True

    def _here(self, place: Position) -> Whereabouts:
        screen, selection = self.screen, self.screen.selection
        spans = anchor(screen.reading, selection) if screen.reading and selection.kind else ()
        return Whereabouts(
            kind=selection.kind if spans else None,
            spans=spans,
            cursor=place.cursor,
            top=place.top,
            pane=screen.current,
            zoomed=screen.zoomed,
            marks=dict(screen.passages.bookmarks.marks),
        )

    async def _keep(self) -> None:
        await asyncio.to_thread(self.keep_now)

    def keep_now(self) -> None:
        """Keep the place that was taken down last. A place is not worth a complaint: the next one is kept again."""
        with self._keeping, suppress(OSError):
            unkept, self._unkept = self._unkept, None
            if unkept:
                document, here, found = unkept
                drawn = picture(document.source, found) if found else None
                self.screen.desk.keep_whereabouts(document, here, drawn)
