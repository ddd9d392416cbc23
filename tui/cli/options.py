"""What several commands take."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.model import Document, Listing


def parse_day(text: str) -> date:
    """The day of `2025-08-08`.

    Raises:
        ValueError: for anything else; the message says what is wanted.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date like 2025-08-08") from None


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    try:
        return parse_day(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


# A file name may be any bytes; whether it can be read is for the desk to say.
SOURCE = click.Path(path_type=str, allow_dash=True)
published_option = click.option(
    "--date",
    "published",
    callback=_day,
    metavar="YYYY-MM-DD",
    help="The day of publication; goes before the article's own.",
)


def look(desk: Desk, source: str, published: date | None) -> Document | Listing:
    """The article, or the list of them in a folder or feed; a usage error that says why not."""
    try:
        return desk.look(source, published)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
