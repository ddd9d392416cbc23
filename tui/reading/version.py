"""Which reader this is: another as soon as its code or its weights are, and told without loading either."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from tui import __version__

_ROOM = Path(__file__).parent
_READS = frozenset({".py", ".json", ".onnx", ".txt"})


@cache
def reader_version() -> str:
    """A digest over all that reads."""
    return _version(*_ROOM.rglob("*"))


@cache
def opener_version() -> str:
    """A digest over all that makes documents of files."""
    return _version(_ROOM / "normalise.py", *(_ROOM.parent / "sources").rglob("*"), *(_ROOM.parent / "model").glob("*"))


def _version(*files: Path) -> str:
    """A digest over the program's version, and over name, size and time of every file.

    They are not opened: the weights are large, and who installs or changes a file gives it another time.
    """
    parts = [__version__]
    for path in sorted(files):
        if path.suffix in _READS:
            known = path.stat()
            parts.append(f"{path.relative_to(_ROOM.parent)} {known.st_size} {known.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
