"""What a document was made of: by it the library knows a file again before anything is loaded that could open it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path


def origin(source: str, published: date | None) -> str | None:
    """A digest of a file and of what else a document of it depends on: its name, and the date that the user gives.

    None when it is no file. Not the time of its last change: that may stay while the file does not.

    Raises:
        OSError: when the file cannot be read.
        ValueError: when this cannot be the name of one.
    """
    if not Path(source).is_file():
        return None
    with Path(source).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(f"\0{source}\0{published or ''}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
