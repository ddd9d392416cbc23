"""The user's settings: a TOML file in the configuration folder, checked by pydantic, written with its comments kept.

What writes and what explains a mistake is imported when something is written or wrong: the start pays for neither.
"""

from tui.settings.loading import load
from tui.settings.model import Settings

__all__ = ["Settings", "load"]
