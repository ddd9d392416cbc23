"""From a file to a RawArticle: one file per kind of input, each `read(...) -> RawArticle`, and `sniff` chooses."""

from tui.sources.errors import SourceError
from tui.sources.sniff import STANDARD_INPUT, read

__all__ = ["STANDARD_INPUT", "SourceError", "read"]
