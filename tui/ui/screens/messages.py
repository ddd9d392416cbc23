"""What workers post to the screens. Each carries enough to tell whether it came too late."""

from __future__ import annotations

from datetime import date

from textual.message import Message

from tui.model import Document, Reading


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
