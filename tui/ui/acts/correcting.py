"""Putting right what was read: each correction of the reader, undone and redone."""

from __future__ import annotations

import asyncio
from threading import Lock

from tui.model import Correction, Document, Misfit, Reading
from tui.model.history import History
from tui.ui.acts.base import Act
from tui.ui.acts.correcting_actors import CorrectingActors
from tui.ui.acts.correcting_article import CorrectingArticle
from tui.ui.acts.correcting_events import CorrectingEvents
from tui.ui.acts.correcting_masthead import CorrectingMasthead
from tui.ui.acts.correcting_quotes import CorrectingQuotes
from tui.ui.acts.correcting_targets import accepting, followed
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.deeds import told
from tui.ui.questions import LineQuestion, LogQuestion
from tui.ui.selection import NOTHING


class Correcting(Act):
    """The log of what the reader put right, and the reading before and after it.

    What is kept, and what is shown, always follows from the whole log.
    """

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.history = History()
        self.misfits: tuple[Misfit, ...] = ()
        self.trouble = ""
        self.actors, self.quotes = CorrectingActors(screen), CorrectingQuotes(screen)
        self.events, self.article = CorrectingEvents(screen), CorrectingArticle(screen)
        self.masthead = CorrectingMasthead(screen)
        self._opened: Document | None = None
        self._ready = False
        self._read: Reading | None = None
        self._keeping = Lock()
        self._unkept: tuple[Document, History] | None = None

    # Opening and reading.

    def begin(self, document: Document) -> None:
        """Read an article as it was corrected before."""
        self.history, self.misfits, self.trouble = History(), (), ""
        self._opened, self._read, self._ready = document, None, False
        self._count()
        self.screen.run_worker(self._begin(document), group="history", exclusive=True)

    async def _begin(self, document: Document) -> None:
        try:
            self.history = await asyncio.to_thread(self.screen.desk.history, document)
        except Exception as error:  # noqa: BLE001 - whatever the store trips over, the article can be read
            self.trouble = " ".join(f"what you corrected before could not be read: {error}".split())
            self.screen.note = self.trouble
        if self._opened is document:
            self._ready = True
            self.screen.read(self.screen.desk.dress(document, self.history.done))

    def take(self, reading: Reading) -> Reading:
        """A new reading of the article, with all that the reader put right."""
        document = self.screen.document
        self._read = reading if reading.article == document else reading.with_(article=document)
        corrected = self._corrected()
        if count := len({misfit.number for misfit in self.misfits}):
            self.screen.note = f"{count} of your corrections no longer fit this reading: C lists them"
        return corrected

    def glimpse(self, beginning: Reading) -> Reading:
        """What is found so far, with what of the log fits it; the rest may fit what is found later."""
        return self.screen.desk.correct(beginning, self.history.done).reading

    def _corrected(self, added: int = 0) -> Reading:
        """The reading with the whole log in it; of a log that got longer, only what was `added` is to be done."""
        desk, done, shown = self.screen.desk, self.history.done, self.screen.reading
        assert self._read is not None
        if added and shown:
            before = len(done) - added
            found = desk.correct(shown, done[before:])
            more = (Misfit(number=before + misfit.number, reason=misfit.reason) for misfit in found.misfits)
            self.misfits = (*self.misfits, *more)
        else:
            found = desk.correct(self._read, done)
            self.misfits = found.misfits
        self._count()
        return found.reading

    def _count(self) -> None:
        """Tell the screen how many corrections there are, and how many do not fit."""
        strange = len(self.history.strange)
        misfits = len({misfit.number for misfit in self.misfits}) + strange
        self.screen.corrections = (len(self.history.done) + strange, misfits)

    # Correcting.

    def unready(self) -> str | None:
        """Why not even the masthead can be corrected now."""
        return self.trouble or (None if self._ready else "the article is still being opened")

    def refusal(self) -> str | None:
        """Why no fact can be corrected now."""
        if self.screen.reading and self._read:
            return self.unready()
        unread = "only its beginning is read so far" if self.screen.partial else "the article is still being read"
        return self.unready() or unread

    def make(self, *corrections: Correction) -> None:
        """Put something right, show it, and keep it."""
        if corrections and not self.unready():
            self.screen.marked = frozenset()
            self._change(self.history.made(*corrections), len(corrections))
            self._say(f"{'; '.join(map(told, corrections))} - u undoes")

    def accept(self, *refs: str) -> None:
        """Agree with facts, by their ids, as they stand."""
        assert self.screen.reading is not None
        self.make(accepting(self.screen.reading, refs))

    def undo(self) -> None:
        """Take the last correction back."""
        done = self.history.done[-1]
        self._change(self.history.back())
        self._say(f"undone: {told(done)} - ctrl+r redoes")

    def redo(self) -> None:
        """Make the correction again that was last taken back."""
        done = self.history.undone[-1]
        self._change(self.history.forward(), 1)
        self._say(f"redone: {told(done)} - u undoes")

    def remove(self, number: int) -> None:
        """Take one correction back, wherever it stands in the log."""
        done = self.history.done[number]
        self._change(self.history.without(number))
        self._say(f"taken back: {told(done)} - ctrl+r makes it again")

    def _say(self, line: str) -> None:
        """Tell the reader, unless there is something worse to tell."""
        self.screen.note = self.trouble or line

    def _change(self, history: History, added: int = 0) -> None:
        """Keep another history and show what follows from it; another masthead means to read again."""
        screen, opened = self.screen, self._opened
        assert opened is not None
        self.history = history
        self._keep(opened)
        document = screen.desk.dress(opened, history.done)
        if document != screen.document:
            screen.read(document)
        if self._read:
            before, after = screen.reading, self._corrected(added)
            screen.show_reading(after, followed(before, after, screen.selection))
            self._stay()

    def _stay(self) -> None:
        """What was selected in a list is gone: select what has its place there."""
        screen = self.screen
        if screen.selection == NOTHING and screen.listed and (here := screen.listed.at_cursor()):
            screen.selection = here
            screen.update_keys()

    def mark(self) -> None:
        """Mark the fact at the cursor, or unmark it, and go on to the next."""
        listed = self.screen.listed
        here = listed.at_cursor() if listed else None
        if listed and here and here.ref:
            self.screen.marked ^= {here.ref}
            listed.pick(listed.cursor + 1)

    # Keeping.

    def _keep(self, document: Document) -> None:
        self._unkept = (document, self.history)
        self.screen.run_worker(self._keep_on_thread(), group="keep", exclusive=False)

    async def _keep_on_thread(self) -> None:
        try:
            await asyncio.to_thread(self.keep_now)
        except Exception as error:  # noqa: BLE001 - the reader must know, whatever it was
            self.screen.note = " ".join(f"this correction could not be kept: {error}".split())

    def keep_now(self) -> None:
        """Keep what is not kept yet. The last state is what counts, so that the order of threads does not."""
        with self._keeping:
            unkept, self._unkept = self._unkept, None
            if unkept:
                self.screen.desk.keep_history(*unkept)

    def show_log(self) -> None:
        """List what was corrected."""
        self.screen.run_worker(self._show_log(), group="ask", exclusive=True)

    async def _show_log(self) -> None:
        chosen = await self.screen.ask(LogQuestion(self.history, self.misfits))
        if chosen == "write":
            await self.write()
        elif chosen is not None:
            self.remove(chosen)

    async def write(self) -> None:
        """Ask for the name of a file, and write the corrections there."""
        document = self._opened
        hint = "a new file, or one to be replaced"
        path = await self.screen.ask(LineQuestion("Write corrections to", hint, _path, "corrections.jsonl"))
        if path and document:
            try:
                await asyncio.to_thread(self.screen.desk.write_corrections, document, self.history.done, path)
            except OSError as error:
                self.screen.note = f"{path}: {error.strerror or error}"
            else:
                self.screen.note = f"written to {path}"


def _path(written: str) -> str:
    if not written.strip():
        raise ValueError("a file has a name")
    return written.strip()
