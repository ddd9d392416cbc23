"""Starts the resident process, asks it, and ends it."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from typing import NamedTuple, NoReturn

from tui.resident import call, place
from tui.resident.call import STATUS, STOP
from tui.resident.running import Program, Size
from tui.resident.server import HOUR, Server, terminal_size

_PATIENCE = 2.0


class Running(NamedTuple):
    """The resident process, how many apps it has running, and whether one waits for the next article."""

    process: int
    apps: int
    is_ready: bool = False


def status() -> Running | None:
    """The resident process; None where none runs."""
    return _ask(STATUS)


def stop() -> Running | None:
    """End the resident process when its apps have ended; -> what it was, None where none ran."""
    return _ask(STOP)


def _ask(question: str) -> Running | None:
    connection = place.connect(_PATIENCE)
    if connection is None:
        return None
    with closing(connection), suppress(OSError, ValueError):
        call.send(connection, call.message(question, call.program()))
        process, apps, *ready = map(int, connection.recv(64).split())
        return Running(process, apps, any(ready))
    return None


def start(program: Program, idle: float = HOUR) -> int:
    """Start the resident process; -> its number, once it serves.

    The first app is prepared for this terminal.

    Raises:
        OSError: when it cannot serve; the message says why.
    """
    answer, told = os.pipe()
    size = terminal_size(range(3))
    first = os.fork()
    if not first:
        os.close(answer)
        _leave_terminal()
        if os.fork():
            os._exit(0)
        _serve(told, program, size, idle)
    os.close(told)
    os.waitpid(first, 0)
    with os.fdopen(answer) as line:
        said = line.readline().strip()
    if not said.isdigit():
        raise OSError(said or "it ended at once")
    return int(said)


def _leave_terminal() -> None:
    """Belong to no terminal any more, and hold no folder."""
    os.setsid()
    os.chdir("/")
    os.umask(0o077)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.close(nothing)


def _serve(told: int, program: Program, size: Size, idle: float) -> NoReturn:
    """Load, listen, say so, and serve."""
    try:
        environment = dict(os.environ)
        program.load()
        os.environ.clear()
        os.environ.update(environment)
        server = Server(place.listen(), program, size, idle)
        os.write(told, f"{os.getpid()}\n".encode())
        os.close(told)
        server.serve()
    except Exception as error:  # noqa: BLE001 - nobody sees a traceback: who started it is told
        with suppress(OSError):
            os.write(told, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(0)
