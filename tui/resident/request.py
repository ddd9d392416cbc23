"""What the resident process hears: a start with all that it is to be like, or a question."""

from __future__ import annotations

import os
from collections.abc import Mapping
from socket import recv_fds, socket
from typing import NamedTuple

from tui.resident.call import LENGTH, message

_MOST = 1 << 22
"""More bytes than an environment and arguments can have."""


class Request(NamedTuple):
    """A start as it would be without a resident process, or a question."""

    asked: str
    program: tuple[str, ...]
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    umask: int
    encoding: str

    def message(self) -> bytes:
        """It in bytes, to be handed on."""
        return message(self.asked, self.program, self.arguments, self.environment, (self.umask, self.encoding))


def receive(connection: socket, most: int = 4) -> tuple[Request, list[int]]:
    """A request and the files that came with it, at most so many.

    Raises:
        OSError: when the caller is gone, or too slow.
        ValueError: when it is no request.
    """
    head, files, _, _ = recv_fds(connection, LENGTH, most)
    try:
        return _request(_exactly(connection, _length(head))), list(files)
    except BaseException:
        for file in files:
            os.close(file)
        raise


def _length(head: bytes) -> int:
    length = int.from_bytes(head, "big") if len(head) == LENGTH else 0
    if not 0 < length <= _MOST:
        raise ValueError("no request")
    return length


def _request(data: bytes) -> Request:
    """The request in bytes."""
    asked, umask, encoding, *rest = data.decode("utf-8", "surrogateescape").split("\0")
    program, rest = _counted(rest)
    arguments, variables = _counted(rest)
    environment = dict(variable.split("=", 1) for variable in variables)
    return Request(asked, program, arguments, environment, int(umask), encoding)


def _counted(fields: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """As many of the fields as the first one says, and the rest."""
    count, *rest = fields
    if not 0 <= int(count) <= len(rest):
        raise ValueError("no request")
    return tuple(rest[: int(count)]), rest[int(count) :]


def _exactly(connection: socket, length: int) -> bytes:
    data = b""
    while len(data) < length:
        piece = connection.recv(length - len(data))
        if not piece:
            raise ConnectionError("the caller is gone")
        data += piece
    return data
