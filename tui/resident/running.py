"""The app in a fork of the resident process, on the caller's terminal, as if the caller had started it."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from socket import socket
from typing import NamedTuple, NoReturn

from tui.resident.request import Request

Size = tuple[int, int]
"""Columns and rows of a terminal."""
_PATIENCE = 2.0
"""Seconds that the caller has to say go."""


class Program(NamedTuple):
    """What the resident process is resident for.

    `load` loads all that any app needs; `prepare` makes an app for a terminal of this size, to be used by the `start`
    that comes next in the same process; `start` runs the program with arguments, and gives its exit status.
    """

    load: Callable[[], None]
    prepare: Callable[[Size], None]
    start: Callable[[Sequence[str]], int]


def run(connection: socket, request: Request, files: Sequence[int], program: Program) -> NoReturn:
    """Run the program, tell the caller how it ended, and end the process."""
    status = 1
    try:
        os.setpgid(0, 0)
        connection.settimeout(_PATIENCE)
        connection.sendall(f"app {os.getpid()}\n".encode())
        if connection.recv(3) != b"go\n":
            os._exit(0)
        _become(request, files)
        status = _status(program, request.arguments)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    finally:
        try:
            connection.sendall(f"ended {status}\n".encode())
        finally:
            # The threads of the app have ended with it; what is loaded is not taken apart piece by piece.
            os._exit(status)


def _become(request: Request, files: Sequence[int]) -> None:
    """Have the caller's streams, folder, environment and defaults."""
    for standard, file in enumerate(files[:3]):
        os.dup2(file, standard)
    os.fchdir(files[3])
    for file in files:
        os.close(file)
    os.umask(request.umask)
    os.environ.clear()
    os.environ.update(request.environment)
    time.tzset()
    random.seed()
    sys.argv[1:] = request.arguments
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Made anew: those of the resident process believe that they could be wound back, as what they were could.
    for standard, name in enumerate(("stdin", "stdout", "stderr")):
        stream = _stream(standard, "w" if standard else "r", request.encoding)
        for called in (name, f"__{name}__"):
            setattr(sys, called, stream)


def _stream(file: int, mode: str, encoding: str) -> TextIOWrapper:
    stream = os.fdopen(file, mode, buffering=1, encoding=encoding, errors="replace", closefd=False)
    assert isinstance(stream, TextIOWrapper)
    return stream


def _status(program: Program, arguments: Sequence[str]) -> int:
    """The exit status, also of what ends the program from inside; as the interpreter gives it."""
    try:
        return program.start(arguments)
    except SystemExit as error:
        if isinstance(error.code, str):
            sys.stderr.write(f"{error.code}\n")
            return 1
        return error.code or 0
