"""What a caller says to the resident process, in bytes. Nothing is loaded for it that takes longer than the call.

A message is its length in four bytes and fields with a NUL between them, which neither an argument nor the environment
can have: what is asked, umask, encoding, how many words say which program it is, these, how many arguments there are,
these, and the environment. Open files go with it.
"""

from __future__ import annotations

import os
import sys
from _socket import SCM_RIGHTS, SOL_SOCKET, socket  # `socket` takes longer to load than the rest of a call
from array import array

import tui

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

START, STATUS, STOP = "start", "status", "stop"
LENGTH = 4
"""Bytes of a message's length."""
_AT_IMPORT = ("TEXTUAL_", "ESCDELAY", "PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "PYTHONIOENCODING")
"""Beginnings of the variables that are looked at when modules are loaded."""
_OURS = "TEXTUAL_FPS="
"""Which the screen sets itself."""
_PRIVATE = 0o077


def program() -> tuple[str, ...]:
    """Which program this is: its version and place, Python's, and what it was told when it was loaded."""
    told = sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith(_AT_IMPORT))
    heard = (line for line in told if not line.startswith(_OURS))
    return (tui.__version__, tui.__file__, sys.version, os.path.realpath(sys.prefix), *heard)


def start(arguments: Sequence[str]) -> bytes:
    """The message that asks for a start as this process was started."""
    mask = os.umask(_PRIVATE)
    os.umask(mask)
    return message(START, program(), arguments, os.environ, (mask, sys.stdout.encoding))


def message(
    asked: str,
    program: Sequence[str],
    arguments: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    manner: tuple[int, str] = (_PRIVATE, "utf-8"),
) -> bytes:
    """A message that asks for something; `manner` is the umask and the streams' encoding."""
    variables = (f"{name}={value}" for name, value in (environment or {}).items())
    counted = (str(len(program)), *program, str(len(arguments)), *arguments)
    fields = "\0".join((asked, *map(str, manner), *counted, *variables))
    data = fields.encode("utf-8", "surrogateescape")
    return len(data).to_bytes(LENGTH, "big") + data


def send(connection: socket, message: bytes, files: Sequence[int] = ()) -> None:
    """Send a message, and open files with it."""
    rights = [(SOL_SOCKET, SCM_RIGHTS, array("i", files))] if files else []
    sent = connection.sendmsg([message], rights)
    if sent < len(message):  # else whoever has all of it may be gone already
        connection.sendall(message[sent:])
