"""The user's settings: a TOML file in the configuration folder, checked by pydantic."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """What a user can set. An unknown key is an error, so that a typo is noticed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    keys: dict[str, str] = {}
    theme: str = "dateline-dark"
    reading_width: int = 76
    ascii: bool | None = None
