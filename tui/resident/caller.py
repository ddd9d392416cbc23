"""Asks the resident process for an app on this terminal, and stands in for it in the eyes of the shell.

The app runs in another session, where no signal of this terminal comes: the caller passes them on, stops when the app
does, and ends as it ended.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` itself takes a third of the time of a call
    from _socket import socket
    from collections.abc import Sequence
    from types import FrameType
    from typing import Any

_PATIENCE = 0.5
"""Seconds that the resident process has to answer before the app is started without it."""
_PASSED_ON = ("SIGWINCH", "SIGTERM", "SIGHUP", "SIGINT", "SIGTSTP", "SIGCONT")
_BROKEN = 1
_MODES_OFF = b"\x1b[<u\x1b[?1000;1002;1003;1004;1006;1015;2004l\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[m"


def hand_over(arguments: Sequence[str]) -> int | None:
    """Have the resident process run the app here; -> its exit status, None where the app is to be started as ever."""
    if {"-", "resident", "--resident"} & set(arguments) or not _is_at_terminal():
        return None
    from tui.resident.place import socket_path  # noqa: PLC0415 - who has no terminal needs no resident process

    if not os.path.exists(socket_path()):  # noqa: PTH110 - a Path takes longer to load
        return None
    from tui.resident.place import connect  # noqa: PLC0415 - where none listens nothing more is loaded

    connection = connect(_PATIENCE)
    if connection is None:
        return None
    try:
        return _call(connection, arguments)
    finally:
        connection.close()


def _call(connection: socket, arguments: Sequence[str]) -> int | None:
    """Have an app run by whoever is at the other end; as `hand_over`."""
    import termios  # noqa: PLC0415 - as above

    from tui.resident import call  # noqa: PLC0415 - as above

    try:
        here = os.open(".", os.O_RDONLY)
        try:
            call.send(connection, call.start(arguments), [0, 1, 2, here])
        finally:
            os.close(here)
        word, number = _line(connection).split()
        before = termios.tcgetattr(0)
        if word != "app":
            return None
        app = int(number)
        # Only now does it touch the terminal: who took too long is left alone.
        connection.sendall(b"go\n")
    except (OSError, ValueError, termios.error):
        return None
    return _stand_in(connection, app, before)


def _is_at_terminal() -> bool:
    """Whether all three streams are the terminal, which is ours now."""
    try:
        return all(map(os.isatty, range(3))) and os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return False


def _stand_in(connection: socket, app: int, before: list[Any]) -> int:
    """Wait until the app has ended; -> its exit status."""
    import signal  # noqa: PLC0415 - loaded while the app begins
    from contextlib import suppress  # noqa: PLC0415 - as above

    def pass_on(number: int, _frame: FrameType | None) -> None:
        """Send the app the signal that came here."""
        with suppress(ProcessLookupError):
            os.kill(app, number)

    for name in _PASSED_ON:
        signal.signal(getattr(signal, name), pass_on)
    connection.settimeout(None)
    while line := _line(connection):
        word, _, status = line.partition(" ")
        if word == "stopped":
            os.kill(os.getpid(), signal.SIGSTOP)
        elif word == "ended":
            return int(status)
        elif word == "killed":
            _put_back(before)
            return int(status)
    _put_back(before)
    return _BROKEN


def _put_back(before: list[Any]) -> None:
    """Put the terminal back as far as the caller can, after an app that could not."""
    import termios  # noqa: PLC0415 - as above
    from contextlib import suppress  # noqa: PLC0415 - as above

    with suppress(OSError, termios.error):
        os.write(2, _MODES_OFF)
        termios.tcsetattr(0, termios.TCSANOW, before)


def _line(connection: socket) -> str:
    """The next line that came; empty when the other end is gone."""
    line = b""
    while not line.endswith(b"\n"):
        try:
            byte = connection.recv(1)
        except ConnectionError:
            byte = b""
        if not byte:
            return ""
        line += byte
    return line.decode().strip()
