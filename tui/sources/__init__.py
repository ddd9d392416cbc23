"""From whatever the user names to a RawArticle: one file per kind of input, each with a `read`, and `sniff` chooses."""

from tui.sources.errors import SourceError
from tui.sources.material import Tell
from tui.sources.sniff import STANDARD_INPUT, look, read

__all__ = ["STANDARD_INPUT", "SourceError", "Tell", "look", "read"]
