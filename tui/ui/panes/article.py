"""The article's pane: the text, the rail beside it, and a line that says where the reader is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui.model import Document, Reading, Span, Together
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.paint.outline import length
from tui.ui.selection import NOTHING, Selection
from tui.ui.widgets.article import ArticleView
from tui.ui.widgets.find_bar import FindBar
from tui.ui.widgets.framed import Framed
from tui.ui.widgets.lines import counted
from tui.ui.widgets.rail import Rail, Seen


class ArticlePane(Framed):
    """Text and rail, bound to what the screen holds. The keys are the text's; ask `view` where the reader is."""

    document: reactive[Document | None] = reactive(None, repaint=False)
    """The article; shown at once."""
    reading: reactive[Reading | None] = reactive(None, repaint=False)
    """Its facts, None while it is being read."""
    selection: reactive[Selection] = reactive(NOTHING, repaint=False)
    """What is selected."""
    together: reactive[Together | None] = reactive(None, repaint=False)
    """Several marked actors together; None while there are none."""
    lit: reactive[tuple[Span, ...]] = reactive((), repaint=False)
    """Words that something rests on, lit up while the reader looks at why."""
    done: reactive[int | None] = reactive(None, repaint=False)
    """How much of it is read, in per cent; None while it is not being read."""
    partial: reactive[bool] = reactive(False, repaint=False)
    """Whether the facts are those of its beginning alone."""
    ascii: reactive[bool] = reactive(False, repaint=False)
    """Whether only ASCII signs are drawn."""
    reading_width: reactive[int] = reactive(76, repaint=False)
    """The longest line of text, in cells."""

    BORDER_TITLE = "1 Article"
    _title = BORDER_TITLE

    def compose(self) -> ComposeResult:
        """The text with its rail; below it a line to find by, and one that says what is still awaited."""
        with Horizontal():
            yield ArticleView(id="article-text").data_bind(
                ArticlePane.document,
                ArticlePane.reading,
                ArticlePane.selection,
                ArticlePane.together,
                ArticlePane.lit,
                ArticlePane.ascii,
                ArticlePane.reading_width,
            )
            yield Rail(id="article-rail").data_bind(ArticlePane.ascii)
        yield FindBar()
        yield Static(id="article-waiting", markup=False)

    def on_mount(self) -> None:
        """Keep the rail and the line below in step with the text."""
        for name in ("laid", "room", "chosen", "scroll_y", "cursor", "selected", "match", "bookmarks", "focusing"):
            self.watch(self.view, name, self._follow)
        self.watch_ascii()

    @property
    def view(self) -> ArticleView:
        """The text, with its cursor and its positions."""
        return self.query_one(ArticleView)

    @property
    def find_bar(self) -> FindBar:
        """The line to type a pattern in."""
        return self.query_one(FindBar)

    def watch_ascii(self) -> None:
        """Wait in signs that the terminal has."""
        self._wait_for_more()

    def watch_done(self) -> None:
        """Say how much is read."""
        self._wait_for_more()

    def _wait_for_more(self) -> None:
        """In the line below the text until there are facts; when it is read again, in the frame."""
        if not self.is_mounted:
            return
        glyphs = ASCII if self.ascii else UNICODE
        percent = f" {self.done}% (esc stops it)" if self.done else ""
        self.query_one("#article-waiting", Static).update(f"reading{glyphs.ellipsis}{percent}")
        self._follow()

    def watch_document(self) -> None:
        """Wait for the facts of another article; say in the frame how long it is."""
        said = f" {self.glyph_separator} {length(self.document)}" if self.document else ""
        self._title = self.BORDER_TITLE + said
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

    def watch_together(self) -> None:
        """Say where several actors meet."""
        if self.is_mounted:
            self._follow()

    def _follow(self) -> None:
        view, rail = self.view, self.query_one(Rail)
        window = (view.scroll_offset.y, view.scroll_offset.y + view.size.height)
        rail.seen = Seen(view.laid, view.chosen, view.bookmarks, window)
        focus = "focus" if view.focusing else ""
        told = f" {self.glyph_separator} ".join(filter(None, (self._again(), focus, self._mention(), self._percent())))
        self.frame(Content(self._title), told)

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

    def _again(self) -> str:
        """How much of it is read again, while facts are there."""
        if self.done is None or not self.reading or not (self.done or self.partial):
            return ""
        return f"{'reading on' if self.partial else 'reading again'}: {self.done}%"

    def _mention(self) -> str:
        """How many words are selected; else which of the selection's mentions this is, or how many there are."""
        if words := self.view.selected:
            count = len(self.view.document.text[words.start : words.end].split()) if self.view.document else 0
            return f"{count} words selected" if count > 1 else "1 word selected"
        if self.together:
            return self._meeting(self.together)
        if self.view.match:
            starts = [mark.start for mark in self.view.matches]
            return f"match {bisect_right(starts, self.view.match.start)} of {len(starts)}"
        stops = self.selection.stops(self.view.facts) if self.view.facts else ()
        if not stops:
            return ""
        if here := self._at(stops):
            return f"{here} of {len(stops)} mentions"
        return counted(len(stops), "mention")

    def _meeting(self, together: Together) -> str:
        """Which of the places where several actors meet the cursor is at, or how many there are."""
        if here := self._at(together.stops):
            return f"together: {here} of {counted(len(together.stops), together.closeness)}"
        sentences, paragraphs = len(together.sentences), len(together.paragraphs)
        return f"together: {counted(sentences, 'sentence')}, {counted(paragraphs, 'paragraph')}"

    def _at(self, stops: Sequence[Span]) -> int:
        """Which of the stops the cursor is in, counted from 1; 0 when it is in none."""
        here = bisect_right([stop.start for stop in stops], self.view.cursor)
        return here if here and self.view.cursor < stops[here - 1].end else 0

    @on(Rail.Chosen)
    def _go(self, event: Rail.Chosen) -> None:
        """Take the text to where the rail was pointed at."""
        event.stop()
        self.view.show_row(event.row)
