"""Turns whatever goes wrong into one line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper

BROKEN, WRONG, INTERRUPTED = 1, 2, 130
"""Exit statuses: a fault of the program; of what it was given; ctrl+c."""


class RefusedError(Exception):
    """What the program was given is wrong; its words say what and where on one line."""


def guarded(work: Callable[[], object]) -> int:
    """Do some work; -> the exit status: what it returns, if that is one, or what came of its failure.

    0 done, 1 a fault of the program or a reader of its output that went away, 2 an input or argument that is wrong, 130
    interrupted. With DATELINE_DEBUG set a fault of the program is raised instead, with its traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        status = work()
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except RefusedError as error:
        return _complain(str(error), WRONG)
    except BrokenPipeError:
        return _hush()
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        return _complain(f"internal error: {type(error).__name__}: {error}", BROKEN)
    return status if isinstance(status, int) else 0


def _complain(message: str, status: int) -> int:
    """Say on one clean line of standard error what is wrong; -> the status given."""
    from tui.reading.normalise import one_line  # noqa: PLC0415 - only a complaint pays for it

    with suppress(BrokenPipeError):
        if sys.stderr:
            sys.stderr.write(f"dateline: {one_line(message)}\n")
            sys.stderr.flush()
    return status


def _hush() -> int:
    """Nobody reads the output any more: let the interpreter's last flush go nowhere instead of failing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN
