"""`dateline library`: what is kept, outside the desk."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.options import library_file, library_option

if TYPE_CHECKING:
    from tui.desk import Desk

_EXAMPLES = """\b
Examples:
  dateline library where
  dateline library notes oil sanctions
  dateline library export-notes > notes.md
"""


@click.group(short_help="What is kept: articles, notes.", epilog=_EXAMPLES, subcommand_metavar="COMMAND")
def library() -> None:
    """What is kept of the articles that were read.

    The desk alone writes it: `show` and `extract` read an article anew, so that what they print depends on it alone.
    """


def _desk(named: Path | None) -> Desk:
    """A desk with the library, or a usage error that says what is wrong with it."""
    from tui.desk import Desk  # noqa: PLC0415

    file = library_file(named)
    if not file.exists():
        raise click.ClickException(f"there is no library {file} yet: the desk makes it when an article is opened")
    desk = Desk(library=file)
    desk.library  # noqa: B018 - opened, so that its trouble is known
    if desk.library_trouble:
        raise click.ClickException(desk.library_trouble.removesuffix(": nothing will be kept"))
    return desk


@library.command()
@library_option
def where(library: Path | None) -> None:
    """Print the library's file."""
    click.echo(library_file(library))


@library.command("list")
@library_option
def list_(library: Path | None) -> None:
    """Print the articles that were opened, the last first: id, day, how often, title, source."""
    for article in _desk(library).opened():
        day, times = f"{article.last:%Y-%m-%d}", str(article.times)
        _echo("\t".join(map(_clean, (article.article, day, times, article.title or "", article.source))))


@library.command()
@click.argument("articles", nargs=-1, required=True, metavar="ID...")
@library_option
def forget(articles: tuple[str, ...], library: Path | None) -> None:
    """Forget articles, by the ids that `list` prints, with all notes and corrections, and give the room back."""
    desk = _desk(library)
    unknown = [article for article in articles if not desk.library.forget(article)]
    desk.library.vacuum()
    if unknown:
        raise click.ClickException(f"no article {', '.join(unknown)} is kept")


@library.command()
@click.argument("words", nargs=-1)
@library_option
def notes(words: tuple[str, ...], library: Path | None) -> None:
    """Print the notes that have all these words, or all notes: source, offset, the words it is on, the note."""
    for found in _desk(library).find_notes(" ".join(words)):
        note = found.note
        _echo("\t".join((_clean(found.source), str(note.start), _clean(note.quoted), _clean(note.words))))


@library.command("export-notes")
@click.argument("words", nargs=-1)
@library_option
def export_notes(words: tuple[str, ...], library: Path | None) -> None:
    """Print notes as Markdown, article by article: all of them, or those that have all these words."""
    found = sorted(
        _desk(library).find_notes(" ".join(words)), key=lambda f: (f.published or "", f.article, f.note.start)
    )
    from tui.exports.notes import markdown  # noqa: PLC0415

    _echo("\n".join(markdown(tuple(of)) for _article, of in groupby(found, key=lambda f: f.article)))


def _clean(text: str) -> str:
    from tui.reading.normalise import one_line  # noqa: PLC0415

    return one_line(text)


def _echo(text: str) -> None:
    sys.stdout.write(f"{text}\n" if text else "")
