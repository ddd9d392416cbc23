"""Putting the masthead right: title, byline and day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, Self

from tui.model import Correction, Document, SetByline, SetPublished, SetTitle
from tui.ui.acts.base import Act
from tui.ui.paint.days import parse_day
from tui.ui.questions import Fields, LineQuestion


class _Answer(NamedTuple):
    """The day that was given; None for no date at all."""

    day: date | None

    @classmethod
    def of(cls, written: str) -> Self:
        """The answer that somebody typed; a ValueError says what is wrong with it."""
        return cls(_day(written))


class CorrectingMasthead(Act):
    """What stands above the article."""

    def correct(self) -> None:
        """Ask for title, byline and date in one go."""
        if document := self.screen.document:
            self.screen.run_worker(self._correct(document), group="ask", exclusive=True)

    async def _correct(self, document: Document) -> None:
        fields = (
            ("Title", document.title or ""),
            ("Byline", document.byline or ""),
            ("Published", document.published.isoformat() if document.published else ""),
        )
        question = Fields("Masthead", "tab goes on, enter sets all, esc leaves", fields, lambda given: _day(given[2]))
        if given := await self.screen.ask(question):
            self.screen.correcting.make(*_changes(document, *given))

    def publish(self) -> None:
        """Ask for the day of publication alone."""
        if document := self.screen.document:
            self.screen.run_worker(self._publish(document), group="ask", exclusive=True)

    async def _publish(self, document: Document) -> None:
        day, hint = document.published, "enter sets it, empty for no date, esc leaves"
        question = LineQuestion("Published on", hint, _Answer.of, day.isoformat() if day else "", "8 Aug 2025")
        answer = await self.screen.ask(question)
        if answer and answer.day != day:
            self.screen.correcting.make(SetPublished(day=answer.day))


def _changes(document: Document, title: str, byline: str, published: str) -> Iterator[Correction]:
    """A correction for each line that is another now."""
    if title.strip() != (document.title or ""):
        yield SetTitle(title=title)
    if byline.strip() != (document.byline or ""):
        yield SetByline(byline=byline)
    if _day(published) != document.published:
        yield SetPublished(day=_day(published))


def _day(written: str) -> date | None:
    return parse_day(written) if written.strip() else None
