"""Where things are: styles and seeds in a checkout or inside the wheel, the user's files at home."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


def shared(name: str) -> Path:
    """A folder that is installed with the program: `styles` or `seeds`.

    Raises:
        FileNotFoundError: when the installation lacks it.
    """
    for root in (PACKAGE / "_share", CHECKOUT):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"the installation of dateline lacks its folder {name}")


def user_settings() -> Path:
    """The user's settings file, which need not exist."""
    return _home("XDG_CONFIG_HOME", ".config", "user_config_path") / "settings.toml"


def user_library() -> Path:
    """The file in which what was read is kept; it need not exist."""
    return _home("XDG_DATA_HOME", ".local/share", "user_data_path") / "library.sqlite"


def user_looks() -> Path:
    """The file in which it is kept how the desk looks; it need not exist."""
    return _home("XDG_CACHE_HOME", ".cache", "user_cache_path") / "looks"


def user_log() -> Path:
    """The file that tells of errors which nobody foresaw; it need not exist."""
    from platformdirs import user_log_path  # noqa: PLC0415 - only who fails pays for it

    return user_log_path("dateline") / "dateline.log"


def _home(variable: str, usual: str, elsewhere: str) -> Path:
    """Our folder among those of the user: on Linux where the XDG says, on other systems as platformdirs knows.

    platformdirs says the same on Linux, but takes longer to load than the first lines of an article to be shown.
    """
    if sys.platform == "linux":
        named = Path(os.environ.get(variable, "").strip())
        return (named if named.is_absolute() else Path.home() / usual) / "dateline"
    import platformdirs  # noqa: PLC0415 - as said above

    found: Path = getattr(platformdirs, elsewhere)("dateline")
    return found
