"""What a settings file may say, for pydantic, which is loaded where there is such a file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict

from tui.settings.model import Settings, chosen

Keys = Annotated[str, Field(min_length=1)]


# An unknown setting is an error, so that a typo is noticed.
@with_config(ConfigDict(extra="forbid", strict=True))
class Written(TypedDict, total=False):
    """The fields of `Settings` as far as a file says them."""

    theme: Annotated[str | None, BeforeValidator(chosen)]
    reading_width: Annotated[int, Field(ge=20, le=200)]
    ascii: Annotated[bool | None, BeforeValidator(chosen)]
    mouse: bool
    keys: dict[str, Keys]


def checked(told: object) -> Settings:
    """The settings of which a file told this.

    Raises:
        pydantic.ValidationError: (a ValueError) when they are wrong.
    """
    return Settings(**TypeAdapter(Written).validate_python(told))
