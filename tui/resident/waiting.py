"""A fork made ahead: its app stands already, and waits for the next caller."""

from __future__ import annotations

import os
import select
from collections.abc import Sequence
from contextlib import suppress
from socket import socket
from typing import NamedTuple, NoReturn

from tui.resident import call, request
from tui.resident.request import Request
from tui.resident.running import Program, Size, run

_READY = b"+"
_PATIENCE = 1.0
"""Seconds that the fork has to take a caller over."""


class Like(NamedTuple):
    """Whom the app is made for: the environment, and the terminal's size, of somebody like the last caller."""

    environment: dict[str, str]
    size: Size


class Waiting:
    """Such a fork in the eyes of the resident process. It ends when its line is closed."""

    def __init__(self, process: int, line: socket) -> None:
        self.process = process
        self._line = line
        self._line.settimeout(_PATIENCE)
        self._is_ready = False

    @property
    def is_ready(self) -> bool:
        """Whether its app stands."""
        if not self._is_ready and select.select([self._line], [], [], 0)[0]:
            with suppress(OSError):
                self._is_ready = self._line.recv(1) == _READY
        return self._is_ready

    def hand_over(self, connection: socket, asked: Request, files: Sequence[int]) -> bool:
        """Give it a caller, and what that sent; -> whether it could be."""
        try:
            call.send(self._line, asked.message(), [connection.fileno(), *files])
        except OSError:
            return False
        finally:
            self.close()
        return True

    def close(self) -> None:
        """Hear and say nothing more; without a caller it ends."""
        self._line.close()


def wait(line: socket, like: Like, program: Program) -> NoReturn:
    """In the fork: make an app, say that it stands, and run it for the caller that comes."""
    try:
        os.environ.clear()
        os.environ.update(like.environment)
        program.prepare(like.size)
        line.sendall(_READY)
        asked, files = request.receive(line, most=5)
        line.close()
        connection = socket(fileno=files.pop(0))
    except (OSError, ValueError):  # nobody came, or the settings are wrong
        os._exit(0)
    run(connection, asked, files, program)
