"""Listens for callers, has an app ready for the next or forks one, and ends when nobody has asked for an hour."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from socket import socket, socketpair
from time import monotonic

from tui.paths import shared
from tui.resident import call, place, request
from tui.resident.call import STATUS, STOP
from tui.resident.request import Request
from tui.resident.running import Program, Size, run
from tui.resident.waiting import Like, Waiting, wait

HOUR = 3600.0
_PATIENCE = 1.0
"""Seconds that a caller has to say what it wants: nobody else is served meanwhile."""
_LEISURE = 1.0
"""Seconds after a start until the next app is made: the one that was asked for is not to wait for it."""
_USUAL = 120, 36


class Server:
    """The resident process. It has no threads: a fork would be without them."""

    def __init__(self, listening: socket, program: Program, size: Size = _USUAL, idle: float = HOUR) -> None:
        """The first app is made for a terminal of this size, and for the environment as it is."""
        self._listening = listening
        self._running = program
        self._idle = idle
        self._like = Like(dict(os.environ), size)
        self._waiting: Waiting | None = None
        self._prepare_at: float | None = monotonic()
        """When the next app is to be made; None while it is there, or has failed."""
        self._apps: dict[int, socket | None] = {}
        """Connections to those who called, by the process of their app; None where the caller is gone."""
        self._program = call.program()
        self._loaded = _state()
        self._last = monotonic()
        self._goes_on = True
        self._woken, self._waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)

    def serve(self) -> None:
        """Serve until it is told to stop, or nobody has asked for so long."""
        signal.set_wakeup_fd(self._waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGTERM, self._stop)
        # What is there now is not looked at by the collector again, neither here nor in the forks, which share it.
        gc.collect()
        gc.freeze()
        while self._apps or (self._goes_on and monotonic() - self._last < self._idle):
            self._wait()
        self._stop()

    def _wait(self) -> None:
        """Wait for a caller, the end of an app or that of its caller, and deal with it."""
        news = select.poll()
        news.register(self._woken, select.POLLIN)
        if self._goes_on:
            news.register(self._listening, select.POLLIN)
        for connection in filter(None, self._apps.values()):
            news.register(connection, 0)
        for file, _ in news.poll(self._left()):
            if file == self._woken:
                os.read(self._woken, 1024)
                self._reap()
            elif file == self._listening.fileno():
                connection, _ = self._listening.accept()
                self._answer(connection)
            else:
                self._lose(file)
        if self._goes_on and self._prepare_at is not None and monotonic() >= self._prepare_at:
            self._prepare()

    def _left(self) -> float | None:
        """Milliseconds until there is something to do; None where that is for others to say."""
        ends = None if self._apps else self._last + self._idle
        times = [time for time in (ends, self._prepare_at if self._goes_on else None) if time is not None]
        return max(min(times) - monotonic(), 0.01) * 1000 if times else None

    def _stop(self, *_: object) -> None:
        """Listen no longer; apps that run are waited for."""
        if self._goes_on:
            self._goes_on = False
            self._listening.close()
            if self._waiting:
                self._waiting.close()
            with suppress(OSError):
                Path(place.socket_path()).unlink()

    # Callers.

    def _answer(self, connection: socket) -> None:
        """Do what a caller asks; whoever is not the owner, or another version, is left without an answer."""
        connection.settimeout(_PATIENCE)
        files: list[int] = []
        try:
            if place.peer_uid(connection) != os.getuid():
                return
            asked, files = request.receive(connection)
            self._do(asked, connection, files)
        except (OSError, ValueError):
            pass
        finally:
            for file in files:
                os.close(file)
            if connection not in self._apps.values():
                connection.close()

    def _do(self, asked: Request, connection: socket, files: list[int]) -> None:
        self._last = monotonic()
        if asked.asked in (STATUS, STOP):
            is_ready = self._waiting is not None and self._waiting.is_ready
            connection.sendall(f"{os.getpid()} {len(self._apps)} {is_ready:d}\n".encode())
            if asked.asked == STOP:
                self._stop()
        elif self._loaded != _state():
            self._stop()  # the program was changed: another one is to be loaded
        elif asked.program == self._program and len(files) == 4:
            self._like = Like({**asked.environment}, terminal_size(files))
            app = self._handed_over(asked, connection, files) or self._forked(asked, connection, files)
            self._apps[app] = connection

    # Apps.

    def _handed_over(self, asked: Request, connection: socket, files: list[int]) -> int | None:
        """Give a caller the app that waits; -> its process, None where none is ready."""
        waiting = self._waiting
        if not (waiting and waiting.is_ready):
            return None
        self._waiting, self._prepare_at = None, monotonic() + _LEISURE
        return waiting.process if waiting.hand_over(connection, asked, files) else None

    def _forked(self, asked: Request, connection: socket, files: list[int]) -> int:
        """Make an app for a caller; -> its process."""
        if not self._waiting:
            self._prepare_at = monotonic() + _LEISURE
        app = os.fork()
        if app:
            return app
        try:
            self._leave_to_parent()
        finally:
            run(connection, asked, files, self._running)

    def _prepare(self) -> None:
        """Have an app made for the next caller, who is taken to be like the last."""
        self._prepare_at = None
        ours, theirs = socketpair()
        process = os.fork()
        if process:
            theirs.close()
            self._waiting = Waiting(process, ours)
            return
        try:
            ours.close()
            self._leave_to_parent()
            wait(theirs, self._like, self._running)
        finally:
            os._exit(1)

    def _leave_to_parent(self) -> None:
        """In a fork: have nothing of what is the resident process's."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        for other in filter(None, (self._listening, *self._apps.values())):
            other.close()
        if self._waiting:
            self._waiting.close()
        os.close(self._woken)
        os.close(self._waker)

    def _reap(self) -> None:
        """Tell callers of apps that stopped, and of those that were killed."""
        for process, status in _changed():
            connection = self._apps.get(process)
            if os.WIFSTOPPED(status):
                _tell(connection, "stopped")
                continue
            # How it ended it says itself, unless it could not.
            if os.WIFSIGNALED(status):
                _tell(connection, f"killed {128 + os.WTERMSIG(status)}")
            if connection:
                connection.close()
            if process in self._apps:
                del self._apps[process]
                self._last = monotonic()
            elif self._waiting and self._waiting.process == process:
                self._waiting.close()
                self._waiting = None

    def _lose(self, file: int) -> None:
        """The caller is gone: its app is to end as when a line drops."""
        for app, connection in list(self._apps.items()):
            if connection and connection.fileno() == file:
                with suppress(ProcessLookupError):
                    os.kill(app, signal.SIGHUP)
                    os.kill(app, signal.SIGCONT)
                self._apps[app] = None
                connection.close()


def _changed() -> Iterator[tuple[int, int]]:
    """Forks that ended or stopped, with how."""
    with suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG | os.WUNTRACED))[0]:
            yield found


def _tell(connection: socket | None, line: str) -> None:
    with suppress(OSError):
        if connection:
            connection.sendall(f"{line}\n".encode())


def terminal_size(files: Iterable[int]) -> Size:
    """Columns and rows of the first that is a terminal; the usual ones where none is."""
    for file in files:
        with suppress(OSError):
            columns, rows = os.get_terminal_size(file)
            return columns, rows
    return _USUAL


def _state() -> dict[str, int]:
    """The files that the program was loaded from, with their times; 0 for one that is gone."""
    modules = [module.__file__ for name, module in [*sys.modules.items()] if name.startswith("tui.")]
    paths = [*filter(None, modules), *map(str, shared("styles").iterdir())]
    return {path: _written_at(path) for path in paths}


def _written_at(path: str) -> int:
    with suppress(FileNotFoundError):
        return os.stat(path).st_mtime_ns  # noqa: PTH116 - a Path takes longer, and there are hundreds at each start
    return 0
