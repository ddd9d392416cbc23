"""Settings from a file."""

from __future__ import annotations

from pathlib import Path

from tui.settings.model import Settings


def load(path: Path) -> Settings:
    """The settings in a TOML file; the defaults where there is none.

    Raises:
        ValueError: when the file cannot be read or is wrong; the message says what and where on one line.
    """
    text = read(path)
    try:
        return parse(text)
    except ValueError as error:
        from tui.settings.problems import mistakes  # noqa: PLC0415 - who made no mistake does not pay for it

        raise ValueError(mistakes(error, text)[0].told(str(path), text)) from error


def parse(text: str) -> Settings:
    """The settings in the text of a file.

    Raises:
        ValueError: by TOML or by pydantic, when the text is wrong.
    """
    if not text:
        return Settings()
    import tomllib  # noqa: PLC0415 - who sets nothing waits neither for this nor for pydantic

    from tui.settings.written import checked  # noqa: PLC0415

    return checked(tomllib.loads(text))


def read(path: Path) -> str:
    """The text of a settings file; empty where there is none.

    Raises:
        ValueError: when it cannot be read; the message says why on one line.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise ValueError(f"{path}: this is no UTF-8 text: {error}") from error
