"""`dateline extract`: readings as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import click

from tui.cli.options import SOURCE, corrections_option, published_option

if TYPE_CHECKING:
    from tui.cli.batch import Outcome
    from tui.corrections import Log

_INDENT = 2
_EXAMPLES = """\b
Examples:
  dateline extract story.md --date 2025-08-08
  curl -s https://example.org/story.txt | dateline extract -
  dateline extract --list stories.tsv --out readings
  dateline extract https://example.org/feed.xml > readings.jsonl
"""


@click.command(short_help="Print readings as JSON.", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, type=SOURCE, metavar="FILE...")
@click.option(
    "--format", "form", type=click.Choice(["json"]), default="json", show_default=True, help="The form of output."
)
@published_option
@corrections_option
@click.option("--list", "listing", type=SOURCE, metavar="FILE", help="More inputs: one a line, after a tab its date.")
@click.option("--out", type=click.Path(path_type=str), metavar="FOLDER", help="Write <name>.json here for each input.")
@click.pass_context
def extract(  # noqa: PLR0913, PLR0917 - a parameter for each option
    ctx: click.Context,
    files: tuple[str, ...],
    form: str,
    published: date | None,
    corrections: Log | None,
    listing: str | None,
    out: str | None,
) -> None:
    """Print readings as JSON: the facts of each article, with their places in its text.

    An input is a file, an address, or a folder or feed, whose articles are all read. One article gives one object,
    several give one object a line. An input that cannot be read is named on standard
    error and does not stop the rest; the exit status is then 2. With --out, the second input of a name is written
    as <name>-2.json, which is said on standard error.
    """
    del form  # there is one so far
    from tui.cli.batch import read_all  # noqa: PLC0415 - loads the model
    from tui.cli.listing import gather  # noqa: PLC0415

    inputs, wrong = gather(files, listing, published)
    if corrections:
        # Named for a single article, they are tried on that one whichever it is.
        log = corrections._replace(article="") if len(inputs) == 1 else corrections
        inputs = [given._replace(corrections=log) for given in inputs]
    for line in wrong:
        _say(line)
    indent = _INDENT if out or len(inputs) + len(wrong) == 1 else None
    outcomes = read_all(inputs, indent=indent, indent_many=_INDENT if out else None)
    # Readings that go to the same terminal show how far they are themselves.
    shown = len(inputs) > 1 and sys.stderr.isatty() and (bool(out) or not sys.stdout.isatty())
    failed = _deliver(chain.from_iterable(_with_progress(outcomes, len(inputs)) if shown else outcomes), out)
    ctx.exit(2 if wrong or failed else 0)


def _deliver(outcomes: Iterable[Outcome], out: str | None) -> int:
    """Write every reading where it belongs, name what failed; -> how many did."""
    from tui.cli.folder import Folder  # noqa: PLC0415

    folder = Folder(out) if out else None
    failed = 0
    for outcome in outcomes:
        if outcome.remark:
            _say(outcome.remark)
        if outcome.json is None:
            failed += 1
            _say(outcome.error or outcome.source)
            continue
        for line in outcome.misfits:
            _say(line)
        if folder:
            if other := folder.write(outcome.source, outcome.json):
                _say(f"{outcome.source}: written as {other}")
        else:
            _print(outcome.json)
    return failed


def _print(json: str) -> None:
    """JSON is UTF-8, whatever the terminal's encoding."""
    left = memoryview(json.encode() + b"\n")
    while left:
        # With PYTHONUNBUFFERED this is the bare file, which may take a part only.
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def _say(message: str) -> None:
    from tui.reading.normalise import one_line  # noqa: PLC0415

    click.echo(f"dateline: {one_line(message)}", err=True)


def _with_progress(outcomes: Iterable[list[Outcome]], total: int) -> Iterator[list[Outcome]]:
    """The outcomes, with a bar on standard error while they come; what is said meanwhile stands above it."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        for several in outcomes:
            yield several
            progress.advance(task)
