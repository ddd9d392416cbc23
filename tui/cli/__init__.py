"""The command line. Importing it loads nothing: an article is on the screen before anything else is there."""

import sys


def main() -> None:
    """The console command `dateline`."""
    from tui.early import begin  # noqa: PLC0415 - who imports a command needs no beginning

    begun = begin(sys.argv[1:])
    try:
        from tui.cli.run import run  # noqa: PLC0415 - loads click, after the first lines are shown

        status = run(sys.argv[1:], begun)
    finally:
        if begun:
            begun.leave()
    sys.exit(status)
