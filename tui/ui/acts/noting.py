"""Notes on facts and passages."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime

from tui.model import Document, Reading, Span
from tui.model.notes import Note
from tui.ui.acts.base import Act
from tui.ui.acts.noting_places import Places
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.anchors import anchor, fact_at, noted_facts
from tui.ui.questions import NotesQuestion, TextQuestion
from tui.ui.selection import Selection

_MOST_QUOTED = 200


class Noting(Act):
    """The notes of the article that is open; all of them are kept as soon as they are written."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.places = Places(screen)
        self.notes: tuple[Note, ...] = ()
        self._dropped: list[Note] = []
        self._doing: asyncio.Future[None] | None = None

    # Opening.

    def begin(self, document: Document) -> None:
        """Fetch what is kept of an article that is opened."""
        self.notes, self._dropped = (), []
        self.places.begin(document)
        self.show()
        self.screen.run_worker(self._begin(document), group="notes", exclusive=True)

    async def _begin(self, document: Document) -> None:
        desk = self.screen.desk
        try:
            kept = await asyncio.to_thread(desk.whereabouts, document)
            notes = await asyncio.to_thread(desk.notes, document)
            await asyncio.to_thread(desk.keep_opened, document)
            dropped = await asyncio.to_thread(desk.begin_session, document)
        except OSError as error:
            self.screen.note = str(error)
            return
        if self._is_here(document):
            self.notes = tuple(notes)
            self.places.restore(kept)
            self.show()
            told = f"going on where the line dropped, {dropped.astimezone():%d %b %H:%M}" if dropped else ""
            self.screen.note = desk.library_trouble or told or self.screen.note

    def take(self, reading: Reading) -> None:
        """Facts have come: show which have notes, and select what was selected when the reader left."""
        told = self.screen.note
        self.show()
        self.places.select(reading)
        self.screen.note = told or self.screen.note  # going there is not the reader's own step, which would end it

    def show(self) -> None:
        """Show beside the text and in the lists where notes are."""
        reading = self.screen.reading
        self.screen.article.view.noted = frozenset(note.start for note in self.notes)
        self.screen.noted = noted_facts(reading, self.notes) if reading else frozenset()
        self.screen.update_keys()

    # Writing.

    def anchor(self) -> tuple[Selection, tuple[Span, ...]] | None:
        """What a note would be on: selected words, the fact at the cursor of a list, or the words in the article."""
        screen = self.screen
        if screen.passages.selected:
            return Selection("text"), (screen.passages.selected,)
        if screen.listed is not None:
            here = screen.listed.at_cursor()
            spans = anchor(screen.reading, here) if here and screen.reading else ()
            return (here, spans) if here and spans else None
        return self._in_article()

    def _in_article(self) -> tuple[Selection, tuple[Span, ...]] | None:
        screen, selection = self.screen, self.screen.selection
        words = screen.correcting.article.words()
        if words is None:
            return None
        here = Span(start=words.start, end=words.end)
        if screen.reading and any(span.covers(here) for span in anchor(screen.reading, selection)):
            return selection, anchor(screen.reading, selection)
        return Selection("text"), (here,)

    def write(self) -> None:
        """Write a note on what is here, or change the one that is."""
        if found := self.anchor():
            selection, spans = found
            kind = selection.kind or "text"
            here = next((note for note in self.notes if (note.kind, note.spans) == (kind, spans)), None)
            new = Note(kind=kind, spans=spans, quoted=self._quoted(spans), words="", made=datetime.now(UTC))
            self.screen.run_worker(self._write(here or new), group="ask", exclusive=True)

    def _quoted(self, spans: tuple[Span, ...]) -> str:
        text = self.screen.document.text if self.screen.document else ""
        return " … ".join(" ".join(text[span.start : span.end].split()) for span in spans)[:_MOST_QUOTED]

    async def _write(self, note: Note) -> None:
        words = await self.screen.ask(TextQuestion(f"Note on {note.quoted}", note.words))
        if words is None or words.strip() == note.words:
            return
        if words.strip():
            await self._done(self._keep(note.with_(words=words.strip())))
        else:
            await self._done(self._drop(note))

    async def _done(self, work: Coroutine[None, None, None]) -> None:
        """Have something done to the end, also where the reader asks for something else before it is."""
        self._doing = asyncio.ensure_future(work)
        await asyncio.shield(self._doing)

    async def _keep(self, note: Note) -> None:
        document = self.screen.document
        assert document is not None
        try:
            kept = await asyncio.to_thread(self.screen.desk.keep_note, document, note)
        except OSError as error:
            self.screen.note = f"this note could not be kept: {error}"
            return
        if self._is_here(document):
            others = (each for each in self.notes if each.number != kept.number)
            self.notes = tuple(sorted((*others, kept), key=lambda each: (each.start, each.number)))
            self.show()
            self.screen.note = "noted - 8 shows all notes"

    async def _drop(self, note: Note) -> None:
        if not note.number:
            return
        try:
            await asyncio.to_thread(self.screen.desk.drop_note, note)
        except OSError as error:
            self.screen.note = f"this note could not be dropped: {error}"
            return
        self.notes = tuple(each for each in self.notes if each.number != note.number)
        self._dropped.append(note)
        self.show()
        self.screen.note = "the note is gone - u among the notes brings it back"

    # All of them.

    def show_all(self) -> None:
        """Show all notes of the article, in its order."""
        self.screen.run_worker(self._show_all(), group="ask", exclusive=True)

    async def _show_all(self) -> None:
        if self._doing:
            await asyncio.shield(self._doing)
        at = 0
        while answer := await self.screen.ask(NotesQuestion(self.notes, at, bool(self._dropped))):
            deed, at = answer
            if deed == "back":
                await self._done(self._keep(self._dropped.pop()))
            elif deed == "drop":
                await self._done(self._drop(self.notes[at]))
            elif deed == "edit":
                await self._write(self.notes[at])
            else:
                self._go(self.notes[at])
                return

    def _go(self, note: Note) -> None:
        """Stand where a note is, its fact selected."""
        reading = self.screen.reading
        selection = fact_at(reading, note.kind, note.spans) if reading else Selection("text")
        place = note.spans[0]
        self.screen.select(Selection(selection.kind, selection.ref, place), follow=True)

    def _is_here(self, document: Document) -> bool:
        return self.screen.document is not None and self.screen.document.id == document.id
