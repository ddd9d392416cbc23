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
    from tui.early import begin, names_file  # noqa: PLC0415 - as above

    if not names_file(arguments):
        from tui.cli.run import run  # noqa: PLC0415 - loads click

        return run(arguments)
    # The usual case: nothing is to be parsed, and the first lines are shown before anything that takes long is loaded.
    begun = begin(arguments[0])
    try:
        from tui.cli.faults import guarded  # noqa: PLC0415 - as said
        from tui.cli.opening import open_desk  # noqa: PLC0415 - as said

        return guarded(lambda: open_desk(arguments[0], begun=begun))
    finally:
        if begun:
            begun.leave()
