"""What several commands take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.model import Document, Listing, Misfit


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
library_option = click.option(
    "--library",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where what was read is kept; a file in your data folder.",
)


def library_file(named: Path | None) -> Path:
    """The library's file: the one that was named, or the user's own."""
    from tui import paths  # noqa: PLC0415 - loads platformdirs

    return named or paths.user_library()


class _LogFile(click.Path):
    """A file of corrections, read at once: what is wrong with it is told before anything else is done."""

    name = "corrections"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The log of the file."""
        from tui.corrections import parse  # noqa: PLC0415 - loads the model

        path = Path(str(super().convert(value, param, ctx)))
        try:
            return parse(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise click.ClickException(f"{path}: {error.strerror or error}") from error
        except UnicodeDecodeError:
            raise click.ClickException(f"{path}: not UTF-8 text") from None
        except ValueError as error:
            raise click.ClickException(f"{path}, {error}") from error


LOG_FILE = _LogFile(path_type=str)
corrections_option = click.option(
    "--corrections", type=LOG_FILE, metavar="FILE", help="Apply the corrections of this file."
)


def look(desk: Desk, source: str, published: date | None) -> Document | Listing:
    """The article, or the list of them in a folder or feed; a usage error that says why not."""
    try:
        return desk.look(source, published)
    except ValueError as error:
        raise click.ClickException(str(error)) from error


def open_document(desk: Desk, source: str) -> Document:
    """The article, or a usage error that says why not; so it is for a folder or a feed."""
    try:
        return desk.open(source)
    except ValueError as error:
        raise click.ClickException(str(error)) from error


def tell_misfits(misfits: Iterable[Misfit]) -> None:
    """Say on standard error which corrections do not fit, and why."""
    from tui.reading.normalise import one_line  # noqa: PLC0415 - loads the model

    for misfit in misfits:
        click.echo(f"dateline: correction {misfit.number + 1} does not fit: {one_line(misfit.reason)}", err=True)
