"""`dateline show`: a reading in the terminal's own scroll-back, or down a pipe."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from tui.cli.options import SOURCE, corrections_option, open_document, published_option, tell_misfits

if TYPE_CHECKING:
    from tui.corrections import Log

_EXAMPLES = """\b
Examples:
  dateline show story.md
  dateline show story.md --width 72 | less
"""


@click.command(short_help="Print a reading as text.", epilog=_EXAMPLES)
@click.argument("file", type=SOURCE)
@published_option
@corrections_option
@click.option(
    "--width", type=click.IntRange(min=20), metavar="COLUMNS", help="How wide to print; the terminal's width."
)
def show(file: str, published: date | None, corrections: Log | None, width: int | None) -> None:
    """Print a reading: the article with its marks, who is in it, what they said, and what happened when.

    In a pipe, or with NO_COLOR set, it is plain text.
    """
    from tui.cli.rendering import Page  # noqa: PLC0415 - loads rich and pydantic
    from tui.desk import Desk  # noqa: PLC0415

    desk = Desk()
    document = open_document(desk, file, published)
    corrected = desk.read_corrected(document, corrections.corrections if corrections else ())
    Page(corrected.reading, width).print()
    tell_misfits(corrected.misfits)
