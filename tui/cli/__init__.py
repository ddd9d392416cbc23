"""The command line. Importing it loads click and nothing heavier: `dateline --version` answers at once."""

from tui.cli.run import main

__all__ = ["main"]
