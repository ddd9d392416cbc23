"""What the workers of searches and filters post to the screen."""

from __future__ import annotations

from textual.message import Message

from tui.model import Answer, Reading, Suggestions
from tui.ui.filter import Filter
from tui.ui.selection import FactKind


class Found(Message):
    """What a search found, and what could be typed on. `failure` is a line when it could not be done."""

    def __init__(self, query: str, answer: Answer, suggestions: Suggestions, failure: str = "") -> None:
        super().__init__()
        self.query = query
        self.answer = answer
        self.suggestions = suggestions
        self.failure = failure


class Listed(Message):
    """Searches to choose from, in place of the words that are typed."""

    def __init__(self, words: str, suggestions: Suggestions) -> None:
        super().__init__()
        self.words = words
        self.suggestions = suggestions


class Forgotten(Message):
    """A search is saved no more: as it was typed, and what it searched for."""

    def __init__(self, words: str, query: str) -> None:
        super().__init__()
        self.words = words
        self.query = query


class Narrowing(Message):
    """What a filter leaves of a list."""

    def __init__(self, kind: FactKind, filtered: Filter, reading: Reading) -> None:
        super().__init__()
        self.reading = reading
        self.kind = kind
        self.filtered = filtered
