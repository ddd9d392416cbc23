"""Taking words along: the selected ones, else the fact where the reader is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from tui.model import PassageForm, Span
from tui.ui.acts.base import Act
from tui.ui.clipboard import append, copy, refusal
from tui.ui.paint.places import homes, passage_at
from tui.ui.questions import LineQuestion


class Copying(Act):
    """Copies to the terminal's clipboard, and says what and in which form."""

    def is_possible(self) -> bool:
        """Whether there is anything to copy where the reader is."""
        listed, document = self.screen.listed, self.screen.document
        return listed.at_cursor() is not None if listed and not self._selected() else bool(document and document.text)

    def words(self) -> str:
        """What is copied as text: the selected words, else a line about the fact; empty where there is nothing."""
        listed = self.screen.listed
        return self._passage("text") if listed is None or self._selected() else listed.selected_text()

    def pieces(self) -> Sequence[Span]:
        """Where what is copied stands: selected words, a quote's pieces, an event's sentence, a block."""
        document, reading = self.screen.document, self.screen.reading
        if not document or not document.text:
            return ()
        if selected := self._selected():
            return (selected,)
        if self.screen.listed is None:
            return passage_at(document, reading, self.screen.article.view.cursor)
        picked = self.screen.listed.at_cursor()
        if not reading or not picked:
            return ()
        if picked.kind == "quote":
            return homes(reading, picked)
        place = next(iter(homes(reading, picked)), None)
        return passage_at(document, reading, place.start) if place else ()

    def copy_words(self) -> None:
        """Copy as text."""
        self._take(self.words(), "text")

    def copy(self, form: PassageForm) -> None:
        """Copy with the source."""
        self._take(self._passage(form), form)

    def _passage(self, form: PassageForm) -> str:
        document, pieces = self.screen.document, self.pieces()
        return self.screen.desk.passage(form, document, pieces, self.screen.reading) if document and pieces else ""

    def _take(self, words: str, form: PassageForm) -> None:
        if why := refusal(self.screen.app, words):
            self.screen.run_worker(self._write(words, why), group="copy", exclusive=True)
        else:
            self.screen.note = copy(self.screen.app, words, "copied" if form == "text" else f"copied as {form}")

    async def _write(self, words: str, why: str) -> None:
        """Offer a file where there is no clipboard."""
        title = f"{why[0].upper()}{why[1:]}: write to the end of a file"
        if path := await self.screen.ask(LineQuestion(title, "enter writes, esc leaves", str.strip, "copied.txt")):
            self.screen.note = await asyncio.to_thread(append, path, words)

    def _selected(self) -> Span | None:
        return self.screen.passages.selected
