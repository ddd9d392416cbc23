"""What the thread that reads an article posts; `run` says of which reading of which article it is."""

from __future__ import annotations

from textual.message import Message

from tui.model import Reading


class ReadingTold(Message):
    """So much of the reading is done, in per cent."""

    def __init__(self, run: object, percent: int) -> None:
        super().__init__()
        self.run = run
        self.percent = percent


class ReadingBegun(Message):
    """The facts of a long article's beginning, while the rest is read."""

    def __init__(self, run: object, reading: Reading) -> None:
        super().__init__()
        self.run = run
        self.reading = reading


class ReadingReady(Message):
    """All facts of an article, read with a publication date."""

    def __init__(self, run: object, reading: Reading) -> None:
        super().__init__()
        self.run = run
        self.article = reading.article.id
        self.reading = reading


class ReadingFailed(Message):
    """The article could not be read; `reason` is one line."""

    def __init__(self, run: object, article: str, reason: str) -> None:
        super().__init__()
        self.run = run
        self.article = article
        self.reason = reason
