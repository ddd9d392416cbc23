"""The user's settings: a TOML file in the configuration folder, checked by pydantic, written with its comments kept.

What checks, what writes and what explains a mistake is imported where there is a file, something to write, or something
wrong: the start pays for none of them.
"""

from tui.settings.loading import load
from tui.settings.model import Settings

__all__ = ["Settings", "load"]
