"""Searching with operators, keeping searches, filtering lists."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Thread

from tui.model import Answer, Hit, Reading, Span, Suggestion, Suggestions
from tui.ui.acts.asking_messages import Forgotten, Found, Listed, Narrowing
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.filter import Filter
from tui.ui.panes.search_messages import Asked, Recalled
from tui.ui.selection import FactKind, Selection

_MOST_RECALLED = 10
_KINDS: dict[str, FactKind] = {"actors": "actor", "quotes": "quote", "timeline": "event"}


class Asking(Act):
    """Asks the desk on worker threads; whatever comes back too late is dropped by what it was for."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._narrowed = "actors"

    # Searching.

    def prepare(self, reading: Reading) -> None:
        """Make ready for a search while nobody waits for it; whoever leaves meanwhile does not wait either."""
        Thread(target=self._prepare, args=(reading,), daemon=True).start()

    def _prepare(self, reading: Reading) -> None:
        with suppress(Exception):  # the search will say what is wrong
            self.screen.desk.prepare(reading)

    def search(self, asked: Asked) -> None:
        """Search for what is typed, as soon as there is a reading to search."""
        if reading := self.screen.reading:
            self._on_thread(partial(self._find, reading, asked), "search")
        elif self.screen.analysing.is_going_on:
            self.screen.search.say("the article is still being read: what this finds comes with it")
        else:
            self.screen.post_message(Found(asked.query, Answer(), Suggestions(), failure=self.screen.failure))

    def _find(self, reading: Reading, asked: Asked) -> None:
        desk = self.screen.desk
        try:
            answer = desk.search(reading, asked.query)
            suggestions = desk.complete(reading, asked.query, asked.cursor, every=asked.every)
        except Exception as error:  # noqa: BLE001 - a search that fails must not take the article away
            self.screen.post_message(Found(asked.query, Answer(), Suggestions(), failure=_reason(error)))
        else:
            self.screen.post_message(Found(asked.query, answer, suggestions))

    def recall(self, recalled: Recalled) -> None:
        """List what was searched for earlier, or what was saved."""
        self._on_thread(partial(self._list, recalled), "recall")

    def _list(self, recalled: Recalled) -> None:
        if recalled.saved:
            saved = self.screen.desk.saved_searches().items()
            options = [Suggestion(text=_named(name), detail=query) for name, query in saved]
        else:
            words = recalled.words.casefold()
            earlier = [query for query in self.screen.desk.search_history() if words in query.casefold()]
            options = [Suggestion(text=query) for query in earlier[:_MOST_RECALLED]]
        suggestions = Suggestions(end=len(recalled.words), options=tuple(options), eager=not recalled.saved)
        self.screen.post_message(Listed(recalled.words, suggestions))

    def keep(self, query: str, name: str | None = None) -> None:
        """Keep a query in the history, or under a name."""
        self._on_thread(partial(self.screen.desk.keep_search, query, name), "keep")

    def save(self, query: str, name: str) -> None:
        """Keep a query under a name, and say how it is found again."""
        self.keep(query, name)
        self.screen.search.say(f"saved: {_named(name)} finds it again")

    def forget(self, words: str) -> None:
        """Save the search that is typed with these words no more."""
        self._on_thread(partial(self._forget, words), "keep")

    def _forget(self, words: str) -> None:
        desk = self.screen.desk
        for name, query in [*desk.saved_searches().items()]:
            if _named(name) == words:
                desk.forget_search(name)
                self.screen.post_message(Forgotten(words, query))

    # Filtering.

    def open_filter(self) -> None:
        """Ask for what the current list is to be narrowed to."""
        self._narrowed = self.screen.current
        query = self.screen.filters[kind].query if (kind := _KINDS[self._narrowed]) in self.screen.filters else ""
        self.screen.filter_line.open(self._narrowed, query)

    def narrow(self, query: str) -> None:
        """Narrow the list; to nothing at all where nothing is typed."""
        kind = _KINDS[self._narrowed]
        if not query.strip():
            self.screen.filters = {k: v for k, v in self.screen.filters.items() if k != kind}
        elif reading := self.screen.reading:
            self._on_thread(partial(self._narrow, reading, query, kind), "filter")

    def _narrow(self, reading: Reading, query: str, kind: FactKind) -> None:
        try:
            left = self.screen.desk.narrow(reading, query, kind)
            found = Filter(query, left.ids, left.remark)
        except Exception as error:  # noqa: BLE001 - as above
            found = Filter(query, frozenset(), _reason(error))
        self.screen.post_message(Narrowing(kind, found, reading))

    def take_narrowed(self, message: Narrowing) -> None:
        """Show what a filter leaves, unless the facts or the filter are others by now."""
        line = self.screen.filter_line
        current = line.value if line.display else getattr(self.screen.filters.get(message.kind), "query", None)
        if message.reading is self.screen.reading and message.filtered.query == current:
            self.screen.filters = {**self.screen.filters, message.kind: message.filtered}
            line.say(message.filtered.remark)

    def leave_filter(self, *, keep: bool) -> None:
        """Go back to the list, with its filter or without."""
        if not keep:
            self.narrow("")
        self.screen.show(self._narrowed)

    def clear_filter(self) -> bool:
        """Take the filter of the current list away, or where it has none, all; whether there was one."""
        filters, kind = self.screen.filters, _KINDS.get(self.screen.current)
        self.screen.filters = {k: v for k, v in filters.items() if kind in filters and k != kind}
        return bool(filters)

    def filter_again(self) -> None:
        """Other facts: what each filter leaves of them."""
        if reading := self.screen.reading:
            for kind, old in self.screen.filters.items():
                self._on_thread(partial(self._narrow, reading, old.query, kind), f"filter {kind}")

    def _on_thread(self, work: partial[None], group: str) -> None:
        self.screen.run_worker(work, description=group, group=group, exclusive=True, thread=True, exit_on_error=False)


def selection_of(hit: Hit) -> Selection:
    """What a hit selects: a fact, of a mention its actor, or a place in the text."""
    kinds: dict[str, FactKind] = {"actor": "actor", "mention": "actor", "quote": "quote", "event": "event"}
    return Selection(kinds.get(hit.kind, "text"), hit.ref, Span(start=hit.start, end=hit.end))


def _named(name: str) -> str:
    """A saved search as it is typed."""
    return f"#{name}" if len(name.split()) == 1 else f'#"{name}"'


def _reason(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
