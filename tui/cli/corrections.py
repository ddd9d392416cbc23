"""`dateline corrections`: what was put right in an article, to and from a file that can be shared and compared."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.options import LOG_FILE, SOURCE, library_file, library_option, open_document

if TYPE_CHECKING:
    from tui.corrections import Log

_EXAMPLES = """\b
Examples:
  dateline corrections export story.md > story.jsonl
  dateline corrections import story.md story.jsonl
  dateline show story.md --corrections story.jsonl
"""


@click.group(short_help="Share what you corrected in an article.", epilog=_EXAMPLES)
def corrections() -> None:
    """Bring the corrections that were made in an article into a file, or from one.

    The file has a line of JSON for each correction, so that two of them can be compared with diff.
    """


@corrections.command(short_help="Write them to a file.")
@click.argument("article", type=SOURCE)
@click.argument("out", type=click.Path(path_type=str, dir_okay=False), required=False)
@library_option
def export(article: str, out: str | None, library: Path | None) -> None:
    """Write the corrections of an article to a file, or print them."""
    from tui.corrections import dump  # noqa: PLC0415 - loads the model
    from tui.desk import Desk  # noqa: PLC0415

    desk = Desk(library=library_file(library))
    document = open_document(desk, article)
    log = desk.history(document).done
    try:
        if out:
            desk.write_corrections(document, log, out)
        else:
            sys.stdout.buffer.write(dump(document, log).encode())
    except OSError as error:
        raise click.ClickException(f"{out}: {error.strerror or error}") from error


@corrections.command("import", short_help="Take them from a file.")
@click.argument("article", type=SOURCE)
@click.argument("log", type=LOG_FILE, metavar="FILE")
@library_option
def take(article: str, log: Log, library: Path | None) -> None:
    """Add the corrections of a file to those of an article; those that it has already are left out."""
    from tui.desk import Desk  # noqa: PLC0415 - loads the model

    desk = Desk(library=library_file(library))
    document = open_document(desk, article)
    before = desk.history(document)
    after = before.joined(log.corrections)
    desk.keep_history(document, after)
    taken = len(after.done) - len(before.done)
    click.echo(f"{Path(article).name}: {taken} of {len(log.corrections)} corrections taken, {len(after.done)} in all")
