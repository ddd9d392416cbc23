"""What the search tells the screen: what is asked for as it is typed, where the reader looks, and how it was left."""

from __future__ import annotations

from textual.message import Message

from tui.model import Hit


class Asked(Message):
    """The reader wants this searched for; `every` wants all operators to choose from."""

    def __init__(self, query: str, cursor: int, *, every: bool = False) -> None:
        super().__init__()
        self.query = query
        self.cursor = cursor
        self.every = every


class Recalled(Message):
    """The reader wants earlier searches with these words, or with none the saved ones first."""

    def __init__(self, words: str, *, saved: bool = False) -> None:
        super().__init__()
        self.words = words
        self.saved = saved


class Saving(Message):
    """The reader wants a query saved."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class Forgetting(Message):
    """The reader wants a search saved no more; `words` are how it is typed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Looked(Message):
    """The reader looks at a hit, or at none."""

    def __init__(self, hit: Hit | None) -> None:
        super().__init__()
        self.hit = hit


class Left(Message):
    """The search is over: with a hit that was chosen, or none."""

    def __init__(self, query: str, hit: Hit | None) -> None:
        super().__init__()
        self.query = query
        self.hit = hit
