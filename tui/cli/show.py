"""`dateline show`: a reading in the terminal's own scroll-back, or down a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from tui.cli.options import SOURCE, corrections_option, look, published_option, tell_misfits

if TYPE_CHECKING:
    from tui.corrections import Log
    from tui.desk import Desk
    from tui.model import Document

_EXAMPLES = """\b
Examples:
  dateline show story.md
  dateline show story.md --width 72 | less
  dateline show https://example.org/2025/08/story
"""


@click.command(short_help="Print a reading as text.", epilog=_EXAMPLES)
@click.argument("file", type=SOURCE)
@published_option
@corrections_option
@click.option(
    "--width", type=click.IntRange(min=20), metavar="COLUMNS", help="How wide to print; the terminal's width."
)
@click.pass_context
def show(ctx: click.Context, file: str, published: date | None, corrections: Log | None, width: int | None) -> None:
    """Print a reading: the article with its marks, who is in it, what they said, and what happened when.

    FILE may be an address. Of a folder or feed every article is printed, and what cannot be read named on standard
    error; the exit status is then 2. In a pipe, or with NO_COLOR set, it is plain text.
    """
    from tui.cli.rendering import Page  # noqa: PLC0415 - loads rich and the model
    from tui.desk import Desk  # noqa: PLC0415
    from tui.model import foreign  # noqa: PLC0415

    desk = Desk()
    failed = False
    for document in _documents(desk, file, published):
        if isinstance(document, str):
            failed = True
            click.echo(f"dateline: {document}", err=True)
            continue
        if remark := foreign(document.language):
            click.echo(f"dateline: {document.source}: {remark}", err=True)
        corrected = desk.read_corrected(document, corrections.corrections if corrections else ())
        Page(corrected.reading, width).print()
        tell_misfits(corrected.misfits)
    ctx.exit(2 if failed else 0)


def _documents(desk: Desk, source: str, published: date | None) -> Iterator[Document | str]:
    """The article, or those of a folder or feed; a clean line in the place of one of them that cannot be read."""
    from tui.model import Listing  # noqa: PLC0415

    found = look(desk, source, published)
    if not isinstance(found, Listing):
        yield found
        return
    for entry in found.entries:
        try:
            yield desk.open(entry, published)
        except ValueError as error:
            yield str(error)
