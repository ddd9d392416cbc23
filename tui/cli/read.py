"""`dateline [ARTICLE]`: the desk itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.opening import open_desk
from tui.cli.options import SOURCE, corrections_option, library_option, published_option

if TYPE_CHECKING:
    from tui.corrections import Log

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
def read(article: str | None, published: date | None, corrections: Log | None, library: Path | None) -> None:
    """Open an article on the desk. `read` itself need not be written.

    Without ARTICLE it goes on with what was open when a line dropped, else it opens the first one in store.

    ARTICLE is a file (text, Markdown, HTML, PDF, Word, mail), an address, a folder or a feed, or - for standard input.
    """
    open_desk(article, published, corrections, library)
