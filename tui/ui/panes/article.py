"""The article's pane: the text, the rail beside it, and a line that says where the reader is."""

from __future__ import annotations

from bisect import bisect_right

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui.model import Document, Reading
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.selection import NOTHING, Selection
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.framed import Framed
from tui.ui.widgets.rail import Rail


class ArticlePane(Framed):
    """Text and rail, bound to what the screen holds. The keys are the text's; ask `view` where the reader is."""

    document: reactive[Document | None] = reactive(None, repaint=False)
    """The article; shown at once."""
    reading: reactive[Reading | None] = reactive(None, repaint=False)
    """Its facts, None while it is being read."""
    selection: reactive[Selection] = reactive(NOTHING, repaint=False)
    """What is selected."""
    ascii: reactive[bool] = reactive(False, repaint=False)
    """Whether only ASCII signs are drawn."""
    reading_width: reactive[int] = reactive(76, repaint=False)
    """The longest line of text, in cells."""

    BORDER_TITLE = "1 Article"

    def compose(self) -> ComposeResult:
        """The text with its rail, and below it the line that says what is still awaited."""
        with Horizontal():
            yield ArticleView(id="article-text").data_bind(
                ArticlePane.document,
                ArticlePane.reading,
                ArticlePane.selection,
                ArticlePane.ascii,
                ArticlePane.reading_width,
            )
            yield Rail(id="article-rail").data_bind(ArticlePane.ascii)
        yield Static(id="article-waiting", markup=False)

    def on_mount(self) -> None:
        """Keep the rail and the line below in step with the text."""
        for name in ("laid", "chosen", "scroll_y", "cursor"):
            self.watch(self.view, name, self._follow)
        self.watch_ascii()

    @property
    def view(self) -> ArticleView:
        """The text, with its cursor and its positions."""
        return self.query_one(ArticleView)

    def watch_ascii(self) -> None:
        """Wait in signs that the terminal has."""
        if self.is_mounted:
            glyphs = ASCII if self.ascii else UNICODE
            self.query_one("#article-waiting", Static).update(f"reading{glyphs.ellipsis}")

    def watch_document(self) -> None:
        """Wait for the facts of another article."""
        self._wait()

    def watch_reading(self) -> None:
        """The facts came, or went."""
        self._wait()

    def _wait(self) -> None:
        waiting = self.document is not None and (self.reading is None or self.reading.article.id != self.document.id)
        self.set_class(waiting, "-waiting")
        if self.is_mounted:
            self._follow()

    def watch_selection(self) -> None:
        """Say how far through its mentions the cursor is."""
        if self.is_mounted:
            self._follow()

    def _follow(self) -> None:
        view, rail = self.view, self.query_one(Rail)
        rail.laid, rail.chosen = view.laid, view.chosen
        rail.window = (view.scroll_offset.y, view.scroll_offset.y + view.size.height)
        told = f" {self.glyph_separator} ".join(filter(None, (self._mention(), self._percent())))
        self.frame(Content(self.BORDER_TITLE), told)

    @property
    def glyph_separator(self) -> str:
        """The sign between two parts of the subtitle."""
        return self.view.glyphs.separator

    def _percent(self) -> str:
        """How much of the article is above the lower edge."""
        view = self.view
        if not view.laid or not view.laid.rows:
            return ""
        seen = min(view.scroll_offset.y + view.size.height, len(view.laid.rows))
        return f"{100 * seen // len(view.laid.rows)}%"

    def _mention(self) -> str:
        """Which of the selection's mentions the cursor is on, or how many there are."""
        stops = self.selection.stops(self.view.facts) if self.view.facts else ()
        if not stops:
            return ""
        here = bisect_right([stop.start for stop in stops], self.view.cursor)
        if here and self.view.cursor < stops[here - 1].end:
            return f"{here} of {len(stops)} mentions"
        return "1 mention" if len(stops) == 1 else f"{len(stops)} mentions"

    @on(Rail.Chosen)
    def _go(self, event: Rail.Chosen) -> None:
        """Take the text to where the rail was pointed at."""
        event.stop()
        self.view.show_row(event.row)
