"""What was read is kept: one SQLite file of readings, corrections, notes, places, searches and articles opened."""

from tui.library.library import Library
from tui.library.store import LibraryError

__all__ = ["Library", "LibraryError"]
