"""Where things are: styles and seeds in a checkout or inside the wheel, the user's files at home."""

from __future__ import annotations

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
    from platformdirs import user_config_path  # noqa: PLC0415 - only who reads settings pays for it

    return user_config_path("dateline") / "settings.toml"


def user_library() -> Path:
    """The file in which what was read is kept; it need not exist."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only who keeps something pays for it

    return user_data_path("dateline") / "library.sqlite"


def user_log() -> Path:
    """The file that tells of errors which nobody foresaw; it need not exist."""
    from platformdirs import user_log_path  # noqa: PLC0415 - only who fails pays for it

    return user_log_path("dateline") / "dateline.log"
