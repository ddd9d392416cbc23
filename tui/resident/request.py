"""What a caller says: where, how and with what it was started; or that it wants to know or to end something."""

from __future__ import annotations

import json
import os
import struct
import sys
from collections.abc import Mapping, Sequence
from socket import recv_fds, send_fds, socket
from typing import Any, NamedTuple

import tui

_LENGTH = struct.Struct("!I")
_MOST = 1 << 22
"""More bytes than an environment and arguments can have."""
_AT_IMPORT = ("TEXTUAL_", "ESCDELAY", "PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "PYTHONIOENCODING")
"""Beginnings of the variables that are looked at when modules are loaded."""
_OURS = "TEXTUAL_FPS="
"""Which the screen sets itself."""
STATUS, STOP = "status", "stop"


class Request(NamedTuple):
    """A start as it would be without a resident process, or a question."""

    asked: str
    program: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    environment: Mapping[str, str] = {}
    umask: int = 0o077
    encoding: str = "utf-8"


def program() -> tuple[str, ...]:
    """Which program this is: its version and place, Python's, and what it was told when it was loaded."""
    told = sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith(_AT_IMPORT))
    heard = (line for line in told if not line.startswith(_OURS))
    return (tui.__version__, tui.__file__, sys.version, os.path.realpath(sys.prefix), *heard)


def start(arguments: Sequence[str]) -> Request:
    """The start that this process was."""
    mask = os.umask(0o077)
    os.umask(mask)
    return Request("start", program(), tuple(arguments), dict(os.environ), mask, sys.stdout.encoding)


def send(connection: socket, request: Request, files: Sequence[int] = ()) -> None:
    """Send a request, and open files with it."""
    data = json.dumps(request._asdict()).encode("utf-8")
    send_fds(connection, [_LENGTH.pack(len(data))], files)
    connection.sendall(data)


def receive(connection: socket, most: int = 4) -> tuple[Request, list[int]]:
    """A request and the files that came with it, at most so many.

    Raises:
        OSError: when the caller is gone, or too slow.
        ValueError: when it is no request.
    """
    head, files, _, _ = recv_fds(connection, _LENGTH.size, most)
    try:
        return _request(json.loads(_exactly(connection, _length(head)))), list(files)
    except BaseException:
        for file in files:
            os.close(file)
        raise


def _length(head: bytes) -> int:
    length: int = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    if not 0 < length <= _MOST:
        raise ValueError("no request")
    return length


def _request(found: dict[str, Any]) -> Request:
    try:
        request = Request(**found)
    except TypeError as error:
        raise ValueError("no request") from error
    return request._replace(program=tuple(request.program), arguments=tuple(request.arguments))


def _exactly(connection: socket, length: int) -> bytes:
    data = b""
    while len(data) < length:
        piece = connection.recv(length - len(data))
        if not piece:
            raise ConnectionError("the caller is gone")
        data += piece
    return data
