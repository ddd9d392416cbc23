"""What is said and kept of an error that nobody foresaw: a line for the reader, the whole of it in a log."""

from __future__ import annotations

import os
import traceback
from datetime import UTC, datetime

from tui.paths import user_log
from tui.ui.widgets.title_bar import printable

DEBUG = "DATELINE_DEBUG"
"""The variable that has tracebacks shown."""
_LONGEST = 160


def is_debugging() -> bool:
    """Whether whoever runs the program wants to see tracebacks."""
    return bool(os.environ.get(DEBUG))


def record(error: BaseException) -> str:
    """Write an error to the log; -> one clean line that says what it is, and where the rest is told."""
    # An error may quote the article, which could command the terminal.
    what = printable(" ".join(f"{type(error).__name__}: {error}".split()))[:_LONGEST].rstrip(" :")
    told = f"dateline: something went wrong that should not have ({what})"
    log = user_log()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as lines:
            lines.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{''.join(traceback.format_exception(error))}\n")
    except OSError as failure:
        return f"{told}; the log {log} cannot be written ({failure.strerror}); {DEBUG}=1 shows the whole"
    return f"{told}; the whole is in {log}"
