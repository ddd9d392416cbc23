"""What workers post to the screens. Each carries enough to tell whether it came too late."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from tui.model import Choice, Document, Listing


class DocumentOpened(Message):
    """The article's text is there."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document


class OpeningFailed(Message):
    """There is no article; `reason` is one line."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class OpeningTold(Message):
    """What is being done to open an article, in a few words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class ListingOpened(Message):
    """What was opened is a list of articles."""

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self.listing = listing


class Chosen(Message):
    """The articles of a listing that a query finds."""

    def __init__(self, listing: Listing, query: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.listing = listing
        self.query = query
        self.choices = choices


class Entitled(Message):
    """A listing whose articles have been given their titles."""

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self.listing = listing
