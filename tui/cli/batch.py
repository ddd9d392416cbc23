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
    """What became of an input: its reading as JSON, or one clean line that says why there is none.

    `misfits` are lines about the corrections that do not fit it.
    """

    source: str
    json: str | None
    error: str | None = None
    misfits: tuple[str, ...] = ()


def read_all(inputs: Sequence[Input], *, indent: int | None = None) -> Iterator[Outcome]:
    """The outcome of every input, in their order. One that fails does not stop the others."""
    reader = partial(read_one, indent=indent)
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


def read_one(given: Input, *, indent: int | None = None) -> Outcome:
    """Read one article; whatever goes wrong with it becomes its outcome."""
    from tui.desk import Desk  # noqa: PLC0415 - loaded in the process that reads
    from tui.reading.normalise import one_line  # noqa: PLC0415

    desk = Desk()
    try:
        document = desk.open(given.source, given.published)
    except ValueError as error:
        return Outcome(given.source, None, str(error))
    try:
        log = given.corrections
        fits = log is not None and log.article in ("", document.id)
        corrected = desk.read_corrected(document, log.corrections if log and fits else ())
        misfits = (f"{given.source}: correction {m.number + 1} does not fit: {m.reason}" for m in corrected.misfits)
        return Outcome(given.source, corrected.reading.model_dump_json(indent=indent), None, tuple(misfits))
    except Exception as error:  # noqa: BLE001 - a fault in reading one article must not cost the user the others
        if os.environ.get("DATELINE_DEBUG"):
            traceback.print_exc()
        return Outcome(given.source, None, one_line(f"{given.source}: internal error: {type(error).__name__}: {error}"))


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
