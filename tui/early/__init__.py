"""What stands on the screen before the app does: the first lines of an article, in their very places.

It loads nothing that takes long, and shows what it is sure of: the app, when it comes, moves none of it.
"""

from tui.early.beginning import begin, drawn, names_file

__all__ = ["begin", "drawn", "names_file"]
