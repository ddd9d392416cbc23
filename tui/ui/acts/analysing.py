"""Reading the article: on a thread, telling how far it is, and stopped when the reader wants."""

from __future__ import annotations

from functools import partial
from time import monotonic

from textual.timer import Timer
from textual.worker import get_current_worker

from tui.model import Document, Reading
from tui.ui.acts.analysing_messages import ReadingBegun, ReadingFailed, ReadingReady, ReadingTold
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.driver.lean import release

SHORT = 1.0
"""Seconds within which nobody wants to know how much is done; most articles are read in less."""
UNUSED = 60.0
"""Seconds after which what reads gives its memory back."""
_STOPPED = "not read, you stopped it - R reads it"
_STOPPED_MIDWAY = "not read to the end, you stopped it: these are the facts of its beginning - R reads it"
_STOPPED_AGAIN = "not read again, you stopped it: these are the facts of before - R reads it"


class _StoppedError(Exception):
    """The reader has thought better of it, or other words are being read by now."""


class Analysing(Act):
    """One article is read at a time; what comes of another, or of one that was stopped, is dropped."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._run: object = None  # stands for the reading that is going on; another for each
        self._rest: Timer | None = None

    def begin(self, document: Document) -> None:
        """Read an article."""
        if self._rest:
            self._rest.stop()
        self._run = object()
        self.screen.failure, self.screen.done = "", 0
        work = partial(self._read, document, self._run)
        self.screen.run_worker(work, description="read", group="read", exclusive=True, thread=True, exit_on_error=False)

    def _read(self, document: Document, run: object) -> None:
        worker, told, begun = get_current_worker(), -1, monotonic()

        def progress(share: float) -> None:
            """Tell that it was not read before, and each new percent once it takes long; end it when nobody waits."""
            nonlocal told
            if worker.is_cancelled or self._run is not run:
                raise _StoppedError
            if (percent := int(100 * share)) > told and (told < 0 or monotonic() - begun >= SHORT):
                told = percent
                self.screen.post_message(ReadingTold(run, percent))

        def glimpse(beginning: Reading) -> None:
            """Show what is found so far."""
            progress(0.0)
            self.screen.post_message(ReadingBegun(run, beginning))

        try:
            reading = self.screen.desk.read(document, progress, glimpse)
        except _StoppedError:
            return
        except Exception as error:  # noqa: BLE001 - whatever a reader trips over, the text can still be read
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            self.screen.post_message(ReadingFailed(run, document.id, reason))
        else:
            self.screen.post_message(ReadingReady(run, reading))

    def tell(self, message: ReadingTold) -> None:
        """Show how much is done, and what there is to see without the facts."""
        if message.run is self._run:
            self.screen.done = message.percent
            if not message.percent:
                release(self.screen.app)

    def begins(self, message: ReadingBegun) -> bool:
        """Whether these are facts that nobody has seen any of yet."""
        return message.run is self._run and (self.screen.reading is None or self.screen.partial)

    def takes(self, message: ReadingReady | ReadingFailed) -> bool:
        """Whether this is what is waited for; it is waited for no more."""
        document = self.screen.document
        if message.run is not self._run or not document or message.article != document.id:
            return False
        self.leave()
        # The app's timer, which ends with it, so that the resident process keeps what it has loaded for all.
        self._rest = self.screen.app.set_timer(UNUSED, self._give_back)
        return True

    def _give_back(self) -> None:
        if not self.is_going_on:
            # What goes wrong the next reading will say.
            work = self.screen.desk.rest
            self.screen.run_worker(
                work, description="rest", group="rest", exclusive=True, thread=True, exit_on_error=False
            )

    @property
    def is_going_on(self) -> bool:
        """Whether an article is being read."""
        return self._run is not None

    def leave(self) -> None:
        """Wait for no reading any more: another article is opened."""
        self._run = self.screen.done = None

    def stop(self) -> None:
        """Stop reading; what was found so far is dropped, and nothing of it kept."""
        self.leave()
        before = _STOPPED_MIDWAY if self.screen.partial else _STOPPED_AGAIN
        self.screen.failure = before if self.screen.reading else _STOPPED
        self.screen.update_keys()
