"""`dateline [ARTICLE]`: the desk itself."""

from __future__ import annotations

import gc
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from tui.cli.options import SOURCE, corrections_option, library_file, library_option, look, published_option
from tui.ui.driver.begun import Begun

if TYPE_CHECKING:
    from tui.corrections import Log

_FIRST = "modi-putin.md"
"""The article in seeds/ that opens when none is named."""

_EXAMPLES = """\b
Examples:
  dateline story.md
  dateline https://example.org/2025/08/story
  dateline report.pdf
  dateline interviews/
  curl -s https://example.org/story.txt | dateline -
"""


@click.command(short_help="Open the desk (what dateline does without a command).", epilog=_EXAMPLES)
@click.argument("article", type=SOURCE, required=False)
@published_option
@corrections_option
@library_option
@click.pass_obj
def read(
    begun: Begun | None, article: str | None, published: date | None, corrections: Log | None, library: Path | None
) -> None:
    """Open an article on the desk. `read` itself need not be written.

    Without ARTICLE it goes on with what was open when a line dropped, else it opens the first one in store.

    ARTICLE is a file (text, Markdown, HTML, PDF, Word, mail), an address, a folder or a feed, or - for standard input.
    """
    try:
        _read(begun, article, published, corrections, library_file(library))
    finally:
        if begun:
            begun.leave()


def _read(
    begun: Begun | None, article: str | None, published: date | None, corrections: Log | None, library: Path
) -> None:
    """Open the desk.

    Raises:
        click.ClickException: when it cannot be, or the article cannot.
    """
    if not (_is_terminal(sys.stdout) and _is_terminal(sys.stderr)):
        raise click.ClickException("the desk needs a terminal; in a pipe use `dateline show` or `dateline extract`")
    if article != "-" and not _is_terminal(sys.stdin):
        raise click.ClickException("the desk needs a terminal for its keys; `dateline -` reads an article from a pipe")
    _refuse_bare_terminal()
    # What is loaded until the article is on the screen is there to stay: looking for garbage in it is lost time.
    gc.disable()
    from tui import paths, settings  # noqa: PLC0415 - who asks for --help does not wait for the desk
    from tui.desk import Desk  # noqa: PLC0415

    desk = Desk(corrections, library)
    source = article or desk.dropped() or str(paths.shared("seeds") / _FIRST)
    if source != "-" and "://" not in source and not Path(source).exists():
        # A mistyped name is told at once, and not after the screen has come and gone.
        look(desk, source, published)
    try:
        chosen = settings.load(paths.user_settings())
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    from tui.ui.app import run_desk  # noqa: PLC0415 - the only place that loads Textual

    if problem := run_desk(desk, source, published, chosen, begun):
        raise click.ClickException(problem)
    desk.end_session()


def _refuse_bare_terminal() -> None:
    """Say what to do instead on a terminal that nothing can be drawn on."""
    from tui.ui.terminal import Terminal  # noqa: PLC0415 - the screen's own knowledge, without Textual

    terminal = Terminal.of(os.environ)
    if not terminal.can_draw:
        named = f"TERM={terminal.name}" if terminal.name else "TERM is not set"
        raise click.ClickException(
            f"the desk cannot be drawn on this terminal ({named}); use `dateline show`, or set TERM if it can do more"
        )


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether it is one. A stream that was closed before the program began is none at all."""
    return stream is not None and stream.isatty()
