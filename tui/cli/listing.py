"""The inputs of `extract`: those named on the command line and those in a list."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from tui.cli.batch import Input
from tui.cli.options import parse_day
from tui.sources import STANDARD_INPUT
from tui.sources.material import silent


def gather(files: tuple[str, ...], listing: str | None, published: date | None) -> tuple[list[Input], list[str]]:
    """Every input, and a line for every line of the list that is wrong.

    `published` is for the inputs that have no date of their own in the list.

    Raises:
        click.ClickException: when there is nothing to read, or the list cannot be read.
    """
    inputs = [Input(file, published) for file in files]
    wrong: list[str] = []
    for number, line in enumerate(_lines(listing) if listing else (), start=1):
        try:
            inputs.append(_input(line, published))
        except ValueError as error:
            wrong.append(f"{listing}, line {number}: {error}")
    if not inputs and not wrong:
        raise click.UsageError("nothing to read: name a file, - for standard input, or a --list")
    if [listing, *(given.source for given in inputs)].count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once")
    return _unfolded(inputs, wrong), wrong


def _unfolded(inputs: list[Input], wrong: list[str]) -> list[Input]:
    """The inputs with the articles of a folder in its place; what is wrong with one is added to `wrong`."""
    from tui.sources import SourceError, folder  # noqa: PLC0415 - loads the model

    found: list[Input] = []
    for given in inputs:
        if not os.path.isdir(given.source):  # noqa: PTH112 - no name is wrong for it, whatever is in it
            found.append(given)
            continue
        try:
            entries = folder.read(given.source, silent).entries
        except SourceError as error:
            wrong.append(str(error))
        else:
            found.extend(Input(entry.source, given.published) for entry in entries)
    return found


def _input(line: str, published: date | None) -> Input:
    """A line of the list: a source, and after a tab its date; a tab can be part of a file's name."""
    source, tab, day = line.rpartition("\t")
    return Input(source, parse_day(day.strip()) if day.strip() else published) if tab else Input(line, published)


def _lines(listing: str) -> Iterator[str]:
    """The lines of the list that say anything; file names are decoded as the system does."""
    try:
        data = sys.stdin.buffer.read() if listing == STANDARD_INPUT else Path(listing).read_bytes()
    except OSError as error:
        raise click.ClickException(f"{listing}: {error.strerror or error}") from error
    text = os.fsdecode(data.removeprefix(b"\xef\xbb\xbf"))
    yield from (line for line in text.replace("\r\n", "\n").split("\n") if line.strip())
