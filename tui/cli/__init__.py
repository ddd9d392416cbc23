"""The command line. Importing it loads nothing: an article is on the screen before anything else is there."""

import sys
from collections.abc import Sequence


def main() -> None:
    """The console command `dateline`."""
    from tui.resident.caller import hand_over  # noqa: PLC0415 - who imports a command starts nothing

    status = hand_over(sys.argv[1:])
    sys.exit(start(sys.argv[1:]) if status is None else status)


def start(arguments: Sequence[str]) -> int:
    """Run the program in this process; -> its exit status."""
    from tui.early import begin  # noqa: PLC0415 - as above

    begun = begin(arguments)
    try:
        from tui.cli.run import run  # noqa: PLC0415 - loads click, after the first lines are shown

        return run(arguments, begun)
    finally:
        if begun:
            begun.leave()
