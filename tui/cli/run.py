"""Runs a command by its arguments."""

from __future__ import annotations

from collections.abc import Sequence

import click

from tui.cli.faults import RefusedError, guarded
from tui.cli.parser import dateline


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments; -> its exit status, as `guarded` says."""
    return guarded(lambda: _parsed(arguments))


def _parsed(arguments: Sequence[str]) -> object:
    try:
        return dateline.main(list(arguments), prog_name="dateline", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        raise RefusedError(error.format_message()) from error
