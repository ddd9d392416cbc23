"""Where the resident process listens, and who may talk to it: its owner, by the socket's place, mode and peer."""

from __future__ import annotations

import os
import stat
import struct
import sys
from _socket import AF_UNIX, SOCK_STREAM, SOL_SOCKET, socket  # as in `call`

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket as sockets

_LOCAL, _LOCAL_PEERCRED = 0, 1
"""macOS and the BSDs, which have no names for it in Python."""


def socket_path() -> str:
    """The socket: in the user's runtime folder, or where there is none in one of ours among the temporary files."""
    uid = os.getuid()
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{uid}"):
        if os.path.isabs(folder) and is_own(folder):  # noqa: PTH117 - a Path takes longer to load
            return f"{folder}/dateline/resident"
    return f"{os.environ.get('TMPDIR', '').rstrip('/') or '/tmp'}/dateline-{uid}/resident"  # noqa: S108 - checked


def is_own(folder: str) -> bool:
    """Whether a folder is the user's, no link, and nobody else may look into it."""
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077


def peer_uid(connection: socket) -> int:
    """Whose process is at the other end."""
    if sys.platform == "linux":
        from _socket import SO_PEERCRED  # noqa: PLC0415 - other systems have none

        _, uid, _ = struct.unpack("3i", connection.getsockopt(SOL_SOCKET, SO_PEERCRED, struct.calcsize("3i")))
    else:
        _, uid = struct.unpack("2I", connection.getsockopt(_LOCAL, _LOCAL_PEERCRED, struct.calcsize("2I")))
    return int(uid)


def connect(patience: float) -> socket | None:
    """A connection to the user's own resident process; None where there is none, or it does not answer in time."""
    path = socket_path()
    if not is_own(os.path.dirname(path)):  # noqa: PTH120 - as above
        return None
    connection = socket(AF_UNIX, SOCK_STREAM)
    connection.settimeout(patience)
    try:
        connection.connect(path)
        if peer_uid(connection) == os.getuid():
            return connection
    except OSError:
        pass
    connection.close()
    return None


def listen() -> sockets.socket:
    """The socket to listen at, in the place of one that nobody listens at any more.

    Raises:
        OSError: when it cannot be, or another process listens there.
    """
    import socket as sockets  # noqa: PLC0415 - a caller does without

    path = socket_path()
    folder = os.path.dirname(path)  # noqa: PTH120 - as above
    if not is_own(folder):
        os.mkdir(folder, 0o700)  # noqa: PTH102 - as above
    listening = sockets.socket(AF_UNIX, SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        if os.path.exists(path):  # noqa: PTH110 - as above
            os.unlink(path)  # noqa: PTH108 - as above
        listening.bind(path)
        listening.listen(16)
    except OSError:
        listening.close()
        raise
    finally:
        os.umask(mask)
    return listening
