"""The commands put together; without the name of one, `read` it is."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from tui import __version__
from tui.cli.completion import completion
from tui.cli.corrections import corrections
from tui.cli.extract import extract
from tui.cli.library import library
from tui.cli.read import read
from tui.cli.resident import resident
from tui.cli.settings import settings
from tui.cli.show import show

_OWN_OPTIONS = frozenset({"-h", "--help", "--version"})


class DeskGroup(click.Group):
    """A group whose first argument may be an article."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `read` before arguments that name no command; completion of nothing at all still offers the commands."""
        completes = ctx.resilient_parsing and not args
        if args[:1] == ["--resident"]:
            args = ["resident", *args[1:]]
        if not completes and (not args or args[0] not in {*self.commands, *_OWN_OPTIONS}):
            args = ["read", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and files, for the first word may be either."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


_EPILOG = """\b
Examples:
  dateline                                  open the first article
  dateline story.md --date 2025-08-08       open a story, saying when it was published
  dateline show story.txt | less            its reading as text
  dateline extract story.txt                its reading as JSON
  dateline extract *.txt --out readings     a JSON file for each
  dateline corrections export story.txt     what you put right in it, to share
  dateline --resident                       have a process that opens articles at once
  eval "$(dateline completion bash)"        complete commands and files with tab

\b
Environment:
  NO_COLOR          no colours
  DATELINE_DEBUG    show the traceback of a fault of the program

\b
Exit status:
  0 done, 1 a fault of the program, 2 a wrong input or argument, 130 interrupted
"""


@click.group(
    cls=DeskGroup,
    commands=[read, show, extract, corrections, library, settings, resident, completion],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[COMMAND] [ARTICLE] [OPTIONS]",
    options_metavar="",
    epilog=_EPILOG,
)
@click.version_option(__version__, message="dateline %(version)s")
def dateline() -> None:
    """Read news closely: who is in it, what they said, and what happened when.

    ARTICLE is a file (text, Markdown, HTML, PDF, Word, mail), an address, a folder or a feed to choose from, or - for
    standard input; without one, a first article opens. One whose name is that of a command is given with its folder:
    ./extract.
    """
