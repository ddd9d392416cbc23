"""The user's settings: a TOML file in the configuration folder, checked by pydantic."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Settings(BaseModel):
    """What a user can set. An unknown key is an error, so that a typo is noticed.

    `keys` gives commands other keys, by the command's id (`next-mention = "m"`, several separated by commas); `theme`
    is a theme's name, "system" or None to choose by the terminal; `reading_width` is the article's measure in cells;
    `ascii` draws with plain ASCII signs, None to choose by the locale.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    keys: dict[str, Annotated[str, Field(min_length=1)]] = {}
    theme: str | None = None
    reading_width: Annotated[int, Field(ge=20, le=200)] = 76
    ascii: bool | None = None


def load(path: Path) -> Settings:
    """The settings in a TOML file; the defaults where there is none.

    Raises:
        ValueError: when the file cannot be read or is wrong; the message says what and where on one line.
    """
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise ValueError(f"{path}: {error}") from error
    try:
        return Settings.model_validate(written)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        what = "no such setting" if first["type"] == "extra_forbidden" else first["msg"]
        raise ValueError(f"{path}: {where}: {what}") from error


def keep(path: Path, name: str, value: object) -> None:
    """Write a setting into a file, one of those that stand before any table; the rest stays as it is.

    Raises:
        OSError: when it cannot be written.
        ValueError: when the file is wrong, and therefore left alone.
    """
    load(path)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    table = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    before, tables = (text[: table.start()], text[table.start() :]) if table else (text, "")
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
    changed, found = re.subn(rf"^[ \t]*{name}[ \t]*=.*\n?", lambda _: line, before, count=1, flags=re.MULTILINE)
    if not found:
        changed = f"{before.rstrip()}\n{line}\n".lstrip() if before.strip() else line
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(changed + tables, encoding="utf-8")
