"""Listens for callers, forks an app for each, and ends when nobody has asked for an hour."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
from contextlib import suppress
from pathlib import Path
from socket import socket
from time import monotonic

from tui.paths import shared
from tui.resident import place, request
from tui.resident.request import STATUS, STOP, Request
from tui.resident.running import Start, run

HOUR = 3600.0
_PATIENCE = 1.0
"""Seconds that a caller has to say what it wants: nobody else is served meanwhile."""


class Server:
    """The resident process. It has no threads: a fork would be without them."""

    def __init__(self, listening: socket, start: Start, idle: float = HOUR) -> None:
        self._listening = listening
        self._start = start
        self._idle = idle
        self._apps: dict[int, socket | None] = {}
        """Connections to those who called, by the process of their app; None where the caller is gone."""
        self._program = request.program()
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
        waiting = select.poll()
        waiting.register(self._woken, select.POLLIN)
        if self._goes_on:
            waiting.register(self._listening, select.POLLIN)
        for connection in filter(None, self._apps.values()):
            waiting.register(connection, 0)
        left = max(self._idle - (monotonic() - self._last), 0.01)
        for file, _ in waiting.poll(None if self._apps else left * 1000):
            if file == self._woken:
                os.read(self._woken, 1024)
                self._reap()
            elif file == self._listening.fileno():
                connection, _ = self._listening.accept()
                self._answer(connection)
            else:
                self._lose(file)

    def _stop(self, *_: object) -> None:
        """Listen no longer; apps that run are waited for."""
        if self._goes_on:
            self._goes_on = False
            self._listening.close()
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
        if asked.asked == STATUS:
            connection.sendall(f"{os.getpid()} {len(self._apps)}\n".encode())
        elif asked.asked == STOP:
            self._stop()
            connection.sendall(f"{os.getpid()} {len(self._apps)}\n".encode())
        elif self._loaded != _state():
            self._stop()  # the program was changed: another one is to be loaded
        elif asked.program == self._program and len(files) == 4:
            self._fork(asked, connection, files)

    def _fork(self, asked: Request, connection: socket, files: list[int]) -> None:
        app = os.fork()
        if app:
            self._apps[app] = connection
            return
        try:
            signal.set_wakeup_fd(-1)
            for other in filter(None, (self._listening, *self._apps.values())):
                other.close()
            os.close(self._woken)
            os.close(self._waker)
        finally:
            run(connection, asked, files, self._start)

    # Apps.

    def _reap(self) -> None:
        """Tell callers of apps that stopped, and of those that were killed."""
        for app, connection in list(self._apps.items()):
            found, status = os.waitpid(app, os.WNOHANG | os.WUNTRACED)
            if not found:
                continue
            if os.WIFSTOPPED(status):
                _tell(connection, "stopped")
                continue
            # How it ended it says itself, unless it could not.
            if os.WIFSIGNALED(status):
                _tell(connection, f"killed {128 + os.WTERMSIG(status)}")
            if connection:
                connection.close()
            del self._apps[app]
            self._last = monotonic()

    def _lose(self, file: int) -> None:
        """The caller is gone: its app is to end as when a line drops."""
        for app, connection in list(self._apps.items()):
            if connection and connection.fileno() == file:
                with suppress(ProcessLookupError):
                    os.kill(app, signal.SIGHUP)
                    os.kill(app, signal.SIGCONT)
                self._apps[app] = None
                connection.close()


def _tell(connection: socket | None, line: str) -> None:
    with suppress(OSError):
        if connection:
            connection.sendall(f"{line}\n".encode())


def _state() -> dict[str, int]:
    """The files that the program was loaded from, with their times; 0 for one that is gone."""
    modules = [module.__file__ for name, module in [*sys.modules.items()] if name.startswith("tui.")]
    paths = [*filter(None, modules), *map(str, shared("styles").iterdir())]
    return {path: Path(path).stat().st_mtime_ns if Path(path).exists() else 0 for path in paths}
