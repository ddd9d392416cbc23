"""Why the reader found what it found, in words that a journalist understands, and what it is unsure of."""

from tui.explain.doubts import doubts
from tui.explain.explaining import explain

__all__ = ["doubts", "explain"]
