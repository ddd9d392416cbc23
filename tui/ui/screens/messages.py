"""What workers post to the screens. Each carries enough to tell whether it came too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.message import Message

from tui.model import Choice, Document, Listing, Reading


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


class ReadingReady(Message):
    """All facts of an article, read with a publication date."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self.reading = reading

    def is_of(self, document: Document | None) -> bool:
        """Whether it is of this article with this date, and not of one that was here before."""
        article = self.reading.article
        return document is not None and (article.id, article.published) == (document.id, document.published)


class ReadingFailed(Message):
    """The article could not be read; `reason` is one line."""

    def __init__(self, article: str, published: date | None, reason: str) -> None:
        super().__init__()
        self.article = article
        self.published = published
        self.reason = reason
