"""Textual's driver for a terminal as it is: asked for nothing that it has not got, and always put back."""

from __future__ import annotations

import asyncio
import os
import select
import shutil
import signal
import sys
import termios
import tty
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from threading import Thread, get_ident
from typing import TYPE_CHECKING, Any, TextIO

from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, Resize
from textual.geometry import Size
from textual.message import Message

from tui.ui.driver import modes
from tui.ui.driver.answers import ESCAPE, Answers, parted
from tui.ui.driver.ground import is_light
from tui.ui.driver.outlet import Outlet
from tui.ui.driver.pace import ANSWER, PATIENCE, Pace

if TYPE_CHECKING:
    from tui.ui.driver.lean import LeanApp

_TICK = 25
"""Milliseconds between two looks whether what began as an escape sequence was the escape key."""
_LATE = 40
"""After so many of them an answer that has begun is waited for no longer."""
_SETTLING = 0.5
"""Seconds that the last answers are waited for."""
_ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)


class WireDriver(LinuxDriver):
    """The terminal's keys for the app, and the app's drawing for the terminal.

    Signals are handled between two steps of the event loop, when nothing is half done.
    """

    def __init__(self, app: LeanApp[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._desk = app
        self._pace = Pace()
        self._has_terminal = False
        self._size = self._size or self._get_terminal_size()
        self._stop_listening: Callable[[], None] | None = None

    @property
    def _out(self) -> TextIO:
        """Standard error as it is now: an app that waited for its terminal began with another one."""
        assert sys.__stderr__ is not None, "the desk starts on a terminal alone"
        return sys.__stderr__

    def _handle(self, number: int, handler: Callable[..., None], *arguments: object) -> None:
        asyncio.get_running_loop().add_signal_handler(number, handler, *arguments)

    @property
    def is_busy(self) -> bool:
        """Whether the terminal is to draw what was written before it gets more."""
        return self._pace.is_full or (isinstance(self._writer_thread, Outlet) and self._writer_thread.is_busy)

    def write_frame(self, frame: str) -> None:
        """Write what changes the screen, in one piece, so that it goes over the line in one.

        Not on a terminal that was given back: it would stand there for the shell to write into.
        """
        if not self._has_terminal:
            return
        asked = self._pace.with_question(frame)
        self.write(asked)
        if asked != frame:
            self._loop.call_later(PATIENCE, self._desk.paint_again)

    def _take_answer(self, answer: str) -> None:
        """Take what the terminal says, on the thread that listens: that it has drawn, or how light its ground is."""
        if answer == ANSWER:
            self._pace.answered()
            self._loop.call_soon_threadsafe(self._desk.paint_again)
        elif (light := is_light(answer)) is not None:
            self._loop.call_soon_threadsafe(partial(self._desk.take_ground, is_light=light))

    # Taking the terminal over, and giving it back.

    def start_application_mode(self) -> None:
        """Begin to work for the app, on the terminal unless that is still to come."""
        if not self._desk.waits:
            self.take_terminal()

    def take_terminal(self) -> None:
        """Take over the terminal and its keys, with what was typed already; a screen that was begun stays."""
        for number in _ENDING:
            self._handle(number, self._desk.end_by_signal, number)
        self._handle(signal.SIGTSTP, self._sleep)
        self._handle(signal.SIGCONT, self._wake)
        begun = self._desk.take_begun()
        self._writer_thread = self._way_out()
        self._writer_thread.start()
        self.attrs_before = begun.take() if begun else self._attributes()
        self._take_over(is_begun=begun is not None)
        self._handle(signal.SIGWINCH, self._tell_size)
        self._tell_size()
        self._listen()

    def stop_application_mode(self) -> None:
        """Give them back."""
        self.disable_input()
        self._give_back()

    def disable_input(self) -> None:
        """Take no more keys; what was typed and not taken is nothing for the shell."""
        if self._stop_listening:
            self._pace.settle(_SETTLING)
            asyncio.get_running_loop().remove_signal_handler(signal.SIGWINCH)
            self._stop_listening()
            self._stop_listening = None
            with suppress(termios.error):
                termios.tcflush(self.fileno, termios.TCIFLUSH)

    def _way_out(self) -> Any:
        encoding = "utf-8" if self._desk.terminal.is_utf8 else "ascii"
        try:
            return Outlet(self._out.fileno(), encoding, asyncio.get_running_loop(), self._desk.paint_again)
        except OSError:
            return WriterThread(self._out)

    def _take_over(self, *, is_begun: bool = False) -> None:
        """Have keys one by one, and the modes. In the background this waits until the program is in front."""
        if raw := self._attributes():
            raw[tty.LFLAG] = self._patch_lflag(raw[tty.LFLAG])
            raw[tty.IFLAG] = self._patch_iflag(raw[tty.IFLAG])
            raw[tty.CC][termios.VMIN], raw[tty.CC][termios.VTIME] = 1, 0
            self._set(raw)
        self._has_terminal = True
        self.write(modes.entering(self._desk.terminal, mouse=self._mouse, is_begun=is_begun))

    def _give_back(self) -> None:
        self._has_terminal = False
        self.write(modes.leaving(self._desk.terminal, mouse=self._mouse))
        if self.attrs_before:
            self._set(self.attrs_before)

    def _attributes(self) -> list[Any] | None:
        try:
            return termios.tcgetattr(self.fileno)
        except termios.error:  # the line is gone
            return None

    def _set(self, attributes: list[Any]) -> None:
        with suppress(termios.error):
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)

    # Sleeping: ctrl+z, `fg`, `bg`.

    def _sleep(self) -> None:
        """Stop as any other program does; while another one has the terminal, leave it as that has it."""
        loop, ours = asyncio.get_running_loop(), self._auto_restart
        if ours:
            self._pace.settle(_SETTLING)
            self._give_back()
            if isinstance(self._writer_thread, Outlet):
                self._writer_thread.drain()
        loop.remove_signal_handler(signal.SIGTSTP)
        loop.remove_signal_handler(signal.SIGCONT)
        # To this thread, so that the program stops here. Where no shell could wake it, nothing happens.
        signal.pthread_kill(get_ident(), signal.SIGTSTP)
        self._handle(signal.SIGTSTP, self._sleep)
        self._handle(signal.SIGCONT, self._wake)
        self._pace.begin_anew()
        self._wake()

    def _wake(self) -> None:
        """Take the terminal again. Whoever stopped the program may have given no time to give it back."""
        if self._auto_restart and self._writer_thread:
            self._take_over()
            self._tell_size()
            self.send_message(self.SignalResume())

    # What comes in.

    def _tell_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self.send_message(Resize(size, size))

    def _get_terminal_size(self) -> tuple[int, int]:
        """What the terminal itself says goes before COLUMNS and LINES, which may be those of another one."""
        with suppress(OSError):
            width, height = os.get_terminal_size(self._out.fileno())
            if width and height:
                return width, height
        width, height = shutil.get_terminal_size()
        return width or 80, height or 24

    def _listen(self) -> None:
        heard, told = os.pipe()
        listener = Thread(target=self._hear, args=(heard,), name="textual-input", daemon=True)

        def stop() -> None:
            """Have the thread end, and wait for it."""
            os.close(told)
            listener.join()
            os.close(heard)

        self._stop_listening = stop
        listener.start()

    def _hear(self, stop: int) -> None:
        """Hand on every key until told to stop. A line that is dropped without a signal is as good as one with it."""
        try:
            for message in self._messages(stop):
                self.process_message(message)
        except OSError:
            os.kill(os.getpid(), signal.SIGHUP)
        except Exception as error:  # noqa: BLE001 - told as every other failure is
            self._loop.call_soon_threadsafe(self._desk._handle_exception, error)  # noqa: SLF001 - as Textual's workers do

    def _messages(self, stop: int) -> Iterator[Message]:
        parser, answers = XTermParser(self._debug), Answers(self._take_answer)
        decode = getincrementaldecoder("utf-8")("ignore").decode
        line, waited = select.poll(), 0
        for source in (self.fileno, stop):
            line.register(source, select.POLLIN)
        while True:
            unsure = parser._timeout_time is not None or answers.has_begun  # noqa: SLF001 - Textual polls always
            ready = dict(line.poll(_TICK if unsure else None))
            if stop in ready:
                return
            waited = 0 if ready else waited + 1
            text = answers.without(decode(self._read())) if self.fileno in ready else ""
            if waited and (answers.is_key or waited > _LATE):
                text = answers.give_up()
            for part in parted(text):
                yield from (Key("escape", part),) if part == ESCAPE else parser.feed(part)
            yield from parser.tick()

    def _read(self) -> bytes:
        data = os.read(self.fileno, 4096)
        if not data:
            raise ConnectionResetError
        return data
