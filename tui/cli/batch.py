"""Reading many articles: one after another, or in several processes when there are enough of them."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.sources import STANDARD_INPUT

if TYPE_CHECKING:
    from tui.corrections import Log
    from tui.desk import Desk
    from tui.model import Document

# A process needs about half a second to load what reads; below this many articles that costs more than it brings.
_WORTHWHILE = 24
_CHUNK = 4


class Input(NamedTuple):
    """An article to read, its publication date where the user knows it, and what is to be put right in it.

    Corrections that name no article are of any.
    """

    source: str
    published: date | None = None
    corrections: Log | None = None


class Outcome(NamedTuple):
    """What became of an article: its reading as JSON, or one clean line that says why there is none.

    `remark` is a clean line on a reading that there is, `misfits` are lines about the corrections that do not fit it.
    """

    source: str
    json: str | None
    error: str | None = None
    remark: str | None = None
    misfits: tuple[str, ...] = ()


def read_all(
    inputs: Sequence[Input], *, indent: int | None = None, indent_many: int | None = None
) -> Iterator[list[Outcome]]:
    """The outcomes of every input, in their order: one of an article, one of each in a feed.

    One that fails does not stop the others. `indent` is that of the JSON, `indent_many` of the articles of a feed.
    """
    reader = partial(read_one, indent=indent, indent_many=indent_many)
    processes = min(_cpus(), len(inputs) // _WORTHWHILE + 1)
    # Only this process has the standard input.
    if processes < 2 or any(given.source == STANDARD_INPUT for given in inputs):
        yield from map(reader, inputs)
        return
    # Not fork: a thread of a library that holds a lock at that moment would hold it in the child for ever.
    context = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
    context.set_forkserver_preload(["tui.desk", "tui.sources", "tui.reading.pipeline", "tui.reading.encoder.network"])
    signal.signal(signal.SIGTERM, _leave)
    pool = ProcessPoolExecutor(processes, context, initializer=_begin)
    try:
        yield from pool.map(reader, inputs, chunksize=_CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def read_one(given: Input, *, indent: int | None = None, indent_many: int | None = None) -> list[Outcome]:
    """Read one input; whatever goes wrong with an article becomes its outcome."""
    from tui.desk import Desk  # noqa: PLC0415 - loaded in the process that reads
    from tui.model import Listing  # noqa: PLC0415

    desk = Desk()
    try:
        found = desk.look(given.source, given.published)
    except Exception as error:  # noqa: BLE001 - a fault in opening one input must not cost the user the others
        return [Outcome(given.source, None, _complaint(given.source, error))]
    if not isinstance(found, Listing):
        return [_read(desk, given.source, found, given.corrections, indent)]
    outcomes: list[Outcome] = []
    for entry in found.entries:
        try:
            document = desk.open(entry, given.published)
        except Exception as error:  # noqa: BLE001 - as above
            outcomes.append(Outcome(entry.source, None, _complaint(entry.source, error)))
        else:
            outcomes.append(_read(desk, entry.source, document, given.corrections, indent_many))
    return outcomes


def _read(desk: Desk, source: str, document: Document, log: Log | None, indent: int | None) -> Outcome:
    from tui.model import foreign, to_json  # noqa: PLC0415 - loaded in the process that reads

    remark = foreign(document.language)
    try:
        fits = log is not None and log.article in ("", document.id)
        corrected = desk.read_corrected(document, log.corrections if log and fits else ())
    except Exception as error:  # noqa: BLE001 - a fault in reading one article must not cost the user the others
        return Outcome(source, None, _complaint(source, error))
    misfits = tuple(f"{source}: correction {m.number + 1} does not fit: {m.reason}" for m in corrected.misfits)
    json = to_json(corrected.reading, indent=indent)
    return Outcome(source, json, None, f"{document.source}: {remark}" if remark else None, misfits)


def _complaint(source: str, error: Exception) -> str:
    """What went wrong on a clean line: said by a source already, or a fault of the program."""
    from tui.reading.normalise import one_line  # noqa: PLC0415 - loaded in the process that reads
    from tui.sources import SourceError  # noqa: PLC0415

    if isinstance(error, SourceError):
        return str(error)
    if os.environ.get("DATELINE_DEBUG"):
        traceback.print_exception(error)
    return one_line(f"{source}: internal error: {type(error).__name__}: {error}")


def _cpus() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave(number: int, _frame: object) -> None:
    """End as a signal asks, but by way of what is still to be cleaned up: the other processes would wait for ever."""
    sys.exit(128 + number)


def _begin() -> None:
    """Make ready a process that reads.

    Ctrl+c goes to every process of the terminal; the first one ends the others, without their tracebacks. What is
    loaded stays loaded, so the garbage collector need not look through it time and again.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
