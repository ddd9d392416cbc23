"""Runs a command, and turns whatever goes wrong into one line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

import click

from tui.cli.parser import dateline
from tui.ui.driver.begun import Begun

BROKEN, WRONG, INTERRUPTED = 1, 2, 130
"""Exit statuses: a fault of the program; of what it was given; ctrl+c."""


def run(arguments: Sequence[str], begun: Begun | None = None) -> int:
    """Run the command with these arguments, on a terminal where a screen may have been begun; -> its exit status.

    0 done, 1 a fault of the program or a reader of its output that went away, 2 an input or argument that is wrong, 130
    interrupted. With DATELINE_DEBUG set a fault of the program is raised instead, with its traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        status = dateline.main(list(arguments), prog_name="dateline", standalone_mode=False, obj=begun)
        if sys.stdout:
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        return complain(error.format_message(), WRONG)
    except BrokenPipeError:
        return _hush()
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        return complain(f"internal error: {type(error).__name__}: {error}", BROKEN)
    return status if isinstance(status, int) else 0


def complain(message: str, status: int) -> int:
    """Say on one clean line of standard error what is wrong; -> the status given."""
    from tui.reading.normalise import one_line  # noqa: PLC0415 - only a complaint pays for it

    with suppress(BrokenPipeError):
        click.echo(f"dateline: {one_line(message)}", err=True)
    return status


def _hush() -> int:
    """Nobody reads the output any more: let the interpreter's last flush go nowhere instead of failing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN
