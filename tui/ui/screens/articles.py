"""The articles of a folder or feed: filtered as you type, opened from the list, which stays until one is open."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from msgspec.structs import replace
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.model import Document, Entry, Listing
from tui.ui.acts.opening import Shelf
from tui.ui.ports import DeskPort
from tui.ui.screens.messages import Chosen, DocumentOpened, Entitled, OpeningFailed, OpeningTold
from tui.ui.screens.opening import post_opened
from tui.ui.widgets.article_list import ArticleList
from tui.ui.widgets.framed import Framed
from tui.ui.widgets.key_line import Hint, KeyLine
from tui.ui.widgets.keys import key_name
from tui.ui.widgets.typing_line import TypingLine

# The list is shown anew with the titles of so many files, then of four times as many, and so on.
_FIRST_TITLES, _MORE_TITLES = 100, 4


class Left(NamedTuple):
    """How the list was left: with an article or without, and what is on the list now."""

    document: Document | None
    shelf: Shelf


class _Frame(Framed, Container):
    """The frame of the list, which counts."""


class ArticlesScreen(Screen[Left]):
    """A list to choose from. Only one article is opened at a time; escape stops that, then clears, then leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "open", id="articles-open", tooltip="Open this article"),
        Binding("down,ctrl+n,tab", "move(1)", "next", id="articles-down", tooltip="To the next article"),
        Binding("up,shift+tab", "move(-1)", "previous", id="articles-up", tooltip="To the previous article"),
        Binding("pagedown", "page(1)", "page down", id="articles-page-down", show=False, tooltip="A page down"),
        Binding("pageup", "page(-1)", "page up", id="articles-page-up", show=False, tooltip="A page up"),
        Binding("ctrl+home", "end(-1)", "first", id="articles-first", show=False, tooltip="To the first article"),
        Binding("ctrl+end", "end(1)", "last", id="articles-last", show=False, tooltip="To the last article"),
        Binding(
            "escape",
            "leave",
            "back",
            priority=True,
            id="articles-leave",
            tooltip="Stop opening; show all; go back to the article",
        ),
        Binding("ctrl+q", "app.quit", "quit", id="articles-quit", tooltip="Quit"),
    ]

    def __init__(self, desk: DeskPort, shelf: Shelf, *, ascii_only: bool, keys: dict[str, str], alone: bool) -> None:
        """`alone` says that there is no article to go back to."""
        super().__init__()
        self._desk, self._shelf, self._listing = desk, shelf, shelf.listing
        self._ascii, self._keys, self._alone = ascii_only, keys, alone
        self._shown = ""  # the query whose articles are listed
        self._hasty = False  # whether the reader chose before that
        self._awaited: Entry | None = None

    def compose(self) -> ComposeResult:
        """The line to type in, the list, and the keys."""
        with _Frame(id="articles"):
            yield TypingLine(placeholder="type to filter", compact=True)
            yield ArticleList()
        yield KeyLine()

    def on_mount(self) -> None:
        """List everything; the titles of files come after."""
        self._list.ascii = self.query_one(KeyLine).ascii = self._ascii
        self._list.opened = frozenset(self._shelf.opened)
        bindings = [binding for binding in self.BINDINGS if isinstance(binding, Binding) and binding.show]
        keys = ((self._keys.get(b.id or "", b.key).split(",")[0], b.description) for b in bindings)
        self.query_one(KeyLine).hints = tuple(Hint(key, key_name(key, self._list.glyphs), said) for key, said in keys)
        self._filter()
        if self._listing.kind == "folder":
            self._entitle(self._listing)

    @property
    def _list(self) -> ArticleList:
        return self.query_one(ArticleList)

    @property
    def _query(self) -> str:
        return self.query_one(Input).value.strip()

    def _say(self, words: str) -> None:
        self.query_one(KeyLine).note = words

    # Filtering.

    @on(Input.Changed)
    def _filter(self) -> None:
        self._say("")
        self._hasty = False
        self._choose(self._listing, self._query)

    @work(description="search", thread=True, exclusive=True, group="search", exit_on_error=False)
    def _choose(self, listing: Listing, query: str) -> None:
        self.post_message(Chosen(listing, query, self._desk.choose(listing, query)))

    @on(Chosen)
    def _show(self, message: Chosen) -> None:
        """Show what was found, unless the reader has typed on, or titles have come, since."""
        if message.query != self._query or message.listing is not self._listing:
            return
        before = self._list.chosen.source if self._list.chosen else self._shelf.opened[-1] if self._shelf.opened else ""
        self._list.note = "no article like it"
        same = self._list.entries is not self._listing.entries
        self._list.show(self._listing.entries, message.choices)
        if same:
            self._list.stand_at(before)
        self._shown = message.query
        self._count()
        if self._hasty:
            self.action_choose()

    def _count(self) -> None:
        shown, every = len(self._list.choices), len(self._listing.entries)
        articles = "1 article" if every == 1 else f"{every:,} articles"
        title = Content(f"{self._listing.title} {self._list.glyphs.separator} {articles}")
        self.query_one(_Frame).frame(title, f"{self._list.cursor + 1:,} of {shown:,}" if shown else "none")

    # Titles.

    @work(description="titles", thread=True, exclusive=True, group="titles", exit_on_error=False)
    def _entitle(self, listing: Listing) -> None:
        """Give files their titles, in an order that shows the first of them soon."""
        worker, entries, due = get_current_worker(), list(listing.entries), _FIRST_TITLES
        for number, entry in enumerate(entries):
            if worker.is_cancelled:
                return
            entries[number] = self._desk.entitled(entry)
            if number + 1 == due or number + 1 == len(entries):
                due *= _MORE_TITLES
                self.post_message(Entitled(listing.with_(entries=tuple(entries))))

    @on(Entitled)
    def _take_titles(self, message: Entitled) -> None:
        self._listing = message.listing
        self._choose(self._listing, self._query)

    # Moving.

    def action_move(self, step: int) -> None:
        """Go to another article."""
        self._list.move(step)
        self._count()

    def action_page(self, direction: int) -> None:
        """Go a screenful on."""
        self.action_move(direction * max(self._list.size.height - 1, 1))

    def action_end(self, direction: int) -> None:
        """Go to the first or the last."""
        self.action_move(direction * len(self._listing.entries))

    def on_click(self, event: events.Click) -> None:
        """Go to the article that was clicked on; a double click opens it."""
        if event.widget is self._list:
            row = event.get_content_offset_capture(self._list).y + self._list.scroll_offset.y
            index = self._list.entry_at(row)
            if 0 <= index < len(self._list.choices):
                self.action_move(index - self._list.cursor)
                if event.chain > 1:
                    self.action_choose()

    # Opening.

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Open the article at the cursor, once those that fit what is typed are listed."""
        self._hasty = self._shown != self._query
        if not self._hasty and (entry := self._list.chosen):
            self._awaited = entry
            self._say(f"opening {entry.title}")
            self._open(entry)

    @work(description="open", thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, entry: Entry) -> None:
        post_opened(self, lambda tell: self._desk.open(entry, self._shelf.published, tell))

    # The app has handlers of the same names for what is opened before there is a list: these messages end here.

    @on(OpeningTold)
    def _tell(self, message: OpeningTold) -> None:
        message.stop()
        if self._awaited:
            self._say(f"{message.words}{self._list.glyphs.ellipsis} (esc stops it)")

    @on(DocumentOpened)
    def _take(self, message: DocumentOpened) -> None:
        message.stop()
        if self._awaited:
            opened = (*self._shelf.opened, self._awaited.source)
            self.dismiss(Left(message.document, replace(self._shelf, listing=self._listing, opened=opened)))

    @on(OpeningFailed)
    def _take_failure(self, message: OpeningFailed) -> None:
        message.stop()
        self._awaited = None
        self._say(message.reason)

    def action_leave(self) -> None:
        """Stop what is being opened; or show all articles again; or go back to the one that was open."""
        if self._awaited:
            self._awaited = None
            self.workers.cancel_group(self, "open")
            self._say("stopped")
        elif self._query:
            self.query_one(Input).value = ""
        elif self._alone:
            self.app.exit()
        else:
            self.dismiss(Left(None, replace(self._shelf, listing=self._listing)))
